package org.linkindex.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Resource;

/** Every resource and every category, as a visitor meets them. */
class WholeCatalogueTest extends Journey {

    @Test
    void every_resource_has_its_page_with_its_own_heading_and_one_way_out() {
        for (Resource resource : index.edition().resources().values()) {
            var answer = get("/Q/" + resource.code());
            assertThat(answer.statusCode()).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("h1").text()).isEqualTo(resource.title());
            assertThat(page.select("a[href=/go/" + resource.code() + "]")).hasSize(1);
        }
    }

    @Test
    void every_category_has_its_page_with_every_resource_on_it() {
        for (Category category : index.edition().categories().values()) {
            var answer = get("/" + category.code());
            assertThat(answer.statusCode()).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("h1").text()).isEqualTo(category.name());
            for (Resource resource : index.edition().resources().values()) {
                if (resource.categories().contains(category.slug())) {
                    assertThat(page.select("a[href=/" + resource.code() + "]"))
                            .as(category.slug() + " " + resource.key())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void no_two_codes_are_the_same() {
        Set<String> codes = new HashSet<>();
        index.edition().resources().keySet().forEach(code -> codes.add(code.text()));
        index.edition().categories().values().forEach(each -> codes.add(each.code().text()));
        index.edition().retirements().keySet().forEach(code -> codes.add(code.text()));
        assertThat(codes).hasSize(2_158 + 57);
    }

    @Test
    void the_way_out_is_the_resources_own_address() {
        Resource resource = index.resource("childline-home");
        var answer = get("/go/" + resource.code());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(resource.url());
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_mistyped_code_opens_nothing_and_gets_help() {
        String right = index.resource("childline-home").code().text();
        String wrong = (right.charAt(0) == 'A' ? "B" : "A") + right.substring(1);
        for (String path : new String[] {"/" + wrong, "/Q/" + wrong, "/go/" + wrong}) {
            var answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("form[action=/search]")).isNotEmpty();
            assertThat(page.select("a[href^=tel:]").size()).isGreaterThan(3);
            assertThat(answer.body()).doesNotContain(right);
        }
    }

    @Test
    void a_code_is_forgiven_its_case_spaces_and_look_alikes() {
        String code =
                index.edition().resources().keySet().stream()
                        .map(each -> each.text())
                        .filter(text -> text.contains("0") && text.contains("1"))
                        .findFirst()
                        .orElseThrow();
        String typed = code.toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
        String spaced = typed.substring(0, 3) + "%20-" + typed.substring(3);
        assertThat(get("/" + typed).statusCode()).isEqualTo(200);
        assertThat(get("/" + spaced).statusCode()).isEqualTo(200);
        assertThat(get("/q/" + typed).statusCode()).isEqualTo(200);
    }
}
