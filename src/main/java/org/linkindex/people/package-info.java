/** Who works with the index: people, their organisations, their roles, and what they did. */
@NullMarked
package org.linkindex.people;

import org.jspecify.annotations.NullMarked;
