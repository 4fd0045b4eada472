package org.linkindex.handouts;

import java.util.Arrays;
import java.util.Optional;
import java.util.ResourceBundle;
import org.linkindex.codes.MarkedCode;

/**
 * What a worker may say about one thing on a handout. Fixed, so that nobody writes about a family;
 * none reveals or promises anything. The letter stands in addresses on paper: it is never changed
 * or used again. The words are in {@code handouts/phrases.properties}, one file for a language.
 */
public enum FixedPhrase {
    /** Nothing is said. */
    NONE(MarkedCode.NO_MARK),
    START_HERE('A'),
    CALL_THEM('B'),
    CALL_TOGETHER('C'),
    LOOK_TOGETHER('D'),
    WITH_YOUR_CHILD('E'),
    NEXT_TIME('F'),
    WATCH_FIRST('G'),
    WHEN_YOU_HAVE_TIME('H'),
    TRY_ONE_THING('J'),
    KEEP_FOR_LATER('K'),
    JUST_FOR_YOU('M'),
    TELL_ME('N');

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("handouts.phrases");

    private final char letter;

    FixedPhrase(char letter) {
        this.letter = letter;
    }

    /** The letter that stands for it in an address. */
    public char letter() {
        return letter;
    }

    /** What it says; empty for {@link #NONE}. */
    public String words() {
        return this == NONE ? "" : WORDS.getString(name());
    }

    /** The phrase of this letter. */
    static Optional<FixedPhrase> of(char letter) {
        return Arrays.stream(values()).filter(each -> each.letter == letter).findFirst();
    }
}
