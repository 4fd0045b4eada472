package org.linkindex.packs;

/** What came of saving a pack. */
public sealed interface Saving {

    /** It stands as it was sent. */
    record Saved(Pack pack) implements Saving {}

    /** Somebody else saved first: nothing was changed, and this is what stands now. */
    record Overtaken(Pack stands) implements Saving {}
}
