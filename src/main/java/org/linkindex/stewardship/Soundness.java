package org.linkindex.stewardship;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.linkindex.stewardship.Checks.Check;

/**
 * Whether a round can be believed. When much fails at once, or strangers all say the same, our own
 * connection is the suspect, and the round changes nothing.
 */
final class Soundness {

    /** Fewer than so many tell nothing by their share. */
    private static final int FEW = 10;

    private static final int FAILING_AT_MOST_ONE_IN = 5;
    private static final int STRANGERS = 5;

    /** A check beside what was thought before it. */
    record Step(Watch before, Check check) {

        boolean failsNewly() {
            Finding found = check.observation().finding();
            return before.wasWell()
                    && (found == Finding.FAILING || found == Finding.NAMELESS)
                    && check.observation().sight().status() == 0;
        }

        String owner() {
            return Target.read(before.address()) instanceof Target target
                    ? Owners.registrable(target.host())
                    : before.address();
        }
    }

    private Soundness() {}

    /**
     * Why a round must not count; empty when it may.
     *
     * @param witnesses asks hosts that worked lately whether anything is reached at all
     */
    static Optional<String> doubt(List<Step> steps, BooleanSupplier witnesses) {
        return failing(steps, witnesses).or(() -> strangers(steps));
    }

    private static Optional<String> failing(List<Step> steps, BooleanSupplier witnesses) {
        List<Step> well = steps.stream().filter(step -> step.before().wasWell()).toList();
        List<Step> failing = well.stream().filter(Step::failsNewly).toList();
        long owners = failing.stream().map(Step::owner).distinct().count();
        if (well.size() >= FEW
                && owners > 1
                && failing.size() * FAILING_AT_MOST_ONE_IN > well.size()) {
            return Optional.of(
                    failing.size()
                            + " of "
                            + well.size()
                            + " links that worked could not be reached");
        }
        boolean nothingReached =
                !failing.isEmpty()
                        && steps.stream()
                                .allMatch(step -> step.check().observation().sight().status() == 0);
        return nothingReached && !witnesses.getAsBoolean()
                ? Optional.of("nothing could be reached, not even what worked before")
                : Optional.empty();
    }

    /** A hotel's sign-in page answers for everybody. */
    private static Optional<String> strangers(List<Step> steps) {
        Map<String, Set<String>> owners = new HashMap<>();
        for (Step step : steps) {
            Sight sight = step.check().observation().sight();
            boolean settled = step.check().observation().finding() == Finding.PARKED;
            if (sight.status() >= 200 && sight.status() < 300 && !settled) {
                if (!sight.mark().isEmpty() && sight.kind() != Page.Kind.EMPTY) {
                    owners.computeIfAbsent(sight.mark(), mark -> new HashSet<>()).add(step.owner());
                }
                if (Target.read(sight.address()) instanceof Target end
                        && !Owners.registrable(end.host()).equals(step.owner())) {
                    owners.computeIfAbsent(end.host(), host -> new HashSet<>()).add(step.owner());
                }
            }
        }
        return owners.values().stream()
                .filter(each -> each.size() > STRANGERS)
                .findFirst()
                .map(each -> each.size() + " unrelated hosts gave the same answer");
    }
}
