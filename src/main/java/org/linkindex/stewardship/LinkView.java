package org.linkindex.stewardship;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linkindex.catalogue.Resource;

/**
 * What the page of a link shows to those who decide.
 *
 * @param checks the newest first
 * @param decisions the newest first
 * @param others what else the same provider has, what is of the same categories first
 * @param objection what whoever was asked by letter says against it; empty text for nothing
 * @param needsTwo whether two people must say that it is right
 * @param said what came of a decision just now; empty when nothing did
 * @param done whether it was done
 */
record LinkView(
        Resource resource,
        Watch watch,
        List<Checks.Check> checks,
        List<Decision> decisions,
        List<Resource> others,
        String objection,
        boolean needsTwo,
        String said,
        boolean done) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    /** One dot of the timeline. */
    record Dot(int x, String kind, String words) {}

    private static final int STEP = 22;

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** The newest check's round, or 0: what a decision is based on. */
    long seen() {
        Long last = watch.lastRound();
        return last == null ? 0 : last;
    }

    /** What is thought of it, as a sentence. */
    String thought() {
        return watch.verdict() == Verdict.UNCHECKED
                ? "The link was not checked yet."
                : "The link " + watch.verdict().words() + ".";
    }

    /** The same provider's other page of a same category, where this one is lost. */
    Optional<Resource> instead() {
        return watch.asksSince() != null && watch.proposal().isEmpty() && watch.verdict().isLost()
                ? others.stream()
                        .filter(
                                each ->
                                        !Collections.disjoint(
                                                each.categories(), resource.categories()))
                        .findFirst()
                : Optional.empty();
    }

    /** Why it would be withdrawn, in a sentence that families read. */
    String reason() {
        return watch.verdict().forFamilies().isEmpty()
                ? "The page is no longer there."
                : watch.verdict().forFamilies();
    }

    /** The oldest first. */
    List<Dot> dots() {
        List<Checks.Check> inOrder = new ArrayList<>(checks);
        Collections.reverse(inOrder);
        List<Dot> dots = new ArrayList<>();
        for (Checks.Check check : inOrder) {
            Finding found = check.observation().finding();
            String kind =
                    found.isWell()
                            ? "well"
                            : found == Finding.WALLED ? "walled" : found.pauses() ? "bad" : "ill";
            dots.add(
                    new Dot(
                            STEP / 2 + dots.size() * STEP,
                            kind,
                            day(check.at()) + ": " + check.observation().words()));
        }
        return dots;
    }

    /** The dots in words: how many of the last checks found it well. */
    String told() {
        long well = dots().stream().filter(dot -> dot.kind().equals("well")).count();
        return "%d of the last %d checks found that it works; the newest is on the right"
                .formatted(well, checks.size());
    }

    /** The same, shorter. */
    String toldBriefly() {
        long well = dots().stream().filter(dot -> dot.kind().equals("well")).count();
        return "%d of %d checks well".formatted(well, checks.size());
    }

    int width() {
        return Math.max(1, checks.size()) * STEP;
    }

    /** How the text began that the newest check saw; empty when it could read none. */
    String excerpt() {
        return checks.isEmpty() ? "" : checks.getFirst().observation().sight().excerpt();
    }

    String title() {
        return checks.isEmpty() ? "" : checks.getFirst().observation().sight().title();
    }

    /** Where the newest check ended: the host alone, as it is shown and never linked. */
    String end() {
        return checks.isEmpty()
                        || !(Target.read(checks.getFirst().observation().sight().address())
                                instanceof Target target)
                ? ""
                : target.host();
    }
}
