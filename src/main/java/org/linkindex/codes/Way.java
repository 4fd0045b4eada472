package org.linkindex.codes;

import java.util.Locale;
import java.util.Optional;

/** What was done with a code. Only day totals of these are kept, never a single visit. */
public enum Way {
    /** Its QR image was scanned. */
    SCANNED,
    /** Its page was opened by typing it or by following a link of ours. */
    TYPED,
    /** The resource behind it was opened. */
    OPENED,
    /** Somebody said that the link is broken. */
    SAID_BROKEN,
    /** Somebody said that the information is wrong. */
    SAID_WRONG,
    /** Somebody said that it felt unsafe. */
    SAID_UNSAFE;

    /** The word in the database and in metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the button of this word on "Something wrong?" says. */
    static Optional<Way> said(String word) {
        return switch (word) {
            case "broken" -> Optional.of(SAID_BROKEN);
            case "wrong" -> Optional.of(SAID_WRONG);
            case "unsafe" -> Optional.of(SAID_UNSAFE);
            default -> Optional.empty();
        };
    }
}
