package org.linkindex.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The route table. More exact paths win, whatever the order in which they were added. */
final class Routes {

    /** A route that fits a path, and what its named segments hold. */
    record Match(Route route, Map<String, String> segments) {}

    private record Pattern(Route route, String[] segments) {

        /** Literal segments sort before suffixed names, and those before bare names. */
        private String order() {
            StringBuilder order = new StringBuilder();
            for (String segment : segments) {
                boolean named = segment.startsWith("{");
                order.append(!named ? 'a' : segment.endsWith("}") ? 'c' : 'b');
            }
            return order.toString();
        }

        private @Nullable Map<String, String> match(String[] path) {
            Map<String, String> found = Map.of();
            for (int i = 0; i < path.length; i++) {
                String wanted = segments[i];
                if (!wanted.startsWith("{")) {
                    if (!wanted.equals(path[i])) {
                        return null;
                    }
                    continue;
                }
                int end = wanted.indexOf('}');
                String suffix = wanted.substring(end + 1);
                if (path[i].length() <= suffix.length() || !path[i].endsWith(suffix)) {
                    return null;
                }
                found = found.isEmpty() ? new HashMap<>(4) : found;
                found.put(
                        wanted.substring(1, end),
                        path[i].substring(0, path[i].length() - suffix.length()));
            }
            return found;
        }
    }

    private final List<Route> all = new ArrayList<>();
    private final Map<Integer, List<Pattern>> byLength = new HashMap<>();

    void add(Route route) {
        all.add(route);
        String[] segments = split(route.path());
        List<Pattern> sameLength =
                byLength.computeIfAbsent(segments.length, length -> new ArrayList<>());
        sameLength.add(new Pattern(route, segments));
        sameLength.sort((a, b) -> a.order().compareTo(b.order()));
    }

    List<Route> all() {
        return List.copyOf(all);
    }

    /** The most exact route for this path and method. */
    @Nullable Match find(Method method, String path) {
        String[] segments = split(path);
        for (Pattern pattern : byLength.getOrDefault(segments.length, List.of())) {
            if (pattern.route().method() == method) {
                Map<String, String> found = pattern.match(segments);
                if (found != null) {
                    return new Match(pattern.route(), found);
                }
            }
        }
        return null;
    }

    private static String[] split(String path) {
        return path.substring(1).split("/", -1);
    }
}
