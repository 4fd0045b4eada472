/** Finding: the index, the ranking, the sealed address that holds someone's words. */
@NullMarked
package org.linkindex.search;

import org.jspecify.annotations.NullMarked;
