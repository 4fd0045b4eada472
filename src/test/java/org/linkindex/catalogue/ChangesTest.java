package org.linkindex.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.codes.Code;
import org.linkindex.database.Engines;

/** Each change is a version; nothing is overwritten unseen; sensitive addresses take two. */
class ChangesTest {

    private static final Author ANN = new Author("p1", "Ann", "norfolk");
    private static final Author BEN = new Author("p2", "Ben", "kent");

    private static final String SENSITIVE =
            """
            - slug: domestic-abuse
              name: Domestic abuse
              tag: Abuse
              group: Everyday life
              intro: It is not your fault.
              urgent: Call 999.
            """;

    private static Draft draft(Code code, int base, Field field, String value) {
        return new Draft(Changes.newToken(), code, base, Map.of(field, value), "");
    }

    private static Draft fresh(String title, String url, String categories) {
        return new Draft(
                Changes.newToken(),
                null,
                0,
                Map.of(
                        Field.TITLE, title,
                        Field.URL, url,
                        Field.PROVIDER, "P",
                        Field.FORMAT, "website",
                        Field.SUMMARY, "It helps.",
                        Field.CATEGORIES, categories,
                        Field.AUDIENCES, "parents",
                        Field.NATIONS, "uk",
                        Field.LANGUAGES, "en"),
                "");
    }

    private static Outcome.Saved<Fields> saved(Outcome<Fields> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
        return (Outcome.Saved<Fields>) outcome;
    }

