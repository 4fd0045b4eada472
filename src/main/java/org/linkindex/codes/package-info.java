/** Permanent codes, their QR images, and how often each was opened. Knows no resource. */
@NullMarked
package org.linkindex.codes;

import org.jspecify.annotations.NullMarked;
