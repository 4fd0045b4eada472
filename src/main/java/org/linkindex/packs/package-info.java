/** Packs: named sets of resources that people on the staff put together and share. */
@NullMarked
package org.linkindex.packs;

import org.jspecify.annotations.NullMarked;
