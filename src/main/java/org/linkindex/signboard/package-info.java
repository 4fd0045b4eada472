/** What the site says about itself, as its admins wish: name, exit, whom to call, logo. */
@NullMarked
package org.linkindex.signboard;

import org.jspecify.annotations.NullMarked;
