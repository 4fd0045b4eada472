package org.linkindex.catalogue;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A field that two versions have differently, in words.
 *
 * @param label what the field is called on pages
 * @param before how it was; empty when it said nothing
 * @param after how it is; empty when it says nothing
 */
public record Difference(String label, String before, String after) {

    /** What happened to some words. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Words that share a fate. */
    public record Piece(Kind kind, String words) {}

    /** Both in one, word by word: what was kept, removed and added. */
    public List<Piece> pieces() {
        List<String> was = words(before);
        List<String> is = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
            add(pieces, Kind.KEPT, was.subList(at, delta.getSource().getPosition()));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.KEPT, was.subList(at, was.size()));
        return pieces;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join(" ", words)));
        }
    }
}
