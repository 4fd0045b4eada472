package org.linkindex.print;

import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/**
 * The letters of one document: Atkinson Hyperlegible Next, and DejaVu Sans for what that lacks.
 * Sizes are in points, lengths in millimetres.
 */
final class Type {

    /** Points in a millimetre. */
    static final double POINTS = 72 / 25.4;

    /** Height of a capital letter, as a part of the size. */
    static final double CAPITAL = 0.67;

    /** From one line to the next, as a part of the size. */
    static final double LEADING = 1.2;

    /** Where a line may break although nothing is to be seen there. */
    private static final char BREAK = '\u200b';

    /** Stands for what neither font has, so that nobody takes a blank for the name. */
    private static final int UNKNOWN = '?';

    /** How finely the width is sought at which lines are even: a hundredth of it. */
    private static final int STEPS = 7;

    /** The first of the marks that join with the letter before. */
    private static final int COMBINING = 0x300;

    /** Letters that one font has. */
    record Run(String text, BaseFont font) {}

    /** Words broken into lines, and how large. */
    record Setting(List<String> lines, boolean bold, double size) {

        /** From the top of the first line's capitals to the foot of the last line's. */
        double height() {
            return lines.isEmpty() ? 0 : ((lines.size() - 1) * LEADING + CAPITAL) * size / POINTS;
        }
    }

    private final BaseFont regular = load("AtkinsonHyperlegibleNext-Regular");
    private final BaseFont bold = load("AtkinsonHyperlegibleNext-Bold");
    private @Nullable BaseFont otherRegular;
    private @Nullable BaseFont otherBold;

    /** Widths of letters in thousandths of the size: asked for a hundred times a tag. */
    private final Map<Integer, Integer> regularWidths = new HashMap<>();

    private final Map<Integer, Integer> boldWidths = new HashMap<>();

