package org.linkindex.catalogue;

import org.linkindex.people.Organisation;
import org.linkindex.people.Person;

/**
 * Who changed something.
 *
 * @param id of a person who is signed in; else a word such as {@code command-line}
 * @param name as it stands in the history, at most 120 characters
 * @param organisation id of the organisation they acted for; empty for none
 */
public record Author(String id, String name, String organisation) {

    /** What ships with the program. */
    public static final Author STARTER = new Author("starter", "Starter catalogue", "");

    private static final int LONGEST = 120;

    /**
     * @throws BadField when the name is too long or can't be seen
     */
    public Author {
        if (name.length() > LONGEST || name.codePoints().anyMatch(Field::isHidden)) {
            throw new BadField("the editor's name is longer than 120 characters, or can't be seen");
        }
    }

    /** Whether it is somebody who is signed in. */
    boolean isPerson() {
        return id.matches("[0-9a-f]{32}");
    }

    /** Somebody who is signed in. */
    public static Author of(Person person) {
        return new Author(
                person.id(), person.name(), person.organisation().map(Organisation::id).orElse(""));
    }

    /** Whoever sits at the command line, by the name they give. */
    public static Author atCommandLine(String name) {
        return new Author("command-line", name, "");
    }
}
