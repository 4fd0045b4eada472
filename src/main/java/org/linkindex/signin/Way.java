package org.linkindex.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How somebody proved who they are. */
enum Way {
    /** Something they have, unlocked by what they know or are. */
    PASSKEY("Passkey"),
    PASSWORD("Password"),
    PASSWORD_AND_CODE("Password and code"),
    /** Vouched for by the sign-in of their work. */
    WORK_ACCOUNT("Work account");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Way> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
