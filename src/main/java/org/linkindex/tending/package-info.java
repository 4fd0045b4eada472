/** The pages by which stewards tend the catalogue: forms, history, bulk edits. */
@NullMarked
package org.linkindex.tending;

import org.jspecify.annotations.NullMarked;
