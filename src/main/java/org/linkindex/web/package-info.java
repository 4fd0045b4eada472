/**
 * The toolkit for pages: routes, answers, headers, limits, assets. Knows nothing of the product.
 */
@NullMarked
package org.linkindex.web;

import org.jspecify.annotations.NullMarked;
