package org.linkindex.stewardship;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linkindex.stewardship.Fetched.Answered;

/**
 * Films on YouTube and Vimeo: their pages answer 200 whether the film is there or not, so their
 * oEmbed addresses are asked, and YouTube's still picture, which private films have not, either.
 */
final class Films {

    private static final Pattern YOUTUBE_ID =
            Pattern.compile(
                    "(?:[?&]v=|^/(?:embed|shorts|live|v)/)([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])");

    private static final Pattern SHORT_ID =
            Pattern.compile("^/([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])");
    private static final Pattern VIMEO_ID = Pattern.compile("^/(?:video/)?([0-9]{5,12})(?:[/?]|$)");
    private static final Pattern TITLE =
            Pattern.compile("\"title\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final List<String> YOUTUBE = List.of("youtube.com", "youtube-nocookie.com");

    private final LinkFetcher fetcher;

    Films(LinkFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** What is with this film; empty when it is none, or its page tells more. */
    Optional<Observation> look(Target target) {
        String host = target.host().replaceFirst("^(www|m|player)\\.", "");
        if (YOUTUBE.contains(host)) {
            return id(YOUTUBE_ID, target).flatMap(id -> youtube(id, target));
        }
        if (host.equals("youtu.be")) {
            return id(SHORT_ID, target).flatMap(id -> youtube(id, target));
        }
        return host.equals("vimeo.com")
                ? id(VIMEO_ID, target).flatMap(id -> vimeo(target))
                : Optional.empty();
    }

    private static Optional<String> id(Pattern pattern, Target target) {
        Matcher found = pattern.matcher(target.path());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private Optional<Observation> youtube(String id, Target target) {
        String film = "https://www.youtube.com/watch?v=" + id;
        Fetched told = ask("https://www.youtube.com/oembed?format=json&url=" + escaped(film));
        if (!(told instanceof Answered answer)) {
            return Optional.empty();
        }
        if (answer.status() == 200) {
            return Optional.of(there(answer, target));
        }
        if (answer.status() == 404) {
            return Optional.of(gone(target, 404));
        }
        // 401 and 403: not to be embedded, or private; the still picture tells which
        Fetched picture = ask("https://i.ytimg.com/vi/" + id + "/0.jpg");
        return switch (picture instanceof Answered still ? still.status() : 0) {
            case 200 -> Optional.of(there(answer, target));
            case 404 -> Optional.of(gone(target, answer.status()));
            default -> Optional.empty();
        };
    }

    private Optional<Observation> vimeo(Target target) {
        Fetched told = ask("https://vimeo.com/api/oembed.json?url=" + escaped(target.toString()));
        return switch (told instanceof Answered answer ? answer.status() : 0) {
            case 200 -> Optional.of(there((Answered) told, target));
            case 404 -> Optional.of(gone(target, 404));
            default -> Optional.empty();
        };
    }

    private Fetched ask(String address) {
        return switch (Target.read(address)) {
            case Target target -> fetcher.fetch(target);
            case Heading.Refusal refusal -> new Fetched.Refused(refusal.why());
        };
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Observation there(Answered answer, Target target) {
        Matcher title = TITLE.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        String name = title.find() ? Page.shortened(title.group(1), 200) : "";
        Sight sight =
                new Sight(
                        200,
                        0,
                        target.toString(),
                        name,
                        "",
                        Fingerprint.NONE,
                        0,
                        Page.Kind.OTHER,
                        "",
                        "",
                        false,
                        true,
                        0,
                        millis(answer.took()));
        return new Observation(Finding.WORKS, "The film is there.", sight);
    }

    private static Observation gone(Target target, int status) {
        String who = target.host().toLowerCase(Locale.ROOT).contains("vimeo") ? "Vimeo" : "YouTube";
        return new Observation(
                Finding.FILM_GONE,
                who + " says that the film is deleted or private.",
                Sight.blind(status, 0, target.toString(), 0));
    }

    private static int millis(Duration duration) {
        return (int) duration.toMillis();
    }
}
