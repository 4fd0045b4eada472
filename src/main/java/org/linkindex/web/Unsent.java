package org.linkindex.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody on the staff wrote into a form that can't be taken now, so that they can send it
 * once more and type nothing twice. It stands on the page that says so, and nowhere else. Forms
 * with files and with secrets are not shown again.
 */
record Unsent(String path, Map<String, List<String>> fields) {

    /** What a page puts into its forms by itself. */
    private static final Set<String> OURS = Set.of(Gate.TOKEN, "version", "form", "to");

    private static final Set<String> SECRET =
            Set.of("password", "ticket", "credential", "challenge");

    /** What takes a reader a moment to write. */
    private static final int SHORTEST_TEXT = 20;

    /** What was written, if anything was that may be shown again. */
    static Optional<Unsent> of(Request request) {
        if (request.isUpload()) {
            return Optional.empty();
        }
        try {
            Unsent unsent = new Unsent(request.path(), request.fromStaff().allFields());
            return unsent.mayBeShown() ? Optional.of(unsent) : Optional.empty();
        } catch (BadRequest e) {
            return Optional.empty();
        }
    }

    private boolean mayBeShown() {
        return fields.keySet().stream().noneMatch(SECRET::contains)
                && fields.entrySet().stream()
                        .filter(field -> !OURS.contains(field.getKey()))
                        .anyMatch(field -> field.getValue().stream().anyMatch(v -> !v.isBlank()));
    }

    /** Whether a page sends this field along; its token it puts in itself. */
    boolean isSent(String name) {
        return !name.equals(Gate.TOKEN);
    }

    /** The sentences in it, for their writer to look at. */
    List<String> texts() {
        return fields.entrySet().stream()
                .filter(field -> !OURS.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .map(String::strip)
                .filter(text -> text.length() >= SHORTEST_TEXT || text.contains(" "))
                .toList();
    }
}
