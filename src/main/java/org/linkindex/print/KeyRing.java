package org.linkindex.print;

import java.text.Normalizer;
import java.util.List;

/**
 * What is to be printed, and how.
 *
 * @param tags which: {@code all}, {@code core}, {@code resources}, the word of a group or of a set
 *     such as {@code teachers}, slugs of categories, codes; at most 120 of them
 * @param format on what
 * @param look how tags look
 * @param backs whether to print the other side, where there is one
 * @param testPage whether a page with the outlines of all tags comes first
 * @param start the first place that is free on a sheet, from 1
 * @param front how the printer is set right
 * @param back how far the other side is moved further, and no more than that
 * @param organisation who hands them out, at most 60 characters; may be empty
 */
public record KeyRing(
        List<String> tags,
        TagFormat format,
        Look look,
        boolean backs,
        boolean testPage,
        int start,
        Calibration front,
        Calibration back,
        String organisation) {

    /** Most words in {@code tags}; codes chosen one by one stand in the page's address. */
    public static final int MOST_TAGS = 120;

    /** So many tags take long enough to draw that whoever waits wants to see how far they are. */
    public static final int LONG = 200;

    /** Longest name of an organisation, in characters. */
    public static final int LONGEST_NAME = 60;

    /**
     * @throws CannotPrint when something is beyond its limits
     */
    public KeyRing {
        tags = tags.stream().distinct().toList();
        if (tags.isEmpty()) {
            throw new CannotPrint("set", "Choose at least one tag.");
        }
        if (tags.size() > MOST_TAGS) {
            throw new CannotPrint("set", "Choose at most " + MOST_TAGS + " tags, or a whole set.");
        }
        if (start < 1 || start > format.perSheet()) {
            throw new CannotPrint(
                    "start",
                    "A sheet of " + format.label() + " has places 1 to " + format.perSheet() + ".");
        }
        backs = backs && format.hasBack();
        organisation = Normalizer.normalize(organisation, Normalizer.Form.NFC).strip();
        if (organisation.codePointCount(0, organisation.length()) > LONGEST_NAME) {
            throw new CannotPrint(
                    "organisation",
                    "The organisation's name must have at most " + LONGEST_NAME + " characters.");
        }
        if (organisation.codePoints().anyMatch(Character::isISOControl)) {
            throw new CannotPrint(
                    "organisation", "The organisation's name must stand on one line.");
        }
    }

    /** These tags, the usual way. */
    public static KeyRing of(List<String> tags, TagFormat format, Look look) {
        return new KeyRing(
                tags, format, look, true, false, 1, Calibration.NONE, Calibration.NONE, "");
    }
}
