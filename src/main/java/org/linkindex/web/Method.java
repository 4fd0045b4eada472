package org.linkindex.web;

/** The two methods that routes answer. HEAD is answered by GET's route without the body. */
public enum Method {
    GET,
    POST
}
