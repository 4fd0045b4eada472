package org.linkindex.print;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Something that was asked for can't be printed; the message is one sentence for people. */
public final class CannotPrint extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String sentence;
    private final transient List<TagFormat> instead;

    /** With the sentence that says what to do instead. */
    public CannotPrint(String sentence) {
        this("", sentence);
    }

    /**
     * With the sentence that says what to do instead.
     *
     * @param field the one of the page's form that it is about; empty for none
     */
    CannotPrint(String field, String sentence) {
        this(field, sentence, List.of());
    }

    /**
     * With the sentence that says why, and with the formats that would do.
     *
     * @param field the one of the page's form that it is about; empty for none
     */
    CannotPrint(String field, String sentence, List<TagFormat> instead) {
        super(sentence + named(instead, TagFormat::word));
        this.field = field;
        this.sentence = sentence;
        this.instead = instead;
    }

    private static String named(List<TagFormat> formats, Function<TagFormat, String> naming) {
        return formats.isEmpty()
                ? ""
                : formats.stream()
                        .map(naming)
                        .collect(Collectors.joining("; ", " These would do: ", "."));
    }

    /** The sentence, with formats named as the page's list names them, not as commands do. */
    String onPage() {
        return sentence + named(instead, TagFormat::label);
    }

    /** The field of the page's form that it is about; empty when it is about none. */
    String field() {
        return field;
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
