package org.linkindex.codes;

import java.time.LocalDate;

/** How often something was done with a code on one day (UTC). */
public record VisitTotal(Code code, LocalDate day, Way way, long total) {}
