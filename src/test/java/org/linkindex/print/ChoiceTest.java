package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A choice in an address: whatever stands there is a key ring or refused in a sentence. */
class ChoiceTest {

    @Property
    void any_text_is_a_key_ring_or_refused(@ForAll("texts") String text) {
        try {
            KeyRing ring = Choice.parse(text);
            assertThat(Choice.parse(Choice.of(ring))).isEqualTo(ring);
        } catch (CannotPrint e) {
            assertThat(e.sentence()).endsWith(".").hasSizeLessThan(200);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> part =
                Arbitraries.of(
                        "core",
                        "all",
                        "7K2M9X",
                        "police_fathers",
                        "fob",
                        "l7160",
                        "colour",
                        "discreet",
                        "single",
                        "test",
                        "n3",
                        "n0",
                        "n999",
                        "o150_-20",
                        "s9900_10100",
                        "s0_0",
                        "b1_1",
                        "bySm9l",
                        "by!",
                        "",
                        "o_",
                        "n",
                        "..",
                        "%2e",
                        "ö",
                        "🙂");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(80),
                part.list().ofMaxSize(9).map(parts -> String.join(".", parts)),
                part.list()
                        .ofMaxSize(6)
                        .map(parts -> "core.fob.colour." + String.join(".", parts)));
    }

    @Property
    void every_key_ring_survives_its_address(@ForAll("rings") KeyRing ring) {
        String choice = Choice.of(ring);
        assertThat(choice).matches("[0-9A-Za-z._-]+");
        assertThat(Choice.parse(choice)).isEqualTo(ring);
    }

    @Provide
    Arbitrary<KeyRing> rings() {
        Arbitrary<List<String>> tags =
                Arbitraries.of(
                                "all",
                                "core",
                                "domestic-abuse",
                                "7K2M9X",
                                "fgm",
                                "mind-and-feelings")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(5);
        Arbitrary<Calibration> calibrations =
                Combinators.combine(
                                Arbitraries.doubles().between(-20, 20),
                                Arbitraries.doubles().between(-20, 20),
                                Arbitraries.doubles().between(90, 110),
                                Arbitraries.doubles().between(90, 110))
                        .as(Calibration::new);
        Arbitrary<Calibration> backs =
                Combinators.combine(
                                Arbitraries.doubles().between(-20, 20),
                                Arbitraries.doubles().between(-20, 20))
                        .as((x, y) -> new Calibration(x, y, 100, 100));
        Arbitrary<String> names =
                Arbitraries.of("", "Łódź", "Siân & Ŵyn", "مركز الأسرة", "a.b_c~d", "x".repeat(60));
        return Combinators.combine(
                        tags,
                        Arbitraries.of(TagFormat.class),
                        Arbitraries.of(Look.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 4),
                        calibrations,
                        backs,
                        names)
                .as(
                        (words, format, look, flag, start, front, back, name) ->
                                new KeyRing(
                                        words,
                                        format,
                                        look,
                                        flag,
                                        !flag,
                                        Math.min(start, format.perSheet()),
                                        front,
                                        back,
                                        name));
    }

    @Example
    void limits_hold_at_the_limit_and_one_past_it() {
        List<String> most =
                IntStream.range(0, KeyRing.MOST_TAGS)
                        .mapToObj(i -> "some-category-of-our-" + (1000 + i))
                        .toList();
        KeyRing ring = KeyRing.of(most, TagFormat.FOB, Look.COLOUR);
        assertThat(Choice.parse(Choice.of(ring))).isEqualTo(ring);
        List<String> more = new ArrayList<>(most);
        more.add("one-more");
        assertThatThrownBy(() -> KeyRing.of(more, TagFormat.FOB, Look.COLOUR))
                .isInstanceOf(CannotPrint.class)
                .hasMessageContaining("120");
        assertThat(Choice.parse("core.fob.colour.n21").start()).isEqualTo(21);
        assertThatThrownBy(() -> Choice.parse("core.fob.colour.n22"))
                .hasMessageContaining("places 1 to 21");
        assertThatThrownBy(() -> new Calibration(20.1, 0, 100, 100)).hasMessageContaining("20 mm");
        assertThatThrownBy(() -> new Calibration(0, 0, 100, 110.1)).hasMessageContaining("110");
        assertThatThrownBy(() -> new Calibration(Double.NaN, 0, 100, 100))
                .isInstanceOf(CannotPrint.class);
    }

    @Example
    void one_document_holds_so_many_tags_and_no_more() {
        Tag tag = Tag.of(Printed.edition().categories().firstEntry().getValue());
        assertThat(Choosing.fewEnough(Collections.nCopies(3_000, tag), Choosing.MOST))
                .hasSize(3_000);
        assertThatThrownBy(() -> Choosing.fewEnough(Collections.nCopies(3_001, tag), Choosing.MOST))
                .isInstanceOf(CannotPrint.class)
                .hasMessage("These are 3,001 tags; one document holds 3,000. Choose fewer.");
    }
}
