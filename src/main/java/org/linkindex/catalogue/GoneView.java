package org.linkindex.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of a retired code shows: why, what to use instead, and others of its category. */
record GoneView(
        Retirement retirement,
        @Nullable Resource instead,
        @Nullable Category category,
        List<Resource> alternatives) {}
