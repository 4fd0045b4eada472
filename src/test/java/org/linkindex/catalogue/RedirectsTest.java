package org.linkindex.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkindex.codes.Code;
import org.linkindex.database.Engines;

/** Another host can take over: every code that was ever given out is in the file. */
class RedirectsTest {

    @Test
    void the_table_has_every_code_with_its_address() throws IOException {
        try (Store store = Store.starter(Engines.SQLITE)) {
            Edition before = store.catalogue().edition();
            Code gone = before.resources().firstEntry().getKey();
            Code other = before.resources().lastEntry().getKey();
            store.catalogue().retire(gone, "It moved.", other, Author.STARTER);
            Path file = store.folder().resolve("codes.csv");
            assertThat(store.catalogue().exportRedirects(file)).isEqualTo(2_215);
            List<List<String>> rows = CsvTable.parse(Files.readString(file)).rows();
            assertThat(rows.getFirst()).containsExactly("code", "kind", "title", "address");
            assertThat(rows).hasSize(2_216);
            assertThat(rows)
                    .anySatisfy(
                            row -> {
                                assertThat(row.getFirst()).isEqualTo(gone.text());
                                assertThat(row.get(1)).isEqualTo("withdrawn");
                                assertThat(row.get(3))
                                        .isEqualTo(before.resource(other).orElseThrow().url());
                            });
        }
    }

    @Test
    void nginx_and_the_page_name_every_code_and_nothing_breaks_out_of_its_quotes()
            throws IOException {
        try (Store store = Store.with(Engines.SQLITE)) {
            store.rows(
                    Store.row("title", "<b> & \"c\"", "url", "https://example.org/$a?b=%22&c=d"));
            String code = store.only().code().text();
            Path conf = store.folder().resolve("codes.conf");
            Path html = store.folder().resolve("codes.html");
            assertThat(store.catalogue().exportRedirects(conf)).isEqualTo(2);
            assertThat(store.catalogue().exportRedirects(html)).isEqualTo(2);
            assertThat(Files.readString(conf))
                    .contains(code + " \"https://example.org/%24a?b=%22&c=d\";")
                    .contains("\"/codes.html#");
            assertThat(Files.readString(html))
                    .contains("id=\"" + code + "\"")
                    .contains("https://example.org/$a?b=%22&amp;c=d")
                    .contains("&lt;b> &amp; &quot;c&quot;");
        }
    }

    @Test
    void another_kind_of_file_is_refused_in_words() {
        try (Store store = Store.with(Engines.SQLITE)) {
            Path file = store.folder().resolve("codes.txt");
            assertThatThrownBy(() -> store.catalogue().exportRedirects(file))
                    .isInstanceOf(BadFile.class)
                    .hasMessageContaining(".csv", ".html", ".conf");
            assertThat(file).doesNotExist();
        }
    }
}
