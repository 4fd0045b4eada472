package org.linkindex.catalogue;

/**
 * Keeps spreadsheets from running a cell as a formula: text that begins like one gets a leading
 * apostrophe in files, and loses just that one when it is read again (OWASP, "CSV injection").
 */
final class Cells {

    private static final String STARTS = "=+-@\t\0";

    private Cells() {}

    static String written(String value) {
        return looksLikeFormula(value) ? "'" + value : value;
    }

    static String read(String cell) {
        return cell.startsWith("'") && looksLikeFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    /** Whether it begins like a formula, perhaps behind apostrophes that are its own. */
    private static boolean looksLikeFormula(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && STARTS.indexOf(text.charAt(i)) >= 0;
    }
}
