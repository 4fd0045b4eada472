/** What a family takes home: a handful of resources, held by an address alone. */
@NullMarked
package org.linkindex.handouts;

import org.jspecify.annotations.NullMarked;
