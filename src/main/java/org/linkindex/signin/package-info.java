/**
 * How people of the staff come in, stay in and go out: sessions, passkeys, passwords, work
 * accounts.
 */
@NullMarked
package org.linkindex.signin;

import org.jspecify.annotations.NullMarked;
