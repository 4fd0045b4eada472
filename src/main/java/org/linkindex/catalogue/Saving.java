package org.linkindex.catalogue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.database.Transaction;

/** What a steward saves, within one transaction: taken, held for a second one, or handed back. */
final class Saving {

    static final int LONGEST_WHY = 500;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Gate gate;
    private final Codes codes;
    private final Transaction tx;
    private final SavedForms forms;
    private final Proposals proposals;
    private final Author by;
    private final Set<String> slugs;

    Saving(Transaction tx, Codes codes, Instant now, Author by) {
        this.gate = new Gate(tx, now);
        this.tx = tx;
        this.codes = codes;
        this.forms = new SavedForms(tx);
        this.proposals = new Proposals(tx);
        this.by = by;
        this.slugs = gate.categories().all().keySet();
    }

    Outcome<Fields> save(Draft draft) {
        Optional<Outcome<Fields>> before = forms.answer(by, draft.token());
        return before.orElseGet(() -> forms.note(by, draft.token(), fresh(draft), gate.now()));
    }

    private Outcome<Fields> fresh(Draft draft) {
        if (draft.why().length() > LONGEST_WHY
                || draft.why().codePoints().anyMatch(Field::isHidden)) {
            return Outcome.Refused.because(
                    "what you say about it is longer than 500 characters, or can't be seen");
        }
        Code code = draft.code();
        return code == null ? add(draft) : change(code, draft);
    }

    private Outcome<Fields> add(Draft draft) {
        Map<Field, String> raw = new HashMap<>(draft.values());
        raw.put(Field.KEY, Keys.of(raw.getOrDefault(Field.TITLE, ""), gate.resources()));
        Map<Field, String> faults = Fields.faults(raw, Map.of(), slugs);
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        Fields fields = Fields.checked(raw, Map.of(), slugs);
        return taken(fields)
                .orElseGet(
                        () ->
                                Sensitivity.needsSecond(Optional.empty(), fields)
                                        ? wait(draft, fields)
                                        : added(fields, doer(Deed.ADDED, draft.why())));
    }

    private Outcome<Fields> added(Fields fields, Gate.Doer doer) {
        Code code = codes.mint(tx, "resource");
        gate.add(code, fields, doer);
        return new Outcome.Saved<>(code, 1);
    }

    private Outcome<Fields> change(Code code, Draft draft) {
        Optional<Resources.Stored> stored = gate.resources().find(code);
        Optional<Version<Fields>> base = gate.versions().find(code, draft.base());
        if (stored.isEmpty() || base.isEmpty()) {
            return Outcome.Refused.because(
                    "there is no such resource any more; perhaps it was withdrawn just now");
        }
        Map<Field, String> raw = new HashMap<>(draft.values());
        raw.remove(Field.KEY);
        Map<Field, String> otherwise = base.get().content().values();
        Map<Field, String> faults = Fields.faults(raw, otherwise, slugs);
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        Fields mine = Fields.checked(raw, otherwise, slugs);
        return put(stored.get(), base.get(), mine, draft, Deed.EDITED);
    }

    /** Puts these fields in the place of those that stand, unless these have moved on. */
    private Outcome<Fields> put(
            Resources.Stored stored, Version<Fields> base, Fields mine, Draft draft, Deed deed) {
        if (mine.differences(stored.fields()).isEmpty()) {
            return new Outcome.Saved<>(stored.code(), stored.version());
        }
        if (stored.version() != base.number()) {
            return overtaken(stored.code(), base, mine);
        }
        return taken(mine)
                .orElseGet(
                        () ->
                                Sensitivity.needsSecond(Optional.of(stored.fields()), mine)
                                        ? wait(draft, mine)
                                        : new Outcome.Saved<>(
                                                stored.code(),
                                                gate.change(
                                                        stored, mine, doer(deed, draft.why()))));
    }

    private Outcome<Fields> overtaken(Code code, Version<Fields> base, Fields mine) {
        return new Outcome.Overtaken<>(base, gate.versions().newest(code).orElseThrow(), mine);
    }

    private Optional<Outcome<Fields>> taken(Fields fields) {
        return gate.taken(fields)
                .map(
                        key ->
                                new Outcome.Refused<>(
                                        Map.of(
                                                Field.URL.word(),
                                                "'" + key + "' has this address already")));
    }

    private Outcome<Fields> wait(Draft draft, Fields fields) {
        String id = newId();
        proposals.add(
                new Proposal(id, draft.code(), draft.base(), gate.now(), by, draft.why(), fields));
        return new Outcome.Waiting<>(id);
    }

