package org.linkindex.handouts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.MarkedCode;
import org.linkindex.web.Phone;

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

    /**
     * Those that make sense beside a resource: nobody is asked to call where there is no number.
     */
    static List<FixedPhrase> beside(Resource resource) {
        return Arrays.stream(values())
                .filter(each -> !each.asksToCall() || canBeCalled(resource))
                .toList();
    }

    private static boolean canBeCalled(Resource resource) {
        return new Phone(resource.phone()).address().matches("tel:.+");
    }

    /** Those that make sense beside a tag. */
    static List<FixedPhrase> besideTag() {
        return Arrays.stream(values()).filter(each -> !each.asksToCall()).toList();
    }

    /** This one, or none where it makes no sense beside this resource. */
    public FixedPhrase of(Resource resource) {
        return beside(resource).contains(this) ? this : NONE;
    }

    private boolean asksToCall() {
        return this == CALL_THEM || this == CALL_TOGETHER;
    }

    /** The phrase of this letter. */
    static Optional<FixedPhrase> of(char letter) {
        return Arrays.stream(values()).filter(each -> each.letter == letter).findFirst();
    }
}
