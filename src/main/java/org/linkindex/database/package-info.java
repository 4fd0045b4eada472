/** Opens SQLite or PostgreSQL, brings the schema up to date, and tells who listens what changed. */
@NullMarked
package org.linkindex.database;

import org.jspecify.annotations.NullMarked;
