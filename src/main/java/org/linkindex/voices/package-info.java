/** What people say about resources: something is wrong, this helped, look at that one. */
@NullMarked
package org.linkindex.voices;

import org.jspecify.annotations.NullMarked;
