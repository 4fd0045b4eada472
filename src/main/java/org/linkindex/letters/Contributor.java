package org.linkindex.letters;

import java.time.Instant;
import java.util.Optional;
import org.linkindex.people.Person;

/** What another package has to say in weekly letters. */
@FunctionalInterface
public interface Contributor {

    /**
     * What is new for somebody.
     *
     * @param person whose letter it is; with the role they have now
     * @param since until when they were told by the letter before
     * @return empty when nothing is: then nobody is written to about it
     */
    Optional<Passage> passage(Person person, Instant since);
}
