package org.linkindex.tending;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linkindex.app.RunningIndex;
import org.linkindex.catalogue.Deed;
import org.linkindex.catalogue.Fields;
import org.linkindex.catalogue.Resource;
import org.linkindex.catalogue.Version;
import org.linkindex.codes.Code;
import org.linkindex.codes.Printing;
import org.linkindex.people.Role;
import org.linkindex.signin.Desk;

/** A steward at work, on a whole server. */
class TendingTest {

    private RunningIndex index;
    private Desk ann;
    private Desk ben;

    @BeforeEach
    void start() {
        index = new RunningIndex();
        ann = index.signIn(Role.STEWARD, "Norfolk");
        ben = index.signIn(Role.STEWARD, "Kent");
    }

    @AfterEach
    void stop() {
        index.close();
    }

    /** A form as a browser would send it, as it stands on the page, but for these fields. */
    private static String[] filled(Document page, String selector, String... changes) {
        Element form = page.expectFirst(selector);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name], textarea[name], select[name]")) {
            String type = input.attr("type");
            if ((type.equals("checkbox") || type.equals("radio")) && !input.hasAttr("checked")) {
                continue;
            }
            String value =
                    input.normalName().equals("select")
                            ? input.select("option[selected]").stream()
                                    .findFirst()
                                    .map(option -> option.attr("value"))
                                    .orElse(input.expectFirst("option").attr("value"))
                            : input.normalName().equals("textarea")
                                    ? input.wholeText()
                                    : input.val();
            fields.computeIfAbsent(input.attr("name"), unseen -> new ArrayList<>()).add(value);
        }
        fields.remove("token");
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], new ArrayList<>(List.of(changes[i + 1].split(";", -1))));
        }
        List<String> sent = new ArrayList<>();
        fields.forEach(
                (name, values) -> values.forEach(value -> sent.addAll(List.of(name, value))));
        return sent.toArray(String[]::new);
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> edit(Desk desk, Document form, String... changes) {
        String path = form.expectFirst("#editing").attr("action");
        return desk.post(path, filled(form, "#editing", changes));
    }

    private Document open(Desk desk, Resource resource) {
        return page(desk.get("/work/resources/" + resource.code()));
    }

    private List<Version<Fields>> history(Code code) {
        return index.catalogue().changes().of(code);
    }

    @Test
    void a_form_sent_as_it_stands_changes_nothing() {
        for (String key :
                List.of("childline-home", "shout-text-service", "2wish-wales", "wave-trust")) {
            Resource resource = index.resource(key);
            assertThat(edit(ann, open(ann, resource)).statusCode()).isEqualTo(303);
            assertThat(history(resource.code())).as(key).hasSize(1);
        }
    }

    @Test
    void what_is_saved_families_see_and_the_history_tells() {
        Resource resource = index.resource("childline-home");
        HttpResponse<String> saved =
                edit(
                        ann,
                        open(ann, resource),
                        "title",
                        "Childline, day and night",
                        "why",
                        "Clearer");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location"))
                .contains("/work/resources/" + resource.code() + "?saved=2");
        assertThat(index.resource("childline-home").title()).isEqualTo("Childline, day and night");
        String history = ann.get("/work/resources/" + resource.code() + "/history").body();
        assertThat(history).contains(ann.person().name(), "Clearer", "<ins>", "What it is called");
    }

    @Test
    void the_second_of_two_sees_both_and_brings_them_together() {
        Resource resource = index.resource("childline-home");
        Document annsForm = open(ann, resource);
        Document bensForm = open(ben, resource);
        edit(ann, annsForm, "title", "Ann's title", "phone", "0800 1112");
        HttpResponse<String> second =
                edit(ben, bensForm, "title", "Ben's title", "summary", "Ben's words.");
        assertThat(second.statusCode()).isEqualTo(409);
        Document both = page(second);
        assertThat(both.expectFirst("#conflict").text()).contains(ann.person().name());
        assertThat(both.select("table.differences tr").eachText())
                .anyMatch(line -> line.contains("Ann's title") && line.contains("Ben's title"));
        assertThat(index.resource("childline-home").title()).isEqualTo("Ann's title");
        // the form holds Ben's words, and Ann's where Ben changed nothing
        assertThat(both.expectFirst("#title").val()).isEqualTo("Ben's title");
        assertThat(both.expectFirst("#summary").val()).isEqualTo("Ben's words.");
        assertThat(both.expectFirst("#phone").val()).isEqualTo("0800 1112");
        // Ben takes Ann's title, and saves
        assertThat(edit(ben, both, "take", "title").statusCode()).isEqualTo(303);
        Resource now = index.resource("childline-home");
        assertThat(List.of(now.title(), now.summary(), now.phone()))
                .containsExactly("Ann's title", "Ben's words.", "0800 1112");
    }

    @Test
    void sent_twice_it_is_saved_once() {
        Document form = page(ann.get("/work/resources/new"));
        String[] fresh = {
            "title",
            "New",
            "url",
            "new.example.org",
            "provider",
            "P",
            "summary",
            "It helps.",
            "categories",
            "bullying",
            "audiences",
            "parents"
        };
        HttpResponse<String> first = edit(ann, form, fresh);
        HttpResponse<String> again = edit(ann, form, fresh);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(
                        index.edition().resources().values().stream()
                                .filter(each -> each.url().equals("https://new.example.org")))
                .hasSize(1);
    }

    @Test
    void what_is_wrong_is_summarised_linked_and_nothing_is_typed_twice() {
        Document form = page(ann.get("/work/resources/new"));
        HttpResponse<String> refused =
                edit(
                        ann,
                        form,
                        "title",
                        "t".repeat(201),
                        "url",
                        "http://127.0.0.1/",
                        "summary",
                        "Kept as typed.",
                        "ages-from",
                        "9",
                        "ages-to",
                        "4");
        assertThat(refused.statusCode()).isEqualTo(422);
        Document again = page(refused);
        List<String> linked = again.select("[role=alert] a").eachAttr("href");
        assertThat(linked)
                .containsExactly(
                        "#title", "#url", "#provider", "#categories", "#audiences", "#ages");
        for (String anchor : linked) {
            assertThat(again.select(anchor)).as(anchor).hasSize(1);
        }
        assertThat(again.expectFirst("#summary").val()).isEqualTo("Kept as typed.");
        assertThat(again.expectFirst("#ages-from").val()).isEqualTo("9");
        assertThat(again.expectFirst("#title").attr("aria-invalid")).isEqualTo("true");
        assertThat(edit(ann, again, "title", "t".repeat(200)).body())
                .doesNotContain("href=\"#title\"");
    }

    @Test
    void the_preview_shows_the_family_page_advice_and_saves_nothing() {
        Resource resource = index.resource("childline-home");
        Document form = open(ann, resource);
        HttpResponse<String> shown =
                edit(
                        ann,
                        form,
                        "title",
                        "Seen before",
                        "url",
                        "https://www.nspccc.org.uk/",
                        "summary",
                        "For service users. " + "we ".repeat(21) + ".",
                        "do",
                        "preview");
        assertThat(shown.statusCode()).isEqualTo(200);
        String look = page(shown).expectFirst("#look").text();
        assertThat(look).contains("Seen before", "nspcc.org.uk", "has 21 words", "“service users”");
        assertThat(history(resource.code())).hasSize(1);
        String piece =
                ann.post("/work/resources/preview", filled(form, "#editing", "title", "Typed"))
                        .body();
        assertThat(piece).contains("Typed").doesNotContain("<html");
    }

    /** SEC-16. */
    @Test
    void a_new_address_in_a_sensitive_category_waits_for_another_steward() {
        Document form = page(ann.get("/work/resources/new"));
        HttpResponse<String> waits =
                edit(
                        ann,
                        form,
                        "title",
                        "Zebra house",
                        "url",
                        "https://refuge.example.org/",
                        "provider",
                        "P",
                        "summary",
                        "It helps.",
                        "categories",
                        "domestic-abuse",
                        "audiences",
                        "parents");
        assertThat(waits.headers().firstValue("Location")).contains("/work/resources?waiting=1");
        assertThat(index.edition().resources().values())
                .noneMatch(each -> each.title().equals("Zebra house"));
        Document own = page(ann.get("/work/suggestions"));
        assertThat(own.text()).contains("You proposed this, so another steward must agree.");
        String id = page(ben.get("/work/suggestions")).expectFirst("input[name=id]").val();
        assertThat(decide(ann, id, "agree").statusCode()).isEqualTo(409);
        assertThat(decide(ben, id, "agree").statusCode()).isEqualTo(303);
        assertThat(index.edition().resources().values())
                .anyMatch(each -> each.title().equals("Zebra house"));
    }

    private static HttpResponse<String> decide(Desk desk, String id, String what) {
        return desk.post("/work/suggestions", "kind", "change", "id", id, "what", what);
    }

    @Test
    void one_click_puts_a_version_back() {
        Resource resource = index.resource("childline-home");
        edit(ann, open(ann, resource), "title", "A mistake");
        Document history = page(ben.get("/work/resources/" + resource.code() + "/history"));
        Element button = history.expectFirst("button[name=version]");
        assertThat(button.val()).isEqualTo("1");
        String[] form = filled(history, "form:has(button[name=version])", "version", "1");
        String path = "/work/resources/" + resource.code() + "/history";
        assertThat(ben.post(path, form).statusCode()).isEqualTo(303);
        assertThat(ben.post(path, form).statusCode()).isEqualTo(303);
        assertThat(index.resource("childline-home").title()).isEqualTo(resource.title());
        assertThat(history(resource.code())).hasSize(3);
        assertThat(history(resource.code()).getFirst().deed()).isEqualTo(Deed.REVERTED);
        // from a page that is old by now
        assertThat(ann.post(path, "form", "x", "base", "2", "version", "2").statusCode())
                .isEqualTo(409);
        assertThat(ann.post(path, "form", "x", "base", "3", "version", "99").statusCode())
                .isEqualTo(409);
    }

    @Test
    void withdrawing_says_why_warns_of_paper_and_can_be_undone() {
        Resource resource = index.resource("childline-home");
        Code code = resource.code();
        index.codes()
                .notePrinted(
                        List.of(code), new Printing(LocalDate.parse("2026-11-01"), 40, "Norfolk"));
        String path = "/work/resources/" + code + "/retire";
        assertThat(ann.get(path).body()).contains("It stands on paper", "40");
        HttpResponse<String> silent = ann.post(path, "why", "", "instead", "");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("href=\"#why\"");
        assertThat(ann.post(path, "why", "It closed.", "other", "nonsense").statusCode())
                .isEqualTo(422);
        assertThat(ann.post(path, "why", "It closed.", "other", code.text()).statusCode())
                .isEqualTo(422);
        Code instead = index.resource("shout-text-service").code();
        assertThat(ann.post(path, "why", "It closed.", "instead", instead.text()).statusCode())
                .isEqualTo(303);
        assertThat(index.edition().retirement(code).orElseThrow().instead()).isEqualTo(instead);
        assertThat(index.signIn(Role.ADMIN, "").get("/work/audit.csv").body())
                .contains(
                        "\"%s\",\"withdrew a resource\",\"\",\"%s: It closed.\""
                                .formatted(ann.person().name(), code));
        // its form leads to its history, from where it comes back
        assertThat(ann.get("/work/resources/" + code).headers().firstValue("Location"))
                .contains("/work/resources/" + code + "/history");
        Document history = page(ann.get("/work/resources/" + code + "/history"));
        String base = history.expectFirst("input[name=base]").val();
        ann.post(
                "/work/resources/" + code + "/history",
                "form",
                "a".repeat(32),
                "base",
                base,
                "version",
                "1");
        // the category is sensitive: even a way back takes two
        String id = page(ben.get("/work/suggestions")).expectFirst("input[name=id]").val();
        assertThat(decide(ben, id, "agree").statusCode()).isEqualTo(303);
        assertThat(index.resource("childline-home").code()).isEqualTo(code);
    }

    @Test
    void many_are_looked_at_first_and_changed_in_one_go() {
        List<Code> codes = index.edition().resources().keySet().stream().limit(3).toList();
        HttpResponse<String> look =
                ann.post(
                        "/work/resources/bulk",
                        "change",
                        "set-provider",
                        "bulk-provider",
                        "One name",
                        "code",
                        codes.get(0).text(),
                        "code",
                        codes.get(1).text(),
                        "code",
                        codes.get(2).text());
        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.body()).contains("Nothing has changed yet", "One name");
        assertThat(index.edition().resource(codes.get(0)).orElseThrow().provider())
                .isNotEqualTo("One name");
        String[] form = filled(page(look), "main form.form-end", "do", "apply");
        assertThat(ann.post("/work/resources/bulk", form).body()).contains("Done: 3 changed");
        assertThat(codes)
                .allMatch(
                        code ->
                                index.edition()
                                        .resource(code)
                                        .orElseThrow()
                                        .provider()
                                        .equals("One name"));
        // the same page once more: all have moved on since, and nothing happens
        assertThat(ann.post("/work/resources/bulk", form).statusCode()).isEqualTo(409);
        HttpResponse<String> none = ann.post("/work/resources/bulk", "change", "set-provider");
        assertThat(none.statusCode()).isEqualTo(422);
        // said among their own pages, not with helplines for families
        assertThat(page(none).select(".desk-links, main").text())
                .contains("Choose 1 to 200 resources.", "Back to your work");
        assertThat(
                        ann.post(
                                        "/work/resources/bulk",
                                        "change",
                                        "burn",
                                        "code",
                                        codes.get(0).text())
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_list_finds_by_words_category_and_own_organisation() {
        Resource resource = index.resource("childline-home");
        assertThat(rows(ann, "?words=childline.org.uk")).contains(resource.title());
        assertThat(rows(ann, "?words=" + resource.code())).containsExactly(resource.title());
        assertThat(rows(ann, "?words=zzqxv")).isEmpty();
        assertThat(rows(ann, "")).hasSize(ListForm.PAGE);
        assertThat(rows(ann, "?page=999")).hasSizeBetween(1, ListForm.PAGE);
        assertThat(rows(ann, "?category=fgm")).isNotEmpty();
        assertThat(rows(ann, "?own=yes")).isEmpty();
        edit(ann, open(ann, resource), "title", "Ours");
        assertThat(rows(ann, "?own=yes")).containsExactly("Ours");
        assertThat(rows(ben, "?own=yes")).isEmpty();
    }

    private static List<String> rows(Desk desk, String query) {
        return page(desk.get("/work/resources" + query)).select(".row h2").eachText();
    }

    @Test
    void the_words_of_a_category_are_changed_with_the_same_care() {
        String code = index.category("bullying").substring(1);
        String path = "/work/categories/" + code;
        Document annsForm = page(ann.get(path));
        Document bensForm = page(ben.get(path));
        String[] anns = filled(annsForm, "main form", "intro", "Ann's words.");
        assertThat(ann.post(path, anns).statusCode()).isEqualTo(303);
        assertThat(index.edition().category("bullying").orElseThrow().intro())
                .isEqualTo("Ann's words.");
        HttpResponse<String> second =
                ben.post(path, filled(bensForm, "main form", "intro", "Ben's words."));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(page(second).text()).contains("Ann's words.", "Ben's words.");
        assertThat(ben.post(path, filled(page(second), "main form", "intro", "Both.")).statusCode())
                .isEqualTo(303);
        assertThat(index.signIn(Role.ADMIN, "").get("/work/audit.csv").body())
                .contains(ann.person().name() + "\",\"changed a category\",\"\",\"bullying\"");
        assertThat(index.edition().category("bullying").orElseThrow().intro()).isEqualTo("Both.");
        HttpResponse<String> empty =
                ben.post(path, filled(page(ben.get(path)), "main form", "intro", ""));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(page(empty).select("[role=alert] a[href=#intro]").text()).contains("missing");
        assertThat(page(empty).select("#intro").attr("aria-invalid")).isEqualTo("true");
        HttpResponse<String> tooLong =
                ben.post(path, filled(page(ben.get(path)), "main form", "terms", "t".repeat(201)));
        assertThat(page(tooLong).select("[role=alert] a").attr("href")).isEqualTo("#terms");
        assertThat(
                        ben.post(
                                        path,
                                        filled(
                                                page(ben.get(path)),
                                                "main form",
                                                "intro",
                                                "w".repeat(2001)))
                                .statusCode())
                .isEqualTo(422);
        assertThat(page(ben.get(path + "/history")).text()).contains("Ann's", ann.person().name());
        assertThat(
                        ben.post(
                                        path + "/history",
                                        "form",
                                        "b".repeat(32),
                                        "base",
                                        "3",
                                        "version",
                                        "1")
                                .statusCode())
                .isEqualTo(303);
        assertThat(index.edition().category("bullying").orElseThrow().terms()).isNotEmpty();
    }

    @Test
    void nonsense_in_addresses_is_answered_calmly() {
        for (String path :
                List.of(
                        "/work/resources/nothing",
                        "/work/resources/222222",
                        "/work/resources/222222/history",
                        "/work/resources/222222/retire",
                        "/work/categories/222222",
                        "/work/categories/222222/history",
                        "/work/r/222222")) {
            assertThat(ann.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(ann.get("/work/resources/new?suggestion=%27").statusCode()).isEqualTo(200);
    }

    @Test
    void a_member_sees_no_steward_page() {
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        for (String path :
                List.of(
                        "/work/resources",
                        "/work/resources/new",
                        "/work/categories",
                        "/work/suggestions")) {
            assertThat(member.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(member.post("/work/resources/preview").statusCode()).isEqualTo(403);
    }
}
