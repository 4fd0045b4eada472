package org.linkindex.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linkindex.catalogue.Store.HEADER;
import static org.linkindex.catalogue.Store.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkindex.catalogue.ImportReport.Note;
import org.linkindex.catalogue.ImportReport.Outcome;
import org.linkindex.codes.Code;
import org.linkindex.database.Engines;

@ParameterizedClass
@EnumSource(Engines.class)
class ImportTest {

    private static final String BOM = "\ufeff";

    private final String address;
    private final Store store;

    ImportTest(Engines engine) {
        address = engine.freshAddress();
        store = Store.open(address);
        store.categories(
                """
                - {slug: bullying, name: Bullying, tag: Bullying, group: Everyday life, intro: a, urgent: b}
                """);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String refusal(String... rows) {
        ImportReport report = store.rows(rows);
        assertThat(report.refused()).as(report.toString()).isOne();
        Note note =
                report.notes().stream()
                        .filter(each -> each.outcome() == Outcome.REFUSED)
                        .findFirst()
                        .orElseThrow();
        assertThat(note.reason()).doesNotContain("\n");
        return note.reason();
    }

    @Test
    void aRowIsTakenWithANewCode() {
        ImportReport report = store.rows(row());
        assertThat(report.added()).isOne();
        assertThat(report.notes()).containsExactly(new Note(2, Outcome.ADDED, "key", "Title"));
        assertThat(store.only().title()).isEqualTo("Title");
        assertThat(Code.parse(store.only().code().text())).isPresent();
    }

    @Test
    void aRehearsalReportsAndChangesNothing() {
        Path file = store.file("x.csv", (HEADER + "\n" + row()).getBytes(StandardCharsets.UTF_8));
        ImportReport report = store.catalogue().importFile(file, false, Progress.NONE);
        assertThat(report.added()).isOne();
        assertThat(store.catalogue().edition().resources()).isEmpty();
        assertThat(store.resources()).isEqualTo(HEADER + "\n");
    }

    @Test
    void aKnownKeyIsUpdatedAndKeepsItsCode() {
        store.rows(row());
        Code code = store.only().code();
        ImportReport report = store.rows(row("title", "New title", "url", "https://example.org/b"));
        assertThat(report.changed()).isOne();
        assertThat(store.only().code()).isEqualTo(code);
        assertThat(store.only().title()).isEqualTo("New title");
        // the old address is free again
        assertThat(store.rows(row("key", "other")).added()).isOne();
    }

    @Test
    void columnsThatTheFileDoesNotHaveStay() {
        store.rows(row("area", "Norfolk", "phone", "0800 1111", "ages", "4-18"));
        String needed =
                "key,title,url,provider,format,summary,categories,audiences,nations,languages";
        store.csv(needed + "\nkey,Changed,https://example.org/a,P,pdf,S,bullying,parents,uk,en\n");
        assertThat(store.only().title()).isEqualTo("Changed");
        assertThat(store.only().area()).isEqualTo("Norfolk");
        assertThat(store.only().phone()).isEqualTo("0800 1111");
    }

    @Test
    void aCodeNeverChanges() {
        store.rows(row());
        Code code = store.only().code();
        assertThat(refusal(row("code", "000000"))).contains("codes never change");
        assertThat(refusal(row("code", "ZZZZZZ"))).contains("codes never change");
        assertThat(store.rows(row("code", code.text())).unchanged()).isOne();
        assertThat(store.rows(row("code", code.text().toLowerCase(Locale.ROOT))).unchanged())
                .isOne();
        assertThat(store.only().code()).isEqualTo(code);
    }

    @Test
    void aNewRowMayBringAFreeCodeOnly() {
        store.rows(row("code", "000000"));
        assertThat(store.only().code()).isEqualTo(new Code("000000"));
        String second = row("key", "k2", "url", "https://example.org/2", "code", "000000");
        assertThat(refusal(second)).contains("belongs to another");
        String category =
                store.catalogue().edition().category("bullying").orElseThrow().code().text();
        assertThat(refusal(row("key", "k2", "url", "https://example.org/2", "code", category)))
                .contains("belongs to another");
        assertThat(refusal(row("key", "k2", "url", "https://example.org/2", "code", "NOSENS")))
                .contains("is not a code");
    }

    @Test
    void aFieldThatAPersonEditedIsKeptAndReported() {
        store.rows(row());
        store.catalogue()
                .edit(
                        store.only().code(),
                        Map.of("phone", "0800 1111"),
                        Author.atCommandLine("a person"));
        ImportReport report = store.rows(row("phone", "999", "title", "New title"));
        assertThat(report.kept()).isOne();
        assertThat(report.changed()).isOne();
        assertThat(report.notes())
                .anyMatch(
                        note -> note.outcome() == Outcome.KEPT && note.reason().contains("phone"));
        assertThat(store.only().phone()).isEqualTo("0800 1111");
        assertThat(store.only().title()).isEqualTo("New title");
    }

    @Test
    void anEditThatCannotBeTakenChangesNothing() {
        store.rows(row());
        Code code = store.only().code();
        assertThatThrownBy(
                        () ->
                                store.catalogue()
                                        .edit(
                                                code,
                                                Map.of("title", "x", "url", "no"),
                                                Author.atCommandLine("me")))
                .isInstanceOf(BadField.class);
        assertThatThrownBy(
                        () ->
                                store.catalogue()
                                        .edit(code, Map.of("key", "x"), Author.atCommandLine("me")))
                .isInstanceOf(BadField.class);
        assertThatThrownBy(
                        () ->
                                store.catalogue()
                                        .edit(
                                                code,
                                                Map.of("title", "x"),
                                                Author.atCommandLine("n".repeat(121))))
                .isInstanceOf(BadField.class);
        assertThat(store.only().title()).isEqualTo("Title");
        assertThat(store.rows(row("title", "free")).changed()).isOne();
    }

    @Test
    void aWithdrawnKeyIsRefusedAndItsCodeNeverUsedAgain() {
        store.rows(row());
        Code code = store.only().code();
        store.catalogue().retire(code, "It closed.", null, Author.STARTER);
        assertThat(store.catalogue().edition().resources()).isEmpty();
        assertThat(store.catalogue().edition().retirements()).containsKey(code);
        assertThat(refusal(row())).contains("withdrawn");
        assertThat(refusal(row("key", "new", "code", code.text()))).contains("belongs to another");
        // its address is free for its successor
        assertThat(store.rows(row("key", "new")).added()).isOne();
        assertThat(store.only().code()).isNotEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.org/a",
                "http://example.org/a",
                "https://example.org/a/",
                "HTTPS://EXAMPLE.org/a",
                "https://example.org:443/a"
            })
    void oneAddressStandsOnce(String same) {
        store.rows(row());
        assertThat(refusal(row("key", "other", "url", same))).contains("'key' has this address");
        assertThat(store.rows(row("url", same)).refused()).isZero();
    }

