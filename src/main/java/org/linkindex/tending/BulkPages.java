package org.linkindex.tending;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.linkindex.catalogue.Author;
import org.linkindex.catalogue.BadField;
import org.linkindex.catalogue.Bulk;
import org.linkindex.catalogue.BulkReport;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.codes.Code;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.BadRequest;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** One change to many resources: looked at first, then done in one go. */
final class BulkPages {

    private static final String PATH = "/work/resources/bulk";

    private final Catalogue catalogue;
    private final Web web;

    BulkPages(Catalogue catalogue, Web web) {
        this.catalogue = catalogue;
        this.web = web;
    }

    void publish() {
        web.post(Access.STEWARD, PATH, this::bulk);
    }

    private Answer bulk(Request request) {
        Author by = Author.of(request.person());
        boolean apply = request.field("do").equals("apply");
        try {
            Bulk bulk = apply ? looked(request) : chosen(request);
            BulkReport report =
                    apply
                            ? catalogue.changes().save(bulk, by)
                            : catalogue.changes().rehearse(bulk, by);
            return page(bulk, report, apply && report.isWhole());
        } catch (BadField e) {
            throw new BadRequest(422, ResourceForm.sentence(e.reason()));
        }
    }

    /** What was chosen in the list, each as it stands now. */
    private Bulk chosen(Request request) {
        Bulk.Change change = change(request);
        String value =
                switch (change) {
                    case ADD_CATEGORY -> request.field("bulk-category");
                    case SET_PROVIDER -> request.field("bulk-provider").strip();
                    case SET_NATIONS -> String.join(";", request.fields("bulk-nations"));
                };
        List<Code> codes =
                request.fields("code").stream()
                        .map(Code::parse)
                        .flatMap(Optional::stream)
                        .distinct()
                        .limit(Bulk.MOST + 1L)
                        .toList();
        return new Bulk(change, value, catalogue.changes().versions(codes));
    }

    /** What was looked at, each with the version that it then had. */
    private static Bulk looked(Request request) {
        SequencedMap<Code, Integer> versions = new LinkedHashMap<>();
        for (String each : request.fields("at")) {
            String[] parts = each.split("\\.", 2);
            Optional<Code> code = Code.parse(parts[0]);
            if (code.isPresent() && parts.length == 2) {
                versions.put(code.get(), ResourceForm.number(parts[1]));
            }
        }
        return new Bulk(change(request), request.field("value"), versions);
    }

    private static Bulk.Change change(Request request) {
        return Bulk.Change.find(request.field("change"))
                .orElseThrow(() -> new BadRequest(422, "Choose what to change."));
    }

    private Answer page(Bulk bulk, BulkReport report, boolean done) {
        Map<String, Object> view = new HashMap<>();
        view.put("bulk", bulk);
        view.put("report", report);
        view.put("done", done);
        view.put("changes", catalogue.changes());
        return web.page(done || report.isWhole() ? 200 : 409, "tending/bulk.jte", view);
    }
}
