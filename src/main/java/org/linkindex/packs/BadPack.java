package org.linkindex.packs;

/** What no pack can hold; one sentence says what to do. */
public final class BadPack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadPack(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence for people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The text without spaces around it, when it has this many characters. */
    static String checked(String what, String typed, int fewest, int most) {
        String text = typed.strip().replace("\r\n", "\n");
        if (text.length() < fewest) {
            throw new BadPack(what + " is missing; write a few words.");
        }
        if (text.length() > most) {
            throw new BadPack(
                    "%s has %,d characters; write at most %,d."
                            .formatted(what, text.length(), most));
        }
        if (text.codePoints().anyMatch(point -> Character.isISOControl(point) && point != '\n')) {
            throw new BadPack(what + " holds a control character; type it anew.");
        }
        return text;
    }
}
