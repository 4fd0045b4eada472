/** Resources and categories: their words, their store, their pages, import and export. */
@NullMarked
package org.linkindex.catalogue;

import org.jspecify.annotations.NullMarked;
