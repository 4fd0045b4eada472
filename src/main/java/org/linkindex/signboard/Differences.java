package org.linkindex.signboard;

import java.util.ArrayList;
import java.util.List;
import org.linkindex.web.SiteLogo;

/** What one version says otherwise than the one before. */
final class Differences {

    private Differences() {}

    /** In one line, for the audit log. */
    static String between(Wording before, Wording after) {
        return String.join("; ", list(before, after));
    }

    static List<String> list(Wording before, Wording after) {
        List<String> parts = new ArrayList<>();
        tell(parts, "name", before.name(), after.name());
        tell(parts, "exit page", before.leaveAddress(), after.leaveAddress());
        tell(
                parts,
                "urgent lines",
                String.join(" / ", before.urgent()),
                String.join(" / ", after.urgent()));
        tell(parts, "logo", path(before), path(after));
        for (var each : after.concerns()) {
            if (!before.concerns().contains(each)) {
                parts.add(each.area() + ": " + each.who() + ", " + each.phone().written());
            }
        }
        for (var each : before.concerns()) {
            if (!after.concerns().contains(each)) {
                parts.add("no longer " + each.area() + ": " + each.who());
            }
        }
        return parts;
    }

    private static void tell(List<String> parts, String what, String before, String after) {
        if (!before.equals(after)) {
            parts.add(what + ": " + shown(before) + " → " + shown(after));
        }
    }

    private static String shown(String text) {
        return text.isEmpty() ? "as started" : text;
    }

    private static String path(Wording wording) {
        return wording.logo().map(SiteLogo::path).orElse("none");
    }
}
