package org.linkindex.stewardship;

import java.time.Instant;

/** What came of looking. */
sealed interface Look {

    /** Something was seen. */
    record Seen(Observation observation) implements Look {}

    /** The host asked us to stay away until then; nothing was asked. */
    record Later(Instant until) implements Look {}
}
