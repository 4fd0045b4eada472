package org.linkindex.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What families need to know of a resource's link.
 *
 * @param standing whether families are sent there
 * @param since when it began to stand so
 * @param reason why it is paused, in one sentence that families read; empty when it is not
 * @param worked when a machine last saw it work; null when it never did
 */
public record LinkState(Standing standing, Instant since, String reason, @Nullable Instant worked) {

    /** Whether families are sent there. */
    public enum Standing {
        /** They are. */
        OPEN,
        /** They are not, until people have looked. */
        PAUSED
    }

    /** Of a link that nobody looked at yet. */
    public static final LinkState NEW = new LinkState(Standing.OPEN, Instant.EPOCH, "", null);

    /** Whether families are not sent there now. */
    public boolean isPaused() {
        return standing == Standing.PAUSED;
    }
}
