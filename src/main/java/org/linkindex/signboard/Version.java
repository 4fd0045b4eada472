package org.linkindex.signboard;

/** What stood from then on, and who said it. */
record Version(Wording wording, Said said) {}