    @Test
    void oneKeyStandsOnceInAFile() {
        assertThat(refusal(row(), row("title", "Again"))).contains("line 2 already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "categories | knitting            | knitting",
                "categories | bullying;           | is not known",
                "categories | bullying;a;b;c      | 1 to 3 categories",
                "audiences  | everybody           | everybody",
                "format     | hologram            | hologram",
                "nations    | france              | france",
                "languages  | english             | english",
                "evidence   | rumour              | rumour",
                "phone      | call me             | phone",
                "phone      | 0800=1              | phone",
                "ages       | 18-11               | ages",
                "ages       | 11 to 18            | ages",
                "ages       | 0-121               | ages",
                "key        | Capital             | key",
                "key        | a--b                | key",
                "title      | ' '                 | title is missing",
                "url        | ' '                 | url is missing",
            })
    void whatIsNotKnownIsRefusedWithItsWord(String field, String value, String reason) {
        assertThat(refusal(row(field, value))).contains(reason);
        assertThat(store.catalogue().edition().resources()).isEmpty();
    }

    /** SEC-14: each limit, and one beyond. */
    @ParameterizedTest
    @CsvSource({
        "key, 80",
        "title, 200",
        "url, 2048",
        "provider, 120",
        "summary, 2000",
        "area, 120",
        "phone, 40"
    })
    void everyFieldIsTakenUpToItsLimit(String field, int longest) {
        String start = field.equals("url") ? "https://example.org/" : "1";
        String atLimit = start + "1".repeat(longest - start.length());
        assertThat(refusal(row(field, atLimit + "1"))).contains("longer than " + longest);
        assertThat(store.rows(row(field, atLimit)).added()).isOne();
        assertThat(store.rows(row(field, atLimit)).unchanged()).isOne();
    }

    @Test
    void listsAreTakenUpToTheirLimits() {
        assertThat(refusal(row("categories", "bullying;" + "x".repeat(200))))
                .contains("longer than");
        assertThat(refusal(row("languages", "en;".repeat(67) + "en"))).contains("longer than 200");
        assertThat(store.rows(row("languages", "en;".repeat(66) + "en")).added()).isOne();
        assertThat(
                        store.rows(row("nations", "uk;england;scotland;wales;northern-ireland"))
                                .changed())
                .isOne();
    }

