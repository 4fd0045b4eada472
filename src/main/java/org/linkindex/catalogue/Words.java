package org.linkindex.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words that stand for enum constants in files and addresses: {@code young-people}. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(E[] constants, String word) {
        return Arrays.stream(constants).filter(each -> of(each).equals(word)).findFirst();
    }
}
