package org.linkindex.print;

import java.util.List;
import java.util.Optional;
import org.linkindex.catalogue.Edition;
import org.linkindex.codes.Code;
import org.linkindex.packs.Pack;

/**
 * What can stand on paper.
 *
 * @param packs those that everybody may read
 */
record Stock(Edition edition, List<Pack> packs) {

    Optional<Pack> pack(Code code) {
        return packs.stream().filter(pack -> pack.code().equals(code)).findFirst();
    }
}
