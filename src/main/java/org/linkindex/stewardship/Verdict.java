package org.linkindex.stewardship;

/** What is thought of a link, after one check or several. */
enum Verdict {
    UNCHECKED("not checked yet", Health.UNKNOWN, ""),
    WORKING("works", Health.WORKING, ""),
    DRIFTED("reads otherwise than before", Health.WORKING, ""),
    MOVED("moved to another address", Health.MOVED, ""),
    RENAMED("leads to another site of, it seems, the same provider", Health.SUSPECT, ""),
    WALLED("does not let checkers in", Health.UNKNOWN, ""),
    SUSPECT("may be broken", Health.SUSPECT, ""),
    SHUT("turns visitors away", Health.SUSPECT, ""),
    SOFT_GONE("seems to be gone", Health.SUSPECT, "The page seems to be gone."),
    CHANGED_HANDS("holds something else than before", Health.SUSPECT, ""),
    TAINTED("has unsuitable words in it", Health.SUSPECT, ""),
    DOWN("has not answered for a week", Health.PAUSED, "The site has not answered for a week."),
    GONE("is gone", Health.GONE, "The page is gone from the site."),
    UNTRUSTED("has no valid certificate", Health.PAUSED, "Browsers warn about the site."),
    NAMELESS("its name is gone", Health.PAUSED, "The site's name is no longer there."),
    OWNER_CHANGED("may belong to somebody else", Health.PAUSED, "The site may have a new owner."),
    PARKED("is for sale or parked", Health.PAUSED, "The site's name seems to be for sale."),
    HARMFUL("shows something harmful", Health.PAUSED, "The site shows something else now.");

    /** Kinds of state, as counted on the health page. */
    enum Health {
        WORKING("working"),
        MOVED("moved"),
        UNKNOWN("unknown"),
        SUSPECT("suspect"),
        PAUSED("paused"),
        GONE("gone");

        private final String label;

        Health(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final String words;
    private final Health health;
    private final String forFamilies;

    Verdict(String words, Health health, String forFamilies) {
        this.words = words;
        this.health = health;
        this.forFamilies = forFamilies;
    }

    /** Whether what stood there is, as it seems, not there any more. */
    boolean isLost() {
        return switch (this) {
            case SOFT_GONE, DOWN, GONE, NAMELESS, OWNER_CHANGED, PARKED, HARMFUL -> true;
            default -> false;
        };
    }

    /** Whether what stands there may be nothing to read over a steward's shoulder. */
    boolean isUnseemly() {
        return this == HARMFUL || this == TAINTED;
    }

    /** What follows "The link …". */
    String words() {
        return words;
    }

    Health health() {
        return health;
    }

    /** Why it is paused, in one sentence that families read. */
    String forFamilies() {
        return forFamilies;
    }
}
