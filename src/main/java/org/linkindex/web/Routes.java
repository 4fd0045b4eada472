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

    /** One segment of a route: literal text, or a name and what must stand after it. */
    private record Segment(String name, String text) {

        static Segment of(String written) {
            int end = written.indexOf('}');
            return written.startsWith("{")
                    ? new Segment(written.substring(1, end), written.substring(end + 1))
                    : new Segment("", written);
        }

        boolean isNamed() {
            return !name.isEmpty();
        }

        boolean fits(String asked) {
            return isNamed()
                    ? asked.length() > text.length() && asked.endsWith(text)
                    : asked.equals(text);
        }

        /** What the name stands for. */
        String value(String asked) {
            return asked.substring(0, asked.length() - text.length());
        }

        /** Literal segments sort before suffixed names, and those before bare names. */
        char order() {
            return !isNamed() ? 'a' : text.isEmpty() ? 'c' : 'b';
        }
    }

    private record Pattern(Route route, List<Segment> segments) {

        private String order() {
            StringBuilder order = new StringBuilder();
            segments.forEach(segment -> order.append(segment.order()));
            return order.toString();
        }

        boolean hasLength(int length) {
            return segments.size() == length;
        }

        private @Nullable Map<String, String> match(List<String> path) {
            for (int i = 0; i < path.size(); i++) {
                if (!segments.get(i).fits(path.get(i))) {
                    return null;
                }
            }
            // hardly a route has more than one name, and a map of one is quickly made
            Map<String, String> found = Map.of();
            for (int i = 0; i < path.size(); i++) {
                Segment segment = segments.get(i);
                if (segment.isNamed()) {
                    String value = segment.value(path.get(i));
                    found =
                            found.isEmpty()
                                    ? Map.of(segment.name(), value)
                                    : with(found, segment.name(), value);
                }
            }
            return found;
        }

        private static Map<String, String> with(
                Map<String, String> found, String name, String value) {
            Map<String, String> more = new HashMap<>(found);
            more.put(name, value);
            return more;
        }
    }

    /** No segment of a path is this: what begins with a name stands apart from the empty path. */
    private static final String NAMED = "{}";

    private final List<Route> all = new ArrayList<>();

    /** Routes by their first segment; under an empty one those that begin with a name. */
    private final Map<String, List<Pattern>> byStart = new HashMap<>();

    void add(Route route) {
        all.add(route);
        List<Segment> segments = split(route.path()).stream().map(Segment::of).toList();
        Segment first = segments.getFirst();
        List<Pattern> sameStart =
                byStart.computeIfAbsent(
                        first.isNamed() ? NAMED : first.text(), start -> new ArrayList<>());
        sameStart.add(new Pattern(route, segments));
        sameStart.sort((a, b) -> a.order().compareTo(b.order()));
    }

    List<Route> all() {
        return List.copyOf(all);
    }

    /** The most exact route for this path and method. */
    @Nullable Match find(Method method, String path) {
        List<String> segments = split(path);
        Match exact = find(method, segments, segments.getFirst());
        return exact != null ? exact : find(method, segments, NAMED);
    }

    private @Nullable Match find(Method method, List<String> segments, String start) {
        for (Pattern pattern : byStart.getOrDefault(start, List.of())) {
            if (pattern.route().method() == method && pattern.hasLength(segments.size())) {
                Map<String, String> found = pattern.match(segments);
                if (found != null) {
                    return new Match(pattern.route(), found);
                }
            }
        }
        return null;
    }

    /** What stands after each slash; by hand, as {@code String.split} takes three times as long. */
    private static List<String> split(String path) {
        List<String> segments = new ArrayList<>(4);
        int start = 1;
        for (int end = path.indexOf('/', 1); end >= 0; end = path.indexOf('/', start)) {
            segments.add(path.substring(start, end));
            start = end + 1;
        }
        segments.add(path.substring(start));
        return segments;
    }
}