    private static Code one(Store store) {
        store.rows(Store.row());
        return store.only().code();
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void every_way_of_changing_leaves_a_version_with_who_and_what(Engines engine) {
        try (Store store = Store.with(engine)) {
            Changes changes = store.catalogue().changes();
            Code code = one(store);
            store.rows(Store.row("title", "From a file"));
            store.catalogue()
                    .edit(code, Map.of("phone", "0800 1111"), Author.atCommandLine("Cleo"));
            saved(changes.save(draft(code, 3, Field.TITLE, "By Ann"), ANN));
            saved(changes.revert(code, 2, 4, "t", BEN));
            store.catalogue().retire(code, "It closed.", null, ANN);
            assertThat(changes.of(code))
                    .extracting(Version::number, Version::deed, v -> v.by().name())
                    .containsExactly(
                            Tuple.tuple(6, Deed.RETIRED, "Ann"),
                            Tuple.tuple(5, Deed.REVERTED, "Ben"),
                            Tuple.tuple(4, Deed.EDITED, "Ann"),
                            Tuple.tuple(3, Deed.EDITED, "Cleo"),
                            Tuple.tuple(2, Deed.IMPORTED, "A file, at the command line"),
                            Tuple.tuple(1, Deed.ADDED, "A file, at the command line"));
            assertThat(changes.of(code).getFirst().why()).isEqualTo("It closed.");
            List<Version<Fields>> all = changes.of(code);
            assertThat(changes.differences(Optional.of(all.get(2).content()), all.get(1).content()))
                    .containsExactly(
                            new Difference("What it is called", "By Ann", "From a file"),
                            new Difference("Telephone", "0800 1111", ""));
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_second_save_from_an_old_version_shows_both_and_changes_nothing(Engines engine) {
        try (Store store = Store.with(engine)) {
            Changes changes = store.catalogue().changes();
            Code code = one(store);
            saved(changes.save(draft(code, 1, Field.TITLE, "Ann's"), ANN));
            Outcome<Fields> second = changes.save(draft(code, 1, Field.TITLE, "Ben's"), BEN);
            assertThat(second).isInstanceOf(Outcome.Overtaken.class);
            Outcome.Overtaken<Fields> overtaken = (Outcome.Overtaken<Fields>) second;
            assertThat(overtaken.base().content().get(Field.TITLE)).isEqualTo("Title");
            assertThat(overtaken.theirs().content().get(Field.TITLE)).isEqualTo("Ann's");
            assertThat(overtaken.theirs().by()).isEqualTo(ANN);
            assertThat(overtaken.mine().get(Field.TITLE)).isEqualTo("Ben's");
            assertThat(store.only().title()).isEqualTo("Ann's");
            assertThat(changes.of(code)).hasSize(2);
            // from what stands it goes through, and the same words twice are no quarrel
            saved(changes.save(draft(code, 2, Field.TITLE, "Ben's"), BEN));
            assertThat(saved(changes.save(draft(code, 1, Field.TITLE, "Ben's"), ANN)).number())
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_form_that_is_sent_twice_is_saved_once(Engines engine) {
        try (Store store = Store.with(engine)) {
            Changes changes = store.catalogue().changes();
            Draft draft = fresh("New", "https://new.example.org/", "bullying");
            Outcome<Fields> first = changes.save(draft, ANN);
            assertThat(changes.save(draft, ANN)).isEqualTo(first);
            assertThat(store.catalogue().edition().resources()).hasSize(1);
            // another person's form with the same token is another form
            assertThat(changes.save(draft, BEN)).isInstanceOf(Outcome.Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void what_cannot_be_taken_is_told_field_by_field(Engines engine) {
        try (Store store = Store.with(engine)) {
            Changes changes = store.catalogue().changes();
            one(store);
            Map<Field, String> bad =
                    Map.of(
                            Field.TITLE, "t".repeat(201),
                            Field.URL, "javascript:alert(1)",
                            Field.SUMMARY, "",
                            Field.CATEGORIES, "nowhere",
                            Field.PHONE, "ring us");
            Outcome<Fields> outcome = changes.save(new Draft("t", null, 0, bad, ""), ANN);
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(((Outcome.Refused<Fields>) outcome).faults())
                    .containsKeys("title", "url", "summary", "categories", "phone", "provider")
                    .doesNotContainKeys("key", "area", "ages", "evidence")
                    .containsEntry("title", "the title is longer than 200 characters");
            Outcome<Fields> taken =
                    changes.save(fresh("Same", "http://WWW.example.org/a/", "bullying"), ANN);
            assertThat(((Outcome.Refused<Fields>) taken).faults()).containsKey("url");
            assertThat(store.catalogue().edition().resources()).hasSize(1);
        }
    }

    @Test
    void the_reason_for_a_change_has_a_limit() {
        try (Store store = Store.with(Engines.SQLITE)) {
            Changes changes = store.catalogue().changes();
            Code code = one(store);
            Draft at = new Draft("a", code, 1, Map.of(Field.TITLE, "x"), "w".repeat(500));
            saved(changes.save(at, ANN));
            Draft past = new Draft("b", code, 2, Map.of(Field.TITLE, "y"), "w".repeat(501));
            assertThat(changes.save(past, ANN)).isInstanceOf(Outcome.Refused.class);
            assertThat(changes.retire(code, "w".repeat(501), null, ANN))
                    .isInstanceOf(Outcome.Refused.class);
            saved(changes.retire(code, "w".repeat(500), null, ANN));
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_withdrawn_resource_comes_back_under_its_own_code(Engines engine) {
        try (Store store = Store.with(engine)) {
            Changes changes = store.catalogue().changes();
            Code code = one(store);
            store.catalogue().retire(code, "By mistake.", null, ANN);
            assertThat(store.catalogue().edition().retirement(code)).isPresent();
            assertThat(changes.revert(code, 1, 1, "t", BEN)).isInstanceOf(Outcome.Overtaken.class);
            assertThat(saved(changes.revert(code, 1, 2, "u", BEN)).number()).isEqualTo(3);
            assertThat(store.only().code()).isEqualTo(code);
            assertThat(store.catalogue().edition().retirements()).isEmpty();
            assertThat(changes.of(code).getFirst().deed()).isEqualTo(Deed.BROUGHT_BACK);
        }
    }

    /** SEC-16. */
    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_new_address_in_a_sensitive_category_takes_another_steward(Engines engine) {
        try (Store store = Store.with(engine)) {
            store.categories(SENSITIVE);
            Changes changes = store.catalogue().changes();
            Outcome<Fields> held =
                    changes.save(
                            fresh("Refuge", "https://refuge.example.org/", "domestic-abuse"), ANN);
            assertThat(held).isInstanceOf(Outcome.Waiting.class);
            assertThat(store.catalogue().edition().resources()).isEmpty();
            String id = ((Outcome.Waiting<Fields>) held).proposal();
            assertThat(changes.agree(id, ANN)).isInstanceOf(Outcome.Refused.class);
            assertThat(store.catalogue().edition().resources()).isEmpty();
            Code code = saved(changes.agree(id, BEN)).code();
            assertThat(changes.agree(id, BEN)).isInstanceOf(Outcome.Refused.class);
            Version<Fields> version = changes.of(code).getFirst();
            assertThat(version.by()).isEqualTo(ANN);
            assertThat(version.second()).isEqualTo(new Author("p2", "Ben", ""));
            // other words need no second; another address does, and so does an old one put back
            saved(changes.save(draft(code, 1, Field.TITLE, "Refuge line"), ANN));
            Outcome<Fields> moved =
                    changes.save(draft(code, 2, Field.URL, "https://other.example.org/"), ANN);
            assertThat(moved).isInstanceOf(Outcome.Waiting.class);
            saved(changes.agree(((Outcome.Waiting<Fields>) moved).proposal(), BEN));
            assertThat(changes.revert(code, 2, 3, "t", ANN)).isInstanceOf(Outcome.Waiting.class);
            assertThat(store.only().url()).isEqualTo("https://other.example.org/");
        }
    }

    /** SEC-16: nor by way of a harmless category. */
    @Test
    void moving_a_resource_into_a_sensitive_category_takes_another_steward() {
        try (Store store = Store.with(Engines.SQLITE)) {
            store.categories(SENSITIVE);
            Changes changes = store.catalogue().changes();
            Code code = one(store);
            Outcome<Fields> held =
                    changes.save(draft(code, 1, Field.CATEGORIES, "bullying;domestic-abuse"), ANN);
            assertThat(held).isInstanceOf(Outcome.Waiting.class);
            // meanwhile it changes: what waits was made from what is old
            saved(changes.save(draft(code, 1, Field.TITLE, "Other"), BEN));
            String id = ((Outcome.Waiting<Fields>) held).proposal();
            assertThat(changes.agree(id, BEN)).isInstanceOf(Outcome.Overtaken.class);
            assertThat(changes.waiting()).hasSize(1);
            assertThat(changes.decline(id, BEN)).isTrue();
            assertThat(changes.decline(id, BEN)).isFalse();
            assertThat(changes.waiting()).isEmpty();
            assertThat(store.only().categories()).containsExactly("bullying");
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void many_change_at_once_or_none(Engines engine) {
        try (Store store = Store.with(engine)) {
            store.categories(SENSITIVE);
            store.rows(
                    Store.row("key", "a", "url", "https://a.example.org/"),
                    Store.row("key", "b", "url", "https://b.example.org/", "provider", "Q"),
                    Store.row("key", "c", "url", "https://c.example.org/"));
            Changes changes = store.catalogue().changes();
            SequencedMap<Code, Integer> all = new LinkedHashMap<>();
            store.catalogue().edition().resources().keySet().forEach(code -> all.put(code, 1));
            Bulk bulk = new Bulk(Bulk.Change.SET_PROVIDER, "Q", all);
            BulkReport report = changes.rehearse(bulk, ANN);
            assertThat(report.count(BulkReport.Fate.CHANGED)).isEqualTo(2);
            assertThat(report.count(BulkReport.Fate.SAME)).isEqualTo(1);
            Code first = all.firstEntry().getKey();
            assertThat(changes.of(first)).hasSize(1);
            // one moves on between the look and the change
            saved(changes.save(draft(first, 1, Field.TITLE, "Moved"), BEN));
            BulkReport stopped = changes.save(bulk, ANN);
            assertThat(stopped.isWhole()).isFalse();
            assertThat(stopped.count(BulkReport.Fate.MOVED_ON)).isEqualTo(1);
            assertThat(store.catalogue().edition().resources().values())
                    .extracting(Resource::provider)
                    .containsExactly("Provider", "Q", "Provider");
            all.put(first, 2);
            assertThat(changes.save(new Bulk(Bulk.Change.SET_PROVIDER, "Q", all), ANN).isWhole())
                    .isTrue();
            assertThat(store.catalogue().edition().resources().values())
                    .extracting(Resource::provider)
                    .containsOnly("Q");
            // a sensitive category is held for a second steward, for each of them
            SequencedMap<Code, Integer> one = new LinkedHashMap<>(Map.of(first, 3));
            Bulk sensitive = new Bulk(Bulk.Change.ADD_CATEGORY, "domestic-abuse", one);
            assertThat(changes.save(sensitive, ANN).count(BulkReport.Fate.WAITS)).isEqualTo(1);
            assertThat(changes.waiting()).hasSize(1);
        }
    }

    @Test
    void at_most_two_hundred_change_at_once() {
        SequencedMap<Code, Integer> many = new LinkedHashMap<>();
        try (Store store = Store.starter(Engines.SQLITE)) {
            store.catalogue().edition().resources().keySet().stream()
                    .limit(201)
                    .forEach(code -> many.put(code, 1));
            Assertions.assertThatThrownBy(() -> new Bulk(Bulk.Change.SET_NATIONS, "uk", many))
                    .isInstanceOf(BadField.class);
            many.pollLastEntry();
            Bulk bulk = new Bulk(Bulk.Change.SET_NATIONS, "uk", many);
            assertThat(store.catalogue().changes().save(bulk, ANN).isWhole()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void categories_have_a_history_too(Engines engine) {
        try (Store store = Store.with(engine)) {
            CategoryChanges changes = store.catalogue().categoryChanges();
            Code code = store.catalogue().edition().category("bullying").orElseThrow().code();
            CategoryChanges.Wording mine =
                    new CategoryChanges.Wording(
                            "Ann's words.", "Call 999.", List.of("Who?"), List.of("bully"), "");
            assertThat(changes.save("t", code, 1, mine, ANN))
                    .isEqualTo(new Outcome.Saved<Category>(code, 2));
            assertThat(changes.save("t", code, 1, mine, ANN))
                    .isEqualTo(new Outcome.Saved<Category>(code, 2));
            CategoryChanges.Wording other =
                    new CategoryChanges.Wording(
                            "Ben's words.", "Call 999.", List.of(), List.of(), "");
            assertThat(changes.save("u", code, 1, other, BEN))
                    .isInstanceOf(Outcome.Overtaken.class);
            // a file leaves alone what a person wrote, and changes the rest
            ImportReport report =
                    store.categories(
                            """
                            - slug: bullying
                              name: Bullying and teasing
                              tag: Bullying
                              group: Everyday life
                              intro: The file's words.
                              urgent: Call 999.
                            """);
            assertThat(report.kept()).isEqualTo(3);
            Category now = store.catalogue().edition().category("bullying").orElseThrow();
            assertThat(now.intro()).isEqualTo("Ann's words.");
            assertThat(now.name()).isEqualTo("Bullying and teasing");
            assertThat(changes.revert(code, 1, 3, "v", BEN))
                    .isEqualTo(new Outcome.Saved<Category>(code, 4));
            assertThat(store.catalogue().edition().category("bullying").orElseThrow().intro())
                    .isEqualTo("It is not your fault.");
            assertThat(changes.of(code))
                    .extracting(Version::deed)
                    .containsExactly(Deed.REVERTED, Deed.IMPORTED, Deed.EDITED, Deed.ADDED);
            CategoryChanges.Wording empty =
                    new CategoryChanges.Wording("", "Call 999.", List.of(), List.of(), "");
            assertThat(changes.save("w", code, 4, empty, ANN)).isInstanceOf(Outcome.Refused.class);
        }
    }
}
