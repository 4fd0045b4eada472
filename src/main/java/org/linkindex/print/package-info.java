/** Key rings, posters and labels as PDF, which prove themselves; the PDF libraries live here. */
@NullMarked
package org.linkindex.print;

import org.jspecify.annotations.NullMarked;
