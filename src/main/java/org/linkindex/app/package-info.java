/** The commands, the settings and the one place where everything is wired together. */
@NullMarked
package org.linkindex.app;

import org.jspecify.annotations.NullMarked;
