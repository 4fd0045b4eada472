package org.linkindex.voices;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linkindex.codes.Code;
import org.linkindex.database.Database;
import org.linkindex.people.Person;
import org.linkindex.people.Profession;

/** "This helped": which members say so of which resource; shown by profession alone. */
final class Recommendations {

    static final String TOPIC = "recommendations";

    private final Database database;
    private volatile Map<Code, Map<Profession, Integer>> totals;

    Recommendations(Database database) {
        this.database = database;
        this.totals = read();
        database.onChange(TOPIC, number -> totals = read());
    }

    private Map<Code, Map<Profession, Integer>> read() {
        Map<Code, Map<Profession, Integer>> all = new HashMap<>();
        return database.read(
                tx -> {
                    tx.each(
                            "select code, profession, count(*) as n from helped"
                                    + " group by code, profession",
                            row ->
                                    all.computeIfAbsent(
                                                    new Code(row.text("code")),
                                                    unseen -> new EnumMap<>(Profession.class))
                                            .merge(
                                                    Profession.of(row.text("profession"))
                                                            .orElse(Profession.OTHER),
                                                    (int) row.number("n"),
                                                    Integer::sum));
                    return all;
                });
    }

    /** {@code 12 health visitors}, {@code 4 teachers}; most first. From memory. */
    List<String> of(Code code) {
        return totals.getOrDefault(code, Map.of()).entrySet().stream()
                .sorted(
                        Map.Entry.<Profession, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> each.getKey().count(each.getValue()))
                .toList();
    }

    /** The codes of what somebody said helped, and the day. */
    List<String> by(Person person) {
        return database.read(
                tx ->
                        tx.list(
                                "select code, day from helped where person = ? order by day, code",
                                row -> row.text("code") + " on " + row.text("day"),
                                person.id()));
    }

    boolean isFrom(Person person, Code code) {
        return database.read(
                tx ->
                        tx.find(
                                        "select code from helped where code = ? and person = ?",
                                        row -> true,
                                        code.text(),
                                        person.id())
                                .isPresent());
    }

    /** Says it, once for each person, however often they send it. */
    void add(Person person, Code code, LocalDate today) {
        database.write(
                tx -> {
                    int added =
                            tx.run(
                                    "insert into helped (code, person, profession, day) values (?,"
                                            + " ?, ?, ?) on conflict (code, person) do nothing",
                                    code.text(),
                                    person.id(),
                                    person.profession().word(),
                                    today.toString());
                    if (added > 0) {
                        tx.announce(TOPIC);
                    }
                    return added;
                });
    }

    void takeBack(Person person, Code code) {
        database.write(
                tx -> {
                    int gone =
                            tx.run(
                                    "delete from helped where code = ? and person = ?",
                                    code.text(),
                                    person.id());
                    if (gone > 0) {
                        tx.announce(TOPIC);
                    }
                    return gone;
                });
    }
}