    @Test
    void aFullRowOfTheWidestCharactersIsTaken() {
        assertThat(
                        store.rows(
                                        row(
                                                "title",
                                                "😀".repeat(100),
                                                "summary",
                                                "ŵ".repeat(2_000),
                                                "provider",
                                                "漢".repeat(120)))
                                .added())
                .isOne();
        assertThat(store.only().title()).isEqualTo("😀".repeat(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0", "\u202e", "\u202a", "\u2066", "\u2069", "\ufeff", "\u0007", "\u0085"})
    void charactersThatCannotBeSeenAreRefusedInEveryField(String hidden) {
        for (String field :
                List.of("key", "title", "url", "provider", "summary", "area", "phone")) {
            String bad =
                    field.equals("url")
                            ? "https://example.org/a" + hidden + "b"
                            : "a" + hidden + "b";
            assertThat(refusal(row(field, bad))).contains(field);
        }
        assertThat(store.catalogue().edition().resources()).isEmpty();
        assertThat(store.rows(row()).added()).isOne();
    }

    @Test
    void hiddenCharactersInCategoriesAreRefused() {
        for (String field : List.of("slug", "name", "tag", "intro", "urgent", "wording", "code")) {
            String yaml =
                    """
                    - slug: fgm
                      name: a
                      tag: b
                      group: Everyday life
                      intro: c
                      urgent: d
                      wording: e
                    """
                            .replaceFirst(
                                    "(?m)^(..)" + field + ": .*$", "$1" + field + ": \"f\\\\0g\"");
            if (field.equals("code")) {
                yaml = yaml + "  code: \"\\0\"\n";
            }
            ImportReport report = store.categories(yaml);
            assertThat(report.refused()).as(yaml).isOne();
        }
        assertThat(store.catalogue().edition().categories()).hasSize(1);
    }

    @Test
    void spacesAndLineBreaksAreTidied() {
        store.rows(row("title", "  two\r\nlines\t "));
        assertThat(store.only().title()).isEqualTo("two lines");
    }

    @Test
    void textOfAllScriptsSurvives() {
        String title = "Ŵŷ – أهلا 😀 “quotes” ਪੰਜਾਬੀ";
        store.csv(BOM + HEADER + "\r\n" + row("title", title) + "\r\n");
        assertThat(store.only().title()).isEqualTo(title);
        assertThat(store.resources()).contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
    void utf16WithItsMarkIsRead(String charset) {
        String text = BOM + HEADER + "\n" + row("title", "Ŵŷ 😀") + "\n";
        store.csv(text.getBytes(Charset.forName(charset)));
        assertThat(store.only().title()).isEqualTo("Ŵŷ 😀");
    }

    @Test
    void otherEncodingsAreRefusedInASentence() {
        assertThatThrownBy(
                        () ->
                                store.csv(
                                        (HEADER + "\n" + row("title", "£ café") + "\n")
                                                .getBytes(Charset.forName("windows-1252"))))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("not UTF-8")
                .hasMessageContaining("CSV UTF-8");
        byte[] surrogate =
                (BOM + HEADER + "\n" + row("title", "ab")).getBytes(StandardCharsets.UTF_16BE);
        surrogate[surrogate.length - 100] = (byte) 0xd8;
        assertThatThrownBy(() -> store.csv(surrogate)).isInstanceOf(BadFile.class);
        assertThat(store.catalogue().edition().resources()).isEmpty();
    }

    @Test
    void anUnclosedQuoteIsRefused() {
        assertThatThrownBy(
                        () -> store.csv(HEADER + "\n" + row() + "\nx,\"open,\n" + row("key", "b")))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("after line 2")
                .hasMessageContaining("quote");
        assertThat(store.catalogue().edition().resources()).isEmpty();
    }

    @Test
    void tornRowsAreRefusedWithTheirLinesAndTheOthersTaken() {
        ImportReport report =
                store.rows(
                        row(),
                        "too,few",
                        row("key", "b", "url", "https://example.org/b") + ",more");
        assertThat(report.added()).isOne();
        assertThat(report.notes())
                .filteredOn(note -> note.outcome() == Outcome.REFUSED)
                .extracting(Note::line)
                .containsExactly(3L, 4L);
    }

    @Test
    void aFileOfOtherColumnsIsRefused() {
        Map<String, String> sentences =
                Map.of(
                        "", "empty",
                        "colour", "'colour' is not known",
                        "key,key", "'key' stands twice",
                        "key,title", "missing: url",
                        "<html><body>", "is not known");
        sentences.forEach(
                (header, sentence) ->
                        assertThatThrownBy(() -> store.csv(header))
                                .isInstanceOf(BadFile.class)
                                .hasMessageContaining(sentence));
    }

    @Test
    void formulasStayTextAndAreNeutralInFiles() {
        for (String cell :
                List.of(
                        "=cmd|' /C calc'!A0",
                        "+44 20 7946 0000",
                        "-1+1",
                        "@SUM(A1)",
                        "'quoted'",
                        "'=x",
                        "''+")) {
            store.rows(
                    row(
                            "title",
                            cell.startsWith("'=") || cell.startsWith("''+") ? "'" + cell : cell));
            assertThat(store.only().title()).isEqualTo(cell);
            String exported = store.resources();
            assertThat(exported).doesNotContainPattern("(^|,)\"?[=+@-]");
            assertThat(store.csv(exported).unchanged()).as(exported).isOne();
        }
        store.rows(row("phone", "+44 20 7946 0000"));
        assertThat(store.resources()).contains(",'+44 20 7946 0000,");
    }

    /** SEC-15: whatever row it breaks at, nothing of the file is there. */
    @Test
    void anImportThatBreaksLeavesTheOldStateEntire() {
        store.rows(row("key", "before", "url", "https://example.org/before"));
        String before = store.resources();
        String[] rows = new String[8];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("key", "k" + i, "url", "https://example.org/" + i);
        }
        rows[0] = row("key", "before", "url", "https://example.org/before", "title", "Changed");
        Path file =
                store.file(
                        "rows.csv",
                        (HEADER + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8));
        for (int at = 1; at <= rows.length; at++) {
            int breaking = at;
            assertThatThrownBy(
                            () ->
                                    store.catalogue()
                                            .importFile(
                                                    file,
                                                    true,
                                                    done -> {
                                                        if (done == breaking) {
                                                            throw new IllegalStateException(
                                                                    "broke");
                                                        }
                                                    }))
                    .hasMessageContaining("broke");
            assertThat(store.resources()).isEqualTo(before);
        }
        long codes =
                store.database()
                        .read(
                                tx ->
                                        tx.find(
                                                        "select count(*) as n from code",
                                                        row -> row.number("n"))
                                                .orElseThrow());
        assertThat(codes).isEqualTo(2);
    }

    @Test
    void aServerBesideShowsTheChangeWithinASecond() throws Exception {
        CompletableFuture<Edition> heard = new CompletableFuture<>();
        store.catalogue().onChange(heard::complete);
        store.database().watch();
        try (Store beside = Store.open(address)) {
            beside.rows(row());
            long start = System.nanoTime();
            assertThat(heard.get(6, TimeUnit.SECONDS).resources()).hasSize(1);
            System.out.printf("seen beside after %d ms%n", (System.nanoTime() - start) / 1_000_000);
        }
        assertThat(store.only().key()).isEqualTo("key");
    }

    @Test
    void aListenerThatBreaksIsToldAgain() {
        AtomicInteger told = new AtomicInteger();
        store.catalogue()
                .onChange(
                        edition -> {
                            if (told.incrementAndGet() == 1) {
                                throw new IllegalStateException("the disk is full");
                            }
                        });
        store.rows(row());
        store.rows();
        assertThat(told).hasValue(2);
    }

    @Test
    void theStarterCatalogueIsTakenIntoAnEmptyStoreOnly() {
        store.rows(row());
        ImportReport report = store.catalogue().importStarter(Progress.NONE);
        assertThat(report.added()).isZero();
        assertThat(store.only().key()).isEqualTo("key");
    }

    @Test
    void categoriesAreRefusedOneByOneWithWhatToDo() {
        String good = "- {slug: fgm, name: a, tag: b, group: Everyday life, intro: c, urgent: d";
        Map<String, String> refused =
                Map.of(
                        good.replace("Everyday life", "Nonsense") + "}", "group",
                        good.replace("tag: b", "tag: " + "x".repeat(25)) + "}",
                                "tag is longer than 24",
                        good.replace("name: a", "name: " + "x".repeat(81)) + "}", "name is longer",
                        good.replace("intro: c, ", "") + "}", "intro is missing",
                        good + ", related: [nowhere]}", "'nowhere' is not known",
                        good + ", code: NOSENS}", "not a code",
                        good.replace("fgm", "bullying") + ", code: \"000000\"}",
                                "codes never change");
        refused.forEach(
                (yaml, reason) -> {
                    ImportReport report = store.categories(yaml);
                    assertThat(report.refused()).as(yaml).isOne();
                    assertThat(report.notes().getFirst().reason()).contains(reason);
                });
        assertThat(store.categories(good + "}\n" + good + "}").notes().getLast().reason())
                .contains("twice");
        assertThat(store.catalogue().edition().categories()).hasSize(2);
    }
}
