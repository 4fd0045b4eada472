package org.linkindex.catalogue;

import java.util.Optional;

/** What kind of thing a resource is. */
public enum Format {
    WEBSITE("Website", "Open website"),
    VIDEO("Video", "Watch the video"),
    PDF("PDF", "Read the PDF"),
    HELPLINE("Helpline", "Open website"),
    APP("App", "See the app"),
    COURSE("Course", "Open the course"),
    PODCAST("Podcast", "Listen"),
    TOOL("Tool", "Open the tool"),
    STORY("Story", "Read the story");

    private final String label;
    private final String action;

    Format(String label, String action) {
        this.label = label;
        this.action = action;
    }

    /** How pages name it. */
    public String label() {
        return label;
    }

    /** What the one big button says. */
    public String action() {
        return action;
    }

    /** The word that stands in files, addresses and the API, such as {@code website}. */
    public String word() {
        return Words.of(this);
    }

    /** The format of this word, as in files. */
    public static Optional<Format> find(String word) {
        return Words.find(values(), word);
    }
}
