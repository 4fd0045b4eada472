package org.linkindex.print;

import org.linkindex.catalogue.Progress;

/** A document that is being drawn while somebody looks on: how far it is, and a way to stop it. */
final class Job implements Progress {

    /** Somebody does not want it any more. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("drawing was stopped", null, false, false);
        }
    }

    private volatile long done;
    private volatile boolean stopped;

    /**
     * So many tags are drawn.
     *
     * @throws Stopped when nobody wants the rest
     */
    @Override
    public void at(long tags) {
        if (stopped) {
            throw new Stopped();
        }
        done = tags;
    }

    long done() {
        return done;
    }

    /** Ends it after the sheet that is being drawn. */
    void stop() {
        stopped = true;
    }
}
