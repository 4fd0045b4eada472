package org.linkindex.web;

/** Answers a request: parse, do, answer. What it throws becomes a calm error page. */
@FunctionalInterface
public interface Handler {

    /** The answer to this request. */
    Answer answer(Request request);
}
