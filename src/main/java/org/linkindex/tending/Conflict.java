package org.linkindex.tending;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linkindex.catalogue.Changes;
import org.linkindex.catalogue.Field;
import org.linkindex.catalogue.Fields;
import org.linkindex.catalogue.Outcome;
import org.linkindex.catalogue.Version;

/**
 * Two people changed the same resource at once: what each wrote, side by side.
 *
 * @param theirs what stands now
 * @param lines the fields that either changed
 */
record Conflict(Version<Fields> theirs, List<Line> lines) {

    /**
     * One field, in words.
     *
     * @param both whether both changed it, each otherwise
     */
    record Line(Field field, String was, String theirs, String mine, boolean both) {}

    static Conflict of(Outcome.Overtaken<Fields> overtaken, Changes changes) {
        List<Line> lines = new ArrayList<>();
        for (Field field : Field.values()) {
            String was = overtaken.base().content().get(field);
            String theirs = overtaken.theirs().content().get(field);
            String mine = overtaken.mine().get(field);
            if (!theirs.equals(was) || !mine.equals(was)) {
                lines.add(
                        new Line(
                                field,
                                changes.inWords(field, was),
                                changes.inWords(field, theirs),
                                changes.inWords(field, mine),
                                !theirs.equals(was) && !mine.equals(was) && !theirs.equals(mine)));
            }
        }
        return new Conflict(overtaken.theirs(), lines);
    }

    /** Mine where I changed something, theirs elsewhere. */
    static Map<Field, String> together(Outcome.Overtaken<Fields> overtaken) {
        Map<Field, String> together = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String mine = overtaken.mine().get(field);
            boolean changed = !mine.equals(overtaken.base().content().get(field));
            together.put(field, changed ? mine : overtaken.theirs().content().get(field));
        }
        return together;
    }
}
