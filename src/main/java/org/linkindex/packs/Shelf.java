package org.linkindex.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.linkindex.codes.Code;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;

/** The packs in the store. */
final class Shelf {

    private static final String PACKS =
            "select code, title, cover, sharing, owner, organisation, version from pack"
                    + " where withdrawn is null";

    private final Transaction tx;

    Shelf(Transaction tx) {
        this.tx = tx;
    }

    /** All that were not withdrawn, by title. */
    SequencedMap<Code, Pack> all() {
        Map<String, List<PackPart>> parts = new HashMap<>();
        tx.each(
                "select pack, code, note from pack_part order by pack, place",
                row ->
                        parts.computeIfAbsent(row.text("pack"), unseen -> new ArrayList<>())
                                .add(part(row)));
        SequencedMap<Code, Pack> packs = new LinkedHashMap<>();
        for (Pack pack :
                tx.list(
                        PACKS + " order by lower(title), code",
                        row -> pack(row, parts.getOrDefault(row.text("code"), List.of())))) {
            packs.put(pack.code(), pack);
        }
        return packs;
    }

    Optional<Pack> find(Code code) {
        List<PackPart> parts =
                tx.list(
                        "select code, note from pack_part where pack = ? order by place",
                        Shelf::part,
                        code.text());
        return tx.find(PACKS + " and code = ?", row -> pack(row, parts), code.text());
    }

    /** The titles of those that were withdrawn. */
    Map<Code, String> withdrawn() {
        Map<Code, String> titles = new HashMap<>();
        tx.each(
                "select code, title from pack where withdrawn is not null and shown = 1",
                row -> titles.put(new Code(row.text("code")), row.text("title")));
        return titles;
    }

    void add(Pack pack, long now) {
        tx.run(
                "insert into pack (code, title, cover, sharing, owner, organisation, version, made,"
                        + " changed, shown) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                pack.code().text(),
                pack.title(),
                pack.cover(),
                pack.sharing().word(),
                pack.owner(),
                pack.organisation(),
                pack.version(),
                now,
                now,
                pack.isPublic() ? 1 : 0);
        fill(pack);
    }

    void replace(Pack pack, long now) {
        tx.run(
                "update pack set title = ?, cover = ?, sharing = ?, version = ?, changed = ?,"
                        + " shown = case when shown = 1 then 1 else ? end where code = ?",
                pack.title(),
                pack.cover(),
                pack.sharing().word(),
                pack.version(),
                now,
                pack.isPublic() ? 1 : 0,
                pack.code().text());
        tx.run("delete from pack_part where pack = ?", pack.code().text());
        fill(pack);
    }

    /** A pack that families never saw leaves nothing but its code, which is never used again. */
    void withdraw(Pack pack, long now) {
        tx.run("update pack set withdrawn = ?, cover = '' where code = ?", now, pack.code().text());
        tx.run("delete from pack_part where pack = ?", pack.code().text());
    }

    private void fill(Pack pack) {
        for (int place = 0; place < pack.parts().size(); place++) {
            PackPart part = pack.parts().get(place);
            tx.run(
                    "insert into pack_part (pack, place, code, note) values (?, ?, ?, ?)",
                    pack.code().text(),
                    place,
                    part.code().text(),
                    part.note());
        }
    }

    private static PackPart part(Row row) {
        return new PackPart(new Code(row.text("code")), row.text("note"));
    }

    private static Pack pack(Row row, List<PackPart> parts) {
        return new Pack(
                new Code(row.text("code")),
                row.text("title"),
                row.text("cover"),
                Sharing.of(row.text("sharing")).orElseThrow(),
                row.text("owner"),
                row.text("organisation"),
                (int) row.number("version"),
                parts);
    }
}