    private static BaseFont load(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        Type.class.getResourceAsStream("/print/fonts/" + name + ".ttf"))) {
            BaseFont font =
                    BaseFont.createFont(
                            name + ".ttf",
                            BaseFont.IDENTITY_H,
                            BaseFont.EMBEDDED,
                            false,
                            in.readAllBytes(),
                            null);
            // a list of its letters, which PDF/UA wants whole and the library writes in part
            font.setIncludeCidSet(false);
            return font;
        } catch (IOException | DocumentException e) {
            throw new IllegalStateException("the font " + name + " can't be read", e);
        }
    }

    private BaseFont other(boolean isBold) {
        BaseFont found = isBold ? otherBold : otherRegular;
        if (found == null) {
            found = load(isBold ? "DejaVuSans-Bold" : "DejaVuSans");
            if (isBold) {
                otherBold = found;
            } else {
                otherRegular = found;
            }
        }
        return found;
    }

    /** Lets an address break after its dots and hyphens. */
    static String breakable(String address) {
        return address.replaceAll("(?<=[./-])(?=.)", String.valueOf(BREAK));
    }

    /** Lets a name break after its hyphens. */
    static String hyphenated(String name) {
        return name.replaceAll("(?<=\\p{L}-)(?=\\p{L})", String.valueOf(BREAK));
    }

    /** Whether every letter can be printed. */
    boolean hasAll(String text) {
        return composed(text).codePoints().allMatch(each -> font(each, false) != null);
    }

    /** Most text has no letter that could be written in two ways. */
    private static String composed(String text) {
        return text.chars().allMatch(each -> each < COMBINING)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private @Nullable BaseFont font(int letter, boolean isBold) {
        BaseFont first = isBold ? bold : regular;
        if (first.charExists(letter)) {
            return first;
        }
        BaseFont second = other(isBold);
        return second.charExists(letter) ? second : null;
    }

    /** The text in pieces, each of one font; what no font has is a question mark. */
    List<Run> runs(String text, boolean isBold) {
        List<Run> runs = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        BaseFont of = isBold ? bold : regular;
        for (int each : composed(text).codePoints().toArray()) {
            BaseFont font = font(each, isBold);
            int letter = font == null ? UNKNOWN : each;
            BaseFont next = font == null ? (isBold ? bold : regular) : font;
            if (next != of && !piece.isEmpty()) {
                runs.add(new Run(piece.toString(), of));
                piece.setLength(0);
            }
            of = next;
            piece.appendCodePoint(letter);
        }
        if (!piece.isEmpty()) {
            runs.add(new Run(piece.toString(), of));
        }
        return runs;
    }

    /** Whether any of it is read from right to left. */
    static boolean isRightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** In millimetres; joined letters of scripts that join may take less. */
    double width(String text, boolean isBold, double size) {
        Map<Integer, Integer> known = isBold ? boldWidths : regularWidths;
        int thousandths = 0;
        String whole = composed(text);
        for (int i = 0; i < whole.length(); i += Character.charCount(whole.codePointAt(i))) {
            thousandths +=
                    known.computeIfAbsent(whole.codePointAt(i), letter -> width(letter, isBold));
        }
        return thousandths * size / 1000 / POINTS;
    }

    private int width(int letter, boolean isBold) {
        BaseFont font = font(letter, isBold);
        return font == null ? (isBold ? bold : regular).getWidth(UNKNOWN) : font.getWidth(letter);
    }

    /**
     * The text as large as it fits, in half points; when it doesn't fit at its smallest, it is cut
     * short.
     */
    Setting fit(
            String text, boolean isBold, double width, double height, double most, double least) {
        Setting whole = whole(text, isBold, width, height, most, least);
        return whole.height() <= height ? whole : cut(whole, width, height);
    }

    /**
     * The same, but never cut short: for addresses, of which a part is worth nothing. Lines are as
     * even as they can be, so that no last word stands alone.
     */
    Setting whole(
            String text, boolean isBold, double width, double height, double most, double least) {
        for (double size = most; size >= least; size -= 0.5) {
            List<String> lines = lines(text, isBold, width, size, false);
            Setting setting = new Setting(lines, isBold, size);
            if (!lines.isEmpty() && setting.height() <= height) {
                return even(text, setting, width);
            }
        }
        return set(text, isBold, width, least);
    }

    /**
     * The narrowest column that takes no more lines. Not where an address stands among words, as it
     * would be broken for it.
     */
    private Setting even(String text, Setting setting, double width) {
        if (text.indexOf(BREAK) >= 0 && text.indexOf(' ') >= 0) {
            return setting;
        }
        Setting evenest = setting;
        double least = width / setting.lines().size();
        double most = width;
        for (int i = 0; i < STEPS && setting.lines().size() > 1; i++) {
            double middle = (least + most) / 2;
            List<String> lines = lines(text, setting.bold(), middle, setting.size(), false);
            if (lines.size() == setting.lines().size()) {
                evenest = new Setting(lines, setting.bold(), setting.size());
                most = middle;
            } else {
                least = middle;
            }
        }
        return evenest;
    }

    private Setting cut(Setting setting, double width, double height) {
        int most = 1;
        while (new Setting(
                                        setting.lines()
                                                .subList(
                                                        0,
                                                        Math.min(most + 1, setting.lines().size())),
                                        setting.bold(),
                                        setting.size())
                                .height()
                        <= height
                && most < setting.lines().size()) {
            most++;
        }
        if (most >= setting.lines().size()) {
            return setting;
        }
        List<String> lines = new ArrayList<>(setting.lines().subList(0, most));
        String last = lines.removeLast();
        while (!last.isEmpty() && width(last + "…", setting.bold(), setting.size()) > width) {
            int word = last.lastIndexOf(' ');
            int end = word > 0 ? word : last.offsetByCodePoints(last.length(), -1);
            last = last.substring(0, end).stripTrailing();
        }
        lines.add(last + "…");
        return new Setting(lines, setting.bold(), setting.size());
    }

    /** The text in lines of one size, as even as they can be. */
    Setting set(String text, boolean isBold, double width, double size) {
        Setting setting = new Setting(lines(text, isBold, width, size, true), isBold, size);
        return even(text, setting, width);
    }

    /** Lines of at most this width; none when a word would have to be broken and must not be. */
    private List<String> lines(
            String text, boolean isBold, double width, double size, boolean mayBreakWords) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("(?<=[ " + BREAK + "])")) {
            String shown = word.replace(String.valueOf(BREAK), "");
            if (!line.isEmpty() && width((line + shown).stripTrailing(), isBold, size) > width) {
                lines.add(line.stripTrailing());
                line = "";
            }
            if (line.isEmpty() && width(shown.stripTrailing(), isBold, size) > width) {
                if (!mayBreakWords) {
                    return List.of();
                }
                while (width(shown.stripTrailing(), isBold, size) > width) {
                    int end = longest(shown, isBold, width, size);
                    lines.add(shown.substring(0, end));
                    shown = shown.substring(end);
                }
            }
            line += shown;
        }
        if (!line.isBlank()) {
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    private int longest(String word, boolean isBold, double width, double size) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()
                && width(word.substring(0, word.offsetByCodePoints(end, 1)), isBold, size)
                        <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
