package org.linkindex.voices;

import java.time.LocalDate;
import org.linkindex.catalogue.WebAddress;

/**
 * A resource that somebody suggested; nobody knows who.
 *
 * @param id drawn by lot
 * @param address not opened by us until a steward does
 * @param why why it is good, in their words
 * @param category slug of the category they chose; empty for none
 * @param day when
 */
record Suggestion(String id, WebAddress address, String why, String category, LocalDate day) {}
