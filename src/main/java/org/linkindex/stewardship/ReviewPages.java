package org.linkindex.stewardship;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.catalogue.Review;
import org.linkindex.codes.Code;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.BadRequest;
import org.linkindex.web.Request;
import org.linkindex.web.StaffLink;
import org.linkindex.web.Web;

/**
 * Reviews: "still right", from a list, or for the code on a tag that somebody holds; and health.
 */
final class ReviewPages {

    private static final String HOME = "/work/reviews";
    private static final int MOST = 50;

    /**
     * One line of the list.
     *
     * @param review the last one; empty when there never was one
     * @param askedOn when somebody was asked by letter, who has not answered yet
     */
    record Due(
            Resource resource,
            Optional<Review> review,
            boolean sensitive,
            Optional<Instant> askedOn) {

        /** Since when it is overdue; whoever was never reviewed is not. */
        Optional<Instant> overdueSince(Instant now) {
            return review.filter(each -> each.isOverdue(now)).map(Review::due);
        }

        private boolean isDue(Instant now) {
            return review.isEmpty() || review.get().isOverdue(now);
        }
    }

    /**
     * How many should be reviewed.
     *
     * @param sensitive of those for which families come who may be in danger: every 6 months
     * @param others every 12 months
     */
    record Totals(int sensitive, int others) {

        private static Totals of(List<Due> due) {
            int sensitive = (int) due.stream().filter(Due::sensitive).count();
            return new Totals(sensitive, due.size() - sensitive);
        }

        int all() {
            return sensitive + others;
        }
    }

    /**
     * What the list shows.
     *
     * @param due those that should be reviewed first, at most 50
     * @param overdue how many were reviewed once, and are due again
     * @param never how many never were
     * @param said what came of the last click; may be empty
     * @param wrong why nothing came of it; may be empty
     * @param asked the one whose code was typed or scanned; empty for none
     */
    record ReviewView(
            List<Due> due,
            Totals overdue,
            Totals never,
            String said,
            String wrong,
            Optional<Due> asked,
            Instant now) {}

    private final Catalogue catalogue;
    private final Decisions decisions;
    private final Replies replies;
    private final Healths healths;
    private final Clock clock;
    private final Web web;

    ReviewPages(
            Catalogue catalogue,
            Decisions decisions,
            Replies replies,
            Healths healths,
            Clock clock,
            Web web) {
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.replies = replies;
        this.healths = healths;
        this.clock = clock;
        this.web = web;
    }

    void publish() {
        web.get(
                Access.MEMBER,
                "/work/health",
                request -> web.page("stewardship/health.jte", Map.of("view", healths.view())));
        web.get(Access.STEWARD, HOME, request -> asked(request.query("code").orElse("")));
        web.post(Access.STEWARD, HOME, this::review);
        web.staffLink(
                new StaffLink(
                        Access.MEMBER,
                        "Health",
                        "/work/health",
                        "How the links are, now and over time."));
        web.staffLink(
                new StaffLink(
                        Access.STEWARD,
                        "Reviews",
                        HOME,
                        "Say that a resource is still right, by one click."));
    }

    /** What was typed, or scanned and pasted: a code, or the address on a tag. */
    private Answer asked(String typed) {
        String end = typed.strip().replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        Optional<Code> code = Code.parse(end.substring(end.lastIndexOf('/') + 1));
        boolean known = code.flatMap(catalogue.edition()::resource).isPresent();
        return list(
                "",
                known || typed.isBlank()
                        ? ""
                        : "There is no resource of this code. Compare it with the tag.",
                code);
    }

    private Answer review(Request request) {
        Code code =
                Code.parse(request.field("code"))
                        .orElseThrow(() -> new BadRequest(400, "That is not a code; check it."));
        String title = catalogue.edition().resource(code).map(Resource::title).orElse(code.text());
        return switch (decisions.review(request.person(), code)) {
            case Decisions.Done done -> list(title + ": " + done.words(), "", Optional.empty());
            case Decisions.Waits waits -> list(title + ": " + waits.words(), "", Optional.empty());
            case Decisions.Refused refused ->
                    list("", title + ": " + refused.words(), Optional.empty());
        };
    }

    private Answer list(String said, String wrong, Optional<Code> asked) {
        Edition edition = catalogue.edition();
        Instant now = clock.instant();
        Map<Code, Instant> waiting = replies.waiting();
        // those who come for what is sensitive are hurt most; then what waited longest
        List<Due> due =
                edition.offered().resources().values().stream()
                        .map(resource -> due(resource, edition, waiting))
                        .filter(each -> each.isDue(now))
                        .sorted(
                                Comparator.comparing((Due each) -> each.review().isEmpty())
                                        .thenComparing(each -> !each.sensitive())
                                        .thenComparing(
                                                each ->
                                                        each.review()
                                                                .map(Review::due)
                                                                .orElse(each.resource().added()))
                                        .thenComparing(each -> each.resource().key()))
                        .toList();
        Map<Boolean, List<Due>> byReview =
                due.stream().collect(partitioningBy(each -> each.review().isPresent()));
        return web.page(
                "stewardship/reviews.jte",
                Map.of(
                        "view",
                        new ReviewView(
                                due.stream().limit(MOST).toList(),
                                Totals.of(byReview.getOrDefault(true, List.of())),
                                Totals.of(byReview.getOrDefault(false, List.of())),
                                said,
                                wrong,
                                asked.flatMap(edition::resource)
                                        .map(resource -> due(resource, edition, waiting)),
                                now)));
    }

    private static Due due(Resource resource, Edition edition, Map<Code, Instant> waiting) {
        return new Due(
                resource,
                edition.review(resource.code()),
                edition.isSensitive(resource.code()),
                Optional.ofNullable(waiting.get(resource.code())));
    }
}
