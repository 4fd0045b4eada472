package org.linkindex.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkindex.codes.Code;

/** Whatever bytes a file holds, it gives rows or a sentence; what is written is read equal. */
class FilesTest {

    /** A file of 100 MB without a line break, and how much of it was read. */
    private static final class OneLine extends InputStream {
        private static final long LONG = 100L * 1024 * 1024;
        private final byte[] start;
        private final String cycle;
        private long at;

        OneLine(String start, String cycle) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.cycle = cycle;
        }

        @Override
        public int read() {
            if (at >= LONG) {
                return -1;
            }
            long now = at++;
            return now < start.length
                    ? start[(int) now]
                    : cycle.charAt((int) (now % cycle.length()));
        }
    }

    /** BOMB-04: memory stays flat, because hardly anything of it is read. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", ",", "a,", "\"\"", "\",\"", "é"})
    void aLineOfAHundredMegabytesIsRefusedAfterLittleOfIt(String cycle) {
        for (String start : List.of("", Store.HEADER + "\n", Store.HEADER + "\nx,\"open")) {
            OneLine line = new OneLine(start, cycle);
            assertThatThrownBy(() -> ResourceFile.read(line, row -> {}, torn -> {}))
                    .isInstanceOf(BadFile.class);
            assertThat(line.at).isLessThan(1024 * 1024);
        }
    }

    @Test
    void aFileOfCategoriesHasALimitToo() {
        OneLine line = new OneLine("- ", "a");
        assertThatThrownBy(() -> CategoryFile.read(line)).isInstanceOf(BadFile.class);
        assertThat(line.at).isLessThan(3 * 1024 * 1024);
    }

    private static int rows(byte[] file) {
        List<ResourceFile.Line> lines = new ArrayList<>();
        try {
            ResourceFile.read(new ByteArrayInputStream(file), lines::add, torn -> {});
        } catch (BadFile refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
        }
        return lines.size();
    }

    private static void entries(byte[] file) {
        try {
            assertThat(CategoryFile.read(new ByteArrayInputStream(file))).doesNotContainNull();
        } catch (BadFile refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    @Property(tries = 500)
    void anyBytesGiveRowsOrASentence(@ForAll @Size(max = 200) byte[] bytes) throws Exception {
        rows(bytes);
        entries(bytes);
        ByteArrayOutputStream behindHeader = new ByteArrayOutputStream();
        behindHeader.write((Store.HEADER + "\n").getBytes(StandardCharsets.UTF_8));
        behindHeader.write(bytes);
        rows(behindHeader.toByteArray());
    }

    @Property(tries = 500)
    void anyPiecesOfYamlGiveEntriesOrASentence(@ForAll("yaml") String text) {
        entries(text.getBytes(StandardCharsets.UTF_8));
        entries(("- slug: a\n  name: " + text).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> yaml() {
        return Arbitraries.of(
                        "- ",
                        "slug: ",
                        "a",
                        "\n",
                        "\n  ",
                        "[",
                        "]",
                        "{",
                        "}",
                        "&x ",
                        "*x",
                        "!!int ",
                        "!!java.net.URL ",
                        "~",
                        "null",
                        "\"",
                        "'",
                        ":",
                        ", ",
                        "|",
                        ">",
                        "#",
                        "---\n",
                        "...\n",
                        "%YAML 1.9\n",
                        "\t",
                        "1e999",
                        "? ",
                        "<<: ",
                        "\u0085",
                        "\u2028",
                        "\0",
                        "\ufeff",
                        "terms: ",
                        "related: [~]")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "- ~",
                "[]",
                "[~]",
                "- a",
                "- []",
                "a: b",
                "---\n---\n",
                "- - - -",
                "\"",
                "- *x",
                "- &x [*x]"
            })
    void oddYamlGivesEntriesOrASentence(String text) {
        entries(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void deepYamlIsRefusedInASentence() {
        entries("[".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        entries("- ".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        entries("{a: ".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                        "=+-@'\",;\n\r\t aŵé😀|#~:0123eE.xX[]{}&*!%>"
                                .codePoints()
                                .mapToObj(Character::toString)
                                .toList())
                .list()
                .ofMaxSize(30)
                .map(characters -> String.join("", characters));
    }

    /** SEC-06: after one tidying, whatever a field holds survives export and import. */
    @Property(tries = 500)
    void anyValueSurvivesTheFile(@ForAll("values") String title, @ForAll("values") String summary)
            throws Exception {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            values.put(field, "");
        }
        values.put(Field.TITLE, title.replaceAll("[\\t\\r\\n]+", " ").strip());
        values.put(Field.SUMMARY, summary.replaceAll("[\\t\\r\\n]+", " ").strip());
        StringWriter text = new StringWriter();
        try (ResourceFile.Out out = new ResourceFile.Out(text)) {
            out.write(new Code("000000"), new Fields(values));
        }
        List<ResourceFile.Line> lines = new ArrayList<>();
        ResourceFile.read(
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                lines::add,
                torn -> {});
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().values()).isEqualTo(values);
        assertThat(new StringReader(text.toString()).read()).isEqualTo('c');
    }

    @Property(tries = 500)
    void anyCategorySurvivesTheFile(@ForAll("values") String value, @ForAll("codes") Code code) {
        String text = value.replaceAll("[\\t\\r\\n]+", " ").strip();
        Category category =
                new Category(
                        code,
                        "a-slug",
                        text,
                        text,
                        Group.EVERYDAY_LIFE,
                        text,
                        text,
                        List.of(text, "b"),
                        List.of(text),
                        List.of(),
                        text);
        List<CategoryFile.Entry> read =
                CategoryFile.read(new ByteArrayInputStream(CategoryFile.write(List.of(category))));
        assertThat(read).hasSize(1);
        CategoryFile.Entry entry = read.getFirst();
        assertThat(entry.code()).isEqualTo(code.text());
        assertThat(entry.name()).isEqualTo(text);
        assertThat(entry.terms()).containsExactly(text);
        assertThat(entry.curiosity()).containsExactly(text, "b");
        assertThat(entry.wording()).isEqualTo(text);
    }

    /** Codes that YAML could take for numbers: 123E45 is one, and 0X12AB, and 000000. */
    @Provide
    Arbitrary<Code> codes() {
        return Arbitraries.strings()
                .withChars("0123E9XB")
                .ofLength(6)
                .filter(text -> Code.parse(text).isPresent())
                .map(Code::new);
    }
}
