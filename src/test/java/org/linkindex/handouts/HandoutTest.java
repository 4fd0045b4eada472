package org.linkindex.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.linkindex.codes.Code;
import org.linkindex.codes.MarkedCode;
import org.linkindex.handouts.Handout.Item;

/** A handout is its address: what is whole is read, what is damaged is noticed. */
class HandoutTest {

    private static final List<Code> SHIPPED = shipped();
    private static final Set<Code> KNOWN = new HashSet<>(SHIPPED);

    private static List<Code> shipped() {
        try (Stream<String> rows =
                Files.lines(Path.of("src/main/resources/catalogue/resources.csv"))) {
            return rows.skip(1).map(row -> new Code(row.substring(0, Code.LENGTH))).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Handout read(String text) {
        return Handout.parse(text, KNOWN::contains);
    }

    private static String text(List<Item> items) {
        return Code.ALPHABET.charAt(items.size()) + uncounted(items);
    }

    private static String uncounted(List<Item> items) {
        return items.stream().map(Item::text).collect(Collectors.joining());
    }

    @Provide
    Arbitrary<List<Item>> items() {
        return Combinators.combine(Arbitraries.of(SHIPPED), Arbitraries.of(FixedPhrase.class))
                .as(Item::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(Handout.MOST)
                .uniqueElements(Item::code);
    }

    @Property(tries = 1000)
    void any_codes_and_phrases_survive_their_address(@ForAll("items") List<Item> items) {
        Handout handout = read(text(items));
        assertThat(handout.items()).isEqualTo(items);
        assertThat(handout.isDamaged()).isFalse();
        assertThat(handout.path()).isEqualTo("/H/" + text(items));
        assertThat(read(text(items).toLowerCase(Locale.ROOT)).items()).isEqualTo(items);
    }

    @Property(tries = 300)
    void one_wrong_character_damages_one_thing_and_no_other(
            @ForAll("items") List<Item> items, @ForAll Random random) {
        StringBuilder text = new StringBuilder(text(items));
        int at = 1 + random.nextInt(text.length() - 1);
        char before = text.charAt(at);
        text.setCharAt(at, other(before, random));
        int damaged = (at - 1) / MarkedCode.LENGTH;
        List<Item> left = new ArrayList<>(items);
        left.remove(damaged);
        Handout handout = read(text.toString());
        assertThat(handout.isDamaged()).isTrue();
        assertThat(handout.items()).isEqualTo(left);
        assertThat(handout.parts().get(damaged)).isInstanceOf(Handout.Gap.class);
    }

    @Property(tries = 300)
    void a_wrong_number_of_things_is_noticed_and_all_things_are_read(
            @ForAll("items") List<Item> items, @ForAll Random random) {
        String text = text(items);
        Handout handout = read(other(text.charAt(0), random) + text.substring(1));
        assertThat(handout.isDamaged()).isTrue();
        assertThat(handout.items()).isEqualTo(items);
    }

    @Property(tries = 300)
    void a_thing_that_is_missing_as_a_whole_is_noticed(
            @ForAll("items") List<Item> items, @ForAll Random random) {
        List<Item> left = new ArrayList<>(items);
        left.remove(random.nextInt(items.size()));
        Handout handout = read(text(items).charAt(0) + uncounted(left));
        assertThat(handout.isDamaged()).isTrue();
        assertThat(handout.items()).isEqualTo(left);
        assertThat(handout.parts()).contains(new Handout.Gap());
    }

    @Property(tries = 300)
    void an_address_cut_anywhere_is_noticed(
            @ForAll("items") List<Item> items, @ForAll Random random) {
        String text = text(items);
        Handout handout = read(text.substring(0, random.nextInt(text.length())));
        assertThat(handout.isDamaged() || handout.items().isEmpty()).isTrue();
        assertThat(handout.items())
                .extracting(Item::code)
                .isEqualTo(items.stream().limit(handout.items().size()).map(Item::code).toList());
    }

    @Test
    void one_in_the_making_does_not_say_how_many_there_are() {
        List<Item> items = some(3);
        Handout made = read(uncounted(items));
        assertThat(made.isInTheMaking()).isTrue();
        assertThat(made.items()).isEqualTo(items);
        assertThat(made.pathInTheMaking()).isEqualTo("/H/" + uncounted(items));
        assertThat(made.path()).isEqualTo("/H/3" + uncounted(items));
        assertThat(read(text(items)).isInTheMaking()).isFalse();
    }

    @Test
    void what_messages_put_behind_an_address_is_no_damage() {
        for (String behind : List.of(".", ",", ")", "’", "\".", "?", ">", "…")) {
            Handout handout = read(text(some(2)) + behind);
            assertThat(handout.items()).isEqualTo(some(2));
            assertThat(handout.isDamaged()).as(behind).isFalse();
        }
    }

    private static char other(char before, Random random) {
        String letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ!%".replace("" + before, "");
        return letters.charAt(random.nextInt(letters.length()));
    }

    @Property(tries = 3000)
    void a_lost_or_doubled_character_or_a_cut_end_is_noticed(
            @ForAll("items") List<Item> items,
            @ForAll Random random,
            @ForAll @IntRange(min = 0, max = 2) int kind) {
        StringBuilder text = new StringBuilder(text(items));
        int at = random.nextInt(text.length());
        switch (kind) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, text.charAt(at));
            default -> text.setLength(at);
        }
        Handout handout = read(text.toString());
        assertThat(handout.isDamaged() || handout.items().isEmpty()).isTrue();
        // what is said may be lost beside the damage, but is never another thing
        Map<Code, FixedPhrase> said =
                items.stream().collect(Collectors.toMap(Item::code, Item::phrase));
        assertThat(handout.items())
                .allSatisfy(
                        item ->
                                assertThat(item.phrase())
                                        .isIn(said.get(item.code()), FixedPhrase.NONE));
        assertThat(said.keySet()).containsAll(handout.items().stream().map(Item::code).toList());
        assertThat(handout.items().size()).isGreaterThanOrEqualTo(kind == 2 ? 0 : items.size() - 2);
    }

    @Property(tries = 1000)
    void any_text_at_all_is_read_without_fault(@ForAll String text) {
        Handout handout = read(text);
        assertThat(handout.items()).hasSizeLessThanOrEqualTo(Handout.MOST);
        assertThat(read(handout.path().substring(3)).items()).isEqualTo(handout.items());
        assertThat(read(handout.path().substring(3)).isDamaged()).isFalse();
    }

    @Test
    void twelve_are_held_and_the_thirteenth_is_left_out_and_said() {
        String twelve = text(some(12));
        assertThat(read(twelve).items()).hasSize(12);
        assertThat(read(twelve).leftOut()).isZero();
        Handout thirteen = read(text(some(13)));
        assertThat(thirteen.items()).isEqualTo(some(12));
        assertThat(thirteen.leftOut()).isEqualTo(1);
    }

    @Test
    void the_same_thing_stands_on_it_once() {
        List<Item> items = some(2);
        assertThat(read(text(items) + uncounted(items)).items()).isEqualTo(items);
    }

    @Test
    void a_code_that_was_never_given_out_is_a_gap() {
        Code stranger = new Code("000000");
        assertThat(KNOWN).doesNotContain(stranger);
        assertThat(read("1" + stranger + "0").isDamaged()).isTrue();
    }

    @Test
    void the_longest_text_that_is_looked_at_is_read_and_more_is_not() {
        String padding = "-".repeat(Handout.LONGEST - MarkedCode.LENGTH - 1);
        assertThat(read(padding + text(some(1))).items()).hasSize(1);
        assertThat(read(padding + "-" + text(some(1))).items()).isEmpty();
    }

    @Test
    void things_can_be_moved_taken_off_and_spoken_of() {
        List<Item> three = some(3);
        Handout handout = read(text(three));
        assertThat(handout.moved(0, 1).items())
                .containsExactly(three.get(1), three.get(0), three.get(2));
        assertThat(handout.moved(0, -1).items()).isEqualTo(three);
        assertThat(handout.moved(2, 1).items()).isEqualTo(three);
        assertThat(handout.without(1).items()).containsExactly(three.get(0), three.get(2));
        assertThat(handout.saying(1, FixedPhrase.NEXT_TIME).items().get(1).phrase())
                .isEqualTo(FixedPhrase.NEXT_TIME);
    }

    @Test
    void about_twelve_phrases_have_a_letter_and_words_of_their_own() {
        List<FixedPhrase> phrases = List.of(FixedPhrase.values());
        assertThat(phrases).hasSize(13);
        assertThat(phrases).extracting(FixedPhrase::letter).doesNotHaveDuplicates();
        assertThat(phrases).extracting(FixedPhrase::words).doesNotHaveDuplicates();
        assertThat(phrases)
                .allSatisfy(
                        each ->
                                assertThat(
                                                MarkedCode.parse(
                                                        new Item(SHIPPED.getFirst(), each).text()))
                                        .isPresent());
    }

    private static List<Item> some(int number) {
        return SHIPPED.stream()
                .limit(number)
                .map(code -> new Item(code, FixedPhrase.NONE))
                .toList();
    }
}
