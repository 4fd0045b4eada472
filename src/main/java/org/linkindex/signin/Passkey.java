package org.linkindex.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of somebody, as they see it.
 *
 * @param id which one: the name that its device gave it
 * @param name what its owner calls it
 * @param added when
 * @param latest when it was last used, if ever
 * @param suspect since when its counter is behind, as a copied key's would be; then it lets nobody
 *     in
 */
record Passkey(
        String id,
        String name,
        Instant added,
        @Nullable Instant latest,
        @Nullable Instant suspect) {

    static final int LONGEST_NAME = 60;
}
