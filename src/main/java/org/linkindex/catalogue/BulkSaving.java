package org.linkindex.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linkindex.codes.Code;
import org.linkindex.database.Transaction;

/** One change to many resources, within one transaction. */
final class BulkSaving {

    private final Gate gate;
    private final Proposals proposals;
    private final Author by;
    private final Set<String> slugs;

    BulkSaving(Transaction tx, Instant now, Author by) {
        this.gate = new Gate(tx, now);
        this.proposals = new Proposals(tx);
        this.by = by;
        this.slugs = gate.categories().all().keySet();
    }

    BulkReport save(Bulk bulk) {
        List<BulkReport.Line> lines = new ArrayList<>();
        bulk.versions().forEach((code, version) -> lines.add(line(bulk, code, version)));
        return new BulkReport(lines);
    }

    /**
     * @throws MovedOn when one can't be changed any more; the transaction then does nothing
     */
    BulkReport saveWhole(Bulk bulk) {
        BulkReport report = save(bulk);
        if (!report.isWhole()) {
            throw new MovedOn(report);
        }
        return report;
    }

    /** One of many moved on between the rehearsal and the change. */
    static final class MovedOn extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient BulkReport report;

        MovedOn(BulkReport report) {
            super("a resource moved on", null, false, false);
            this.report = report;
        }

        BulkReport report() {
            return report;
        }
    }

    private BulkReport.Line line(Bulk bulk, Code code, int version) {
        Optional<Resources.Stored> stored = gate.resources().find(code);
        if (stored.isEmpty()) {
            return new BulkReport.Line(
                    code, code.text(), "", "", BulkReport.Fate.MOVED_ON, "it was withdrawn");
        }
        Fields before = stored.get().fields();
        Field field = bulk.change().field();
        String after = bulk.change().done(before.get(field), bulk.value());
        BulkReport.Fate fate = BulkReport.Fate.MOVED_ON;
        String reason = "";
        if (stored.get().version() == version) {
            try {
                fate = change(stored.get(), bulk, Map.of(field, after));
            } catch (BadField e) {
                fate = BulkReport.Fate.REFUSED;
                reason = e.reason();
            }
        }
        return new BulkReport.Line(
                code, before.get(Field.TITLE), before.get(field), after, fate, reason);
    }

    private BulkReport.Fate change(Resources.Stored stored, Bulk bulk, Map<Field, String> value) {
        Fields after = Fields.checked(value, stored.fields().values(), slugs);
        if (after.differences(stored.fields()).isEmpty()) {
            return BulkReport.Fate.SAME;
        }
        String why = bulk.change().label() + ", with others";
        if (Sensitivity.needsSecond(Optional.of(stored.fields()), after)) {
            proposals.add(
                    new Proposal(
                            Saving.newId(),
                            stored.code(),
                            stored.version(),
                            gate.now(),
                            by,
                            why,
                            after));
            return BulkReport.Fate.WAITS;
        }
        gate.change(stored, after, new Gate.Doer(Deed.EDITED, by, null, why));
        return BulkReport.Fate.CHANGED;
    }
}
