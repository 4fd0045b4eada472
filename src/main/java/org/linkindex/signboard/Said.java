package org.linkindex.signboard;

import java.time.Instant;

/** Who said it, and when. */
record Said(String who, Instant at) {}
