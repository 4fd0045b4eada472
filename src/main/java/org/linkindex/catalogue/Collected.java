package org.linkindex.catalogue;

import java.util.List;
import org.linkindex.codes.Code;

/**
 * What others keep under a code of its own, and holds things of the catalogue: a pack.
 *
 * @param code its code
 * @param title what it is called
 * @param holds the codes of what is in it, in its order
 */
public record Collected(Code code, String title, List<Code> holds) {}
