/** How fast it is: load, search, start and small parts, measured as docs/speed.md tells. */
@NullMarked
package org.linkindex.bench;

import org.jspecify.annotations.NullMarked;
