package org.linkindex.catalogue;

import java.util.Optional;
import java.util.SequencedMap;
import org.linkindex.codes.Code;

/**
 * One change to many resources.
 *
 * @param change what to do to each
 * @param value the category's slug, the provider, or the nations joined by {@code ;}
 * @param versions which resources, each with the version that was looked at; at most {@link #MOST}
 */
public record Bulk(Change change, String value, SequencedMap<Code, Integer> versions) {

    /** Most resources that are changed at once. */
    public static final int MOST = 200;

    /** What can be done to many. */
    public enum Change {
        ADD_CATEGORY("Add the category", Field.CATEGORIES),
        SET_PROVIDER("Change who runs it", Field.PROVIDER),
        SET_NATIONS("Set the nations", Field.NATIONS);

        private final String label;
        private final Field field;

        Change(String label, Field field) {
            this.label = label;
            this.field = field;
        }

        /** What it is called on pages. */
        public String label() {
            return label;
        }

        /** The word in forms: {@code add-category}. */
        public String word() {
            return Words.of(this);
        }

        /** The change of this word. */
        public static Optional<Change> find(String word) {
            return Words.find(values(), word);
        }

        /** The field that it changes. */
        public Field field() {
            return field;
        }

        /** The field's value when this is done to it. */
        String done(String before, String value) {
            return switch (this) {
                case SET_PROVIDER, SET_NATIONS -> value;
                case ADD_CATEGORY ->
                        Field.list(before).contains(value)
                                ? before
                                : before.isEmpty() ? value : before + ";" + value;
            };
        }
    }

    /**
     * @throws BadField when there are none, or too many
     */
    public Bulk {
        if (versions.isEmpty() || versions.size() > MOST) {
            throw new BadField("choose 1 to " + MOST + " resources");
        }
    }
}
