package org.linkindex.stewardship;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.LinkState;
import org.linkindex.catalogue.Resource;
import org.linkindex.letters.Passage;
import org.linkindex.people.Person;
import org.linkindex.people.Role;
import org.linkindex.stewardship.Decision.What;

/**
 * What stewards read of links in their weekly letter: one passage, never a letter for each link.
 */
final class LinkNews {

    private static final int MOST_NAMED = 8;

    private final Catalogue catalogue;
    private final Queue queue;
    private final Decisions decisions;
    private final Clock clock;

    LinkNews(Catalogue catalogue, Queue queue, Decisions decisions, Clock clock) {
        this.catalogue = catalogue;
        this.queue = queue;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** For stewards alone, and only when there is something to tell. */
    Optional<Passage> passage(Person person, Instant since) {
        List<String> lines = person.may(Role.STEWARD) ? lines(since) : List.of();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Passage("Links to look at", lines, "/work/links"));
    }

    private List<String> lines(Instant since) {
        Edition edition = catalogue.edition();
        Instant now = clock.instant();
        List<String> lines = new ArrayList<>(paused(edition, since));
        add(lines, queue.entries().size(), "waits", "wait", "for a person to look.");
        long overdue =
                edition.reviews().entrySet().stream()
                        .filter(each -> edition.resource(each.getKey()).isPresent())
                        .filter(each -> each.getValue().isOverdue(now))
                        .count();
        add(lines, overdue, "is", "are", "overdue for a review.");
        Map<What, Long> seenTo = decisions.since(since);
        long right = seenTo.getOrDefault(What.RIGHT, 0L) + seenTo.getOrDefault(What.REVIEWED, 0L);
        add(lines, seenTo.getOrDefault(What.MOVED, 0L), "got", "got", "a new address.");
        add(lines, seenTo.getOrDefault(What.GONE, 0L), "was", "were", "withdrawn.");
        add(lines, right, "was", "were", "found to be still right.");
        return lines;
    }

    /** The newest first; those that are too many to name are counted. */
    private static List<String> paused(Edition edition, Instant since) {
        List<Resource> paused =
                edition.links().entrySet().stream()
                        .filter(each -> each.getValue().isPaused())
                        .filter(each -> !each.getValue().since().isBefore(since))
                        .sorted(
                                Map.Entry.comparingByValue(
                                        Comparator.comparing(LinkState::since).reversed()))
                        .flatMap(each -> edition.resource(each.getKey()).stream())
                        .toList();
        List<String> lines = new ArrayList<>();
        for (Resource resource : paused.subList(0, Math.min(MOST_NAMED, paused.size()))) {
            lines.add(
                    "Paused: %s. %s"
                            .formatted(resource.title(), edition.link(resource.code()).reason()));
        }
        add(lines, paused.size() - lines.size(), "was", "were", "paused, too.");
        return lines;
    }

    private static void add(List<String> lines, long many, String one, String more, String what) {
        if (many > 0) {
            String of = many == 1 ? "1 resource " + one : many + " resources " + more;
            lines.add(of + " " + what);
        }
    }
}
