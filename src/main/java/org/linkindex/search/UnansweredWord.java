package org.linkindex.search;

import java.time.LocalDate;

/** On how many questions that found little this word of our own was drawn, on one day. */
public record UnansweredWord(LocalDate day, String word, long total) {}
