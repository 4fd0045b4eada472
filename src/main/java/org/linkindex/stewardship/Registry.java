package org.linkindex.stewardship;

import java.time.Instant;
import java.util.Optional;

/** Who says since when a name belongs to its owner. Two real ones: RDAP's, and tests'. */
interface Registry {

    /** Knows nothing, asks nobody. */
    Registry SILENT = domain -> Optional.empty();

    /** When a registrable name was last registered anew, if that can be found out. */
    Optional<Instant> registered(String domain);
}
