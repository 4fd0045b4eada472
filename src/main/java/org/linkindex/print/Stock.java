package org.linkindex.print;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linkindex.catalogue.Edition;
import org.linkindex.codes.Code;
import org.linkindex.packs.Pack;

/**
 * What can stand on paper.
 *
 * @param packs those that everybody may read; for colleagues, those they share, too
 */
record Stock(Edition edition, List<Pack> packs) {

    Optional<Pack> pack(Code code) {
        return packs.stream().filter(pack -> pack.code().equals(code)).findFirst();
    }

    /** The pack that a word such as {@code 7K2M9X} or {@code in-7K2M9X} is about. */
    Optional<Pack> packOf(String word) {
        boolean contents = word.toLowerCase(Locale.ROOT).startsWith(Choosing.CONTENTS);
        return Code.parse(contents ? word.substring(Choosing.CONTENTS.length()) : word)
                .flatMap(this::pack);
    }
}
