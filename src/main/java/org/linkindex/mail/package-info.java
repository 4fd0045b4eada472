/** Letters by SMTP. */
@NullMarked
package org.linkindex.mail;

import org.jspecify.annotations.NullMarked;
