package org.linkindex.packs;

import org.linkindex.codes.Code;

/**
 * One place in a pack.
 *
 * @param code what stands there: a resource or a category
 * @param note why it stands there, or what to do with it; may be empty, and in a {@link Pack} has
 *     at most {@value #LONGEST} characters
 */
public record PackPart(Code code, String note) {

    /** Most characters of a note. */
    public static final int LONGEST = 300;

    /**
     * The same as it may stand in a pack.
     *
     * @throws BadPack when the note is too long
     */
    PackPart checked() {
        return new PackPart(code, BadPack.checked("The note for " + code, note, 0, LONGEST));
    }
}
