package org.linkindex.codes;

import java.util.Optional;
import org.linkindex.web.Answer;

/** Opens the codes of one kind. The packages that own resources, categories and packs have one. */
public interface Opener {

    /** The page of this code; nothing when the code is not of this kind. */
    Optional<Answer> show(Code code);

    /** What lies behind this code: the way out, or the page itself when there is no way out. */
    Optional<Answer> go(Code code);
}