    /** 128 bits drawn by lot. */
    static String newId() {
        byte[] drawn = new byte[16];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    private static Outcome<Fields> refused(Map<Field, String> faults) {
        Map<String, String> words = new HashMap<>();
        faults.forEach((field, reason) -> words.put(field.word(), reason));
        return new Outcome.Refused<>(words);
    }

    /**
     * Puts a resource back as it was, withdrawn or not.
     *
     * @param base the version that whoever asks has seen as the newest
     */
    Outcome<Fields> revert(Code code, int number, int base, String token) {
        Optional<Outcome<Fields>> before = forms.answer(by, token);
        return before.orElseGet(
                () -> forms.note(by, token, reverted(code, number, base, token), gate.now()));
    }

    private Outcome<Fields> reverted(Code code, int number, int base, String token) {
        Optional<Version<Fields>> wanted = gate.versions().find(code, number);
        Optional<Version<Fields>> seen = gate.versions().find(code, base);
        if (wanted.isEmpty() || seen.isEmpty()) {
            return Outcome.Refused.because("there is no such version");
        }
        Map<Field, String> faults = Fields.faults(wanted.get().content().values(), Map.of(), slugs);
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        Fields fields = wanted.get().content();
        Draft draft = new Draft(token, code, base, fields.values(), "As version " + number);
        Optional<Resources.Stored> stored = gate.resources().find(code);
        return stored.isPresent()
                ? put(stored.get(), seen.get(), fields, draft, Deed.REVERTED)
                : broughtBack(code, fields, draft);
    }

    private Outcome<Fields> broughtBack(Code code, Fields fields, Draft draft) {
        Version<Fields> newest = gate.versions().newest(code).orElseThrow();
        if (newest.number() != draft.base()) {
            return overtaken(code, gate.versions().find(code, draft.base()).orElseThrow(), fields);
        }
        return taken(fields)
                .orElseGet(
                        () ->
                                Sensitivity.needsSecond(Optional.empty(), fields)
                                        ? wait(draft, fields)
                                        : new Outcome.Saved<>(
                                                code,
                                                gate.bringBack(
                                                        code,
                                                        fields,
                                                        newest.number(),
                                                        doer(Deed.BROUGHT_BACK, draft.why()))));
    }

    /** Agrees to what another steward proposed. */
    Outcome<Fields> agree(String id) {
        Optional<Proposal> waiting = proposals.findWaiting(id);
        if (waiting.isEmpty()) {
            return Outcome.Refused.because("this was decided already");
        }
        Proposal proposal = waiting.get();
        if (proposal.by().id().equals(by.id())) {
            return Outcome.Refused.because(
                    "another steward must agree; nobody agrees to their own change");
        }
        Outcome<Fields> outcome = agreed(proposal);
        if (outcome instanceof Outcome.Saved<Fields>) {
            proposals.decide(id, true);
            gate.audit(by, "agreed to a change", about(proposal));
        }
        return outcome;
    }

    private Outcome<Fields> agreed(Proposal proposal) {
        Fields fields = proposal.fields();
        Map<Field, String> faults = Fields.faults(fields.values(), Map.of(), slugs);
        Optional<Outcome<Fields>> taken = taken(fields);
        if (!faults.isEmpty() || taken.isPresent()) {
            return taken.orElseGet(() -> refused(faults));
        }
        Code code = proposal.code();
        if (code == null) {
            return added(keyed(fields), agreedBy(proposal, Deed.ADDED));
        }
        Version<Fields> newest = gate.versions().newest(code).orElseThrow();
        if (newest.number() != proposal.base()) {
            return overtaken(
                    code, gate.versions().find(code, proposal.base()).orElseThrow(), fields);
        }
        Optional<Resources.Stored> stored = gate.resources().find(code);
        int number =
                stored.isPresent()
                        ? gate.change(stored.get(), fields, agreedBy(proposal, Deed.EDITED))
                        : gate.bringBack(
                                code,
                                fields,
                                newest.number(),
                                agreedBy(proposal, Deed.BROUGHT_BACK));
        return new Outcome.Saved<>(code, number);
    }

    /** With a key that is free still. */
    private Fields keyed(Fields fields) {
        return fields.with(Field.KEY, Keys.of(fields.get(Field.TITLE), gate.resources()));
    }

    private Gate.Doer agreedBy(Proposal proposal, Deed deed) {
        return new Gate.Doer(deed, proposal.by(), by, proposal.why());
    }

    private Gate.Doer doer(Deed deed, String why) {
        return new Gate.Doer(deed, by, null, why);
    }

    /** Turns down what was proposed; whoever proposed it may withdraw it so. */
    boolean decline(String id) {
        Optional<Proposal> waiting = proposals.findWaiting(id);
        waiting.ifPresent(
                proposal -> {
                    proposals.decide(id, false);
                    gate.audit(by, "turned a change down", about(proposal));
                });
        return waiting.isPresent();
    }

    private static String about(Proposal proposal) {
        Code code = proposal.code();
        return code == null ? proposal.fields().get(Field.TITLE) : code.text();
    }

    /** Withdraws a resource. */
    Outcome<Fields> retire(Code code, String reason, @Nullable Code instead) {
        Optional<Resources.Stored> stored = gate.resources().find(code);
        if (stored.isEmpty()) {
            return Outcome.Refused.because("there is no resource " + code);
        }
        if (instead != null && (instead.equals(code) || gate.resources().find(instead).isEmpty())) {
            return new Outcome.Refused<>(
                    Map.of("instead", "there is no other resource " + instead));
        }
        String why;
        try {
            why = Field.SUMMARY.checked(reason, Set.of());
        } catch (BadField e) {
            return new Outcome.Refused<>(
                    Map.of("why", e.reason().replace("the summary", "the reason")));
        }
        if (why.length() > LONGEST_WHY) {
            return new Outcome.Refused<>(
                    Map.of("why", "the reason is longer than " + LONGEST_WHY + " characters"));
        }
        return new Outcome.Saved<>(
                code, gate.retire(stored.get(), instead, doer(Deed.RETIRED, why)));
    }
}
