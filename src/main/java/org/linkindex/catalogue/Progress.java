package org.linkindex.catalogue;

/** Hears how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress NONE = done -> {};

    /** So many rows are done. */
    void at(long done);
}
