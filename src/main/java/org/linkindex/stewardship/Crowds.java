package org.linkindex.stewardship;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.linkindex.codes.Code;
import org.linkindex.stewardship.Soundness.Step;

/** Pages at which several different addresses end: what is gone is often sent to one page. */
final class Crowds {

    private static final int CROWD = 3;

    private final Map<String, Set<Code>> ends;

    private Crowds(Map<String, Set<Code>> ends) {
        this.ends = ends;
    }

    /**
     * @param others where all links ended at their last check; asked for only when it matters
     */
    static Crowds of(List<Step> steps, Supplier<Map<Code, String>> others) {
        Map<String, Set<Code>> ends = new HashMap<>();
        if (steps.stream().noneMatch(Crowds::strays)) {
            return new Crowds(ends);
        }
        Map<Code, String> all = new HashMap<>(others.get());
        steps.forEach(
                step -> all.put(step.check().code(), step.check().observation().sight().address()));
        all.forEach(
                (code, address) ->
                        ends.computeIfAbsent(identity(address), end -> new HashSet<>()).add(code));
        return new Crowds(ends);
    }

    private static String identity(String address) {
        return Target.read(address) instanceof Target target ? target.identity() : address;
    }

    private static boolean strays(Step step) {
        Observation seen = step.check().observation();
        return seen.finding().isWell()
                && seen.sight().hops() > 0
                && !identity(seen.sight().address()).equals(identity(step.before().address()));
    }

    /** The observation, or what it is when too many end where it ended. */
    Observation judge(Step step) {
        Observation seen = step.check().observation();
        int crowd = ends.getOrDefault(identity(seen.sight().address()), Set.of()).size();
        return strays(step) && !step.before().knownByPerson() && crowd >= CROWD
                ? seen.as(
                        Finding.LOOKS_GONE,
                        "It ends at the same page as "
                                + (crowd - 1)
                                + " other resources, “"
                                + seen.sight().title()
                                + "”.")
                : seen;
    }
}
