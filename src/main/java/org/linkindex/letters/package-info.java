/** The weekly letter to those of the staff who wish one; other packages say what stands in it. */
@NullMarked
package org.linkindex.letters;

import org.jspecify.annotations.NullMarked;
