/**
 * Links kept alive: fetched safely and politely, judged over time, paused before they can harm, and
 * looked at by people.
 */
@NullMarked
package org.linkindex.stewardship;

import org.jspecify.annotations.NullMarked;
