package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.search.SearchResults.Choice;
import org.linkindex.search.SearchResults.Hit;
import org.linkindex.search.SearchResults.Kind;

class SearchTest {

    private static final Edition CATALOGUE = Sample.catalogue();
    private static final Search SEARCH = new Search(CATALOGUE);

    private static Resource resource(String key) {
        return CATALOGUE.resources().values().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static SearchQuery narrowed(
            String words, List<String> audiences, List<String> formats, List<String> nations) {
        return SearchQuery.from(
                words,
                kind ->
                        switch (kind) {
                            case AUDIENCE -> audiences;
                            case FORMAT -> formats;
                            case NATION -> nations;
                            default -> List.of();
                        },
                "");
    }

    private static SearchQuery narrowed(String words, Kind by, String choice) {
        return SearchQuery.from(words, kind -> kind == by ? List.of(choice) : List.of(), "");
    }

    private static List<Choice> choices(SearchResults results, Kind kind) {
        return results.facets().stream()
                .filter(facet -> facet.kind() == kind)
                .findFirst()
                .orElseThrow()
                .choices();
    }

    private static int count(SearchResults results, Kind kind, String word) {
        return choices(results, kind).stream()
                .filter(choice -> choice.word().equals(word))
                .mapToInt(Choice::count)
                .sum();
    }

    @Test
    void noWordsShowEverything() {
        SearchResults results = SEARCH.search(SearchQuery.of("  "));

        assertThat(results.total()).isEqualTo(CATALOGUE.resources().size());
        assertThat(results.hits()).hasSize(SearchResults.PAGE);
    }

    @Test
    void pagesFollowEachOtherWithoutOverlap() {
        SearchQuery query = SearchQuery.of("domestic abuse");
        SearchResults first = SEARCH.search(query);
        List<Code> codes =
                IntStream.rangeClosed(1, first.total() / SearchResults.PAGE + 1)
                        .mapToObj(page -> SEARCH.search(query.onPage(page)))
                        .flatMap(results -> results.hits().stream())
                        .map(hit -> hit.resource().code())
                        .toList();

        assertThat(codes).hasSize(first.total()).doesNotHaveDuplicates();
    }

    @Test
    void filtersOfOneKindAreAlternativesAndKindsAddUp() {
        SearchResults results =
                SEARCH.search(
                        narrowed(
                                "parenting",
                                List.of("parents", "carers"),
                                List.of("video"),
                                List.of()));

        assertThat(results.hits())
                .isNotEmpty()
                .allSatisfy(
                        hit -> {
                            assertThat(hit.resource().format()).isEqualTo(Format.VIDEO);
                            assertThat(hit.resource().audiences())
                                    .containsAnyOf(Audience.PARENTS, Audience.CARERS);
                        });
    }

    @Test
    void eachChoiceCountsWhatItWouldLeave() {
        SearchResults open = SEARCH.search(SearchQuery.of("bullying"));
        for (Choice choice : choices(open, Kind.FORMAT)) {
            SearchResults left =
                    SEARCH.search(
                            narrowed("bullying", List.of(), List.of(choice.word()), List.of()));

            assertThat(left.total()).as(choice.word()).isEqualTo(choice.count());
            assertThat(count(left, Kind.FORMAT, "website"))
                    .as("other choices of the same kind stay countable")
                    .isEqualTo(count(open, Kind.FORMAT, "website"));
        }
        for (Choice choice : choices(open, Kind.NATION)) {
            assertThat(
                            SEARCH.search(
                                            narrowed(
                                                    "bullying",
                                                    List.of(),
                                                    List.of(),
                                                    List.of(choice.word())))
                                    .total())
                    .as(choice.word())
                    .isEqualTo(choice.count());
        }
        for (Choice choice : choices(open, Kind.CATEGORY)) {
            SearchQuery query = narrowed("bullying", Kind.CATEGORY, choice.word());

            assertThat(SEARCH.search(query).total()).isEqualTo(choice.count());
        }
    }

    @Test
    void whatIsForTheWholeUkFitsEveryNation() {
        SearchResults wales =
                SEARCH.search(narrowed("childline", List.of(), List.of(), List.of("wales")));

        assertThat(wales.hits())
                .isNotEmpty()
                .allSatisfy(
                        hit ->
                                assertThat(hit.resource().nations())
                                        .containsAnyOf(Nation.WALES, Nation.UK));
    }

    @Test
    void anAgeLeavesWhatIncludesItOrDoesNotSay() {
        SearchQuery query = narrowed("sleep", Kind.AGE, "2");

        assertThat(SEARCH.search(query).hits())
                .allSatisfy(
                        hit -> {
                            var ages = hit.resource().ages();
                            assertThat(ages == null || ages.include(2)).isTrue();
                        });
    }

    @Test
    void aCodeGoesStraightThere() {
        Resource resource = resource("gamcare-helpline");

        assertThat(SEARCH.find(SearchQuery.of(resource.code().text().toLowerCase())))
                .isEqualTo(new Destination.Straight(resource.code()));
        Category category = CATALOGUE.categories().firstEntry().getValue();
        assertThat(SEARCH.find(SearchQuery.of(" " + category.code() + " ")))
                .isEqualTo(new Destination.Straight(category.code()));
    }

    @Test
    void anUnknownCodeIsSearchedFor() {
        assertThat(SEARCH.find(SearchQuery.of(Sample.code(77).text())))
                .isInstanceOf(Destination.Found.class);
    }

    @Test
    void anAddressGoesStraightThereHoweverItIsWritten() {
        Resource resource = resource("ddp-network-pace");
        String bare = resource.url().replaceFirst("https?://(www\\.)?", "");
        for (String typed :
                List.of(resource.url(), bare, "www." + bare, "HTTP://" + bare, bare + "/")) {
            assertThat(SEARCH.find(SearchQuery.of(typed)) instanceof Destination.Straight)
                    .as(typed)
                    .isTrue();
        }
    }

    @Test
    void ourOwnPrintedAddressGoesStraightThere() {
        Resource resource = resource("gamcare-helpline");
        for (String typed :
                List.of("find.example.org/", "https://find.example.org/Q/", "localhost:8080/")) {
            assertThat(SEARCH.find(SearchQuery.of(typed + resource.code())))
                    .as(typed)
                    .isEqualTo(new Destination.Straight(resource.code()));
        }
        assertThat(SEARCH.find(SearchQuery.of("find.example.org/" + Sample.code(77).text())))
                .isInstanceOf(Destination.Found.class);
        assertThat(SEARCH.find(SearchQuery.of("///"))).isInstanceOf(Destination.Found.class);
    }

    @Test
    void welshWordsFindWhatTheyMean() {
        assertThat(titles(SEARCH, "iselder").getFirst()).containsIgnoringCase("depress");
        assertThat(SEARCH.search(SearchQuery.of("iselder")).didYouMean()).isEmpty();
    }

    @Test
    void suggestionsAreCategoriesThenResourcesThenProviders() {
        List<Suggestion> suggestions = SEARCH.suggest("gam");

        assertThat(suggestions).hasSizeLessThanOrEqualTo(8);
        assertThat(suggestions.getFirst())
                .isEqualTo(
                        new Suggestion.OfCategory(
                                "Gambling and gaming",
                                CATALOGUE.category("gambling-gaming").orElseThrow().code()));
        assertThat(suggestions).hasAtLeastOneElementOfType(Suggestion.OfResource.class);
        assertThat(suggestions).hasAtLeastOneElementOfType(Suggestion.OfProvider.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyCountOfEveryKindIsWhatTheChoiceLeaves(Kind kind) {
        for (Choice choice : choices(SEARCH.search(SearchQuery.of("help with housing")), kind)) {
            SearchQuery query = narrowed("help with housing", kind, choice.word());

            assertThat(SEARCH.search(query).total()).as(choice.label()).isEqualTo(choice.count());
        }
    }

    @Test
    void aPlaceKeepsWhatIsForEverywhereAndLeavesOutOtherPlaces() {
        SearchQuery query = narrowed("help with housing", Kind.AREA, "Norfolk");

        assertThat(SEARCH.search(query).hits())
                .allSatisfy(hit -> assertThat(hit.resource().area()).isIn("", "Norfolk"));
    }

    @Test
    void nothingTypedSuggestsNothing() {
        assertThat(SEARCH.suggest("")).isEmpty();
        assertThat(SEARCH.suggest(" ?! ")).isEmpty();
    }

    @Test
    void aChangeIsFoundAfterARefreshAndOnlyThen() {
        try (Search search = new Search(CATALOGUE)) {
            Resource before = resource("gamcare-helpline");
            Resource after = Sample.renamed(before, "Zebrafish counselling");

            search.refresh(with(after, 2));

            assertThat(titles(search, "zebrafish")).first().isEqualTo("Zebrafish counselling");
            search.refresh(without(before.code(), 3));
            assertThat(titles(search, "zebrafish")).doesNotContain("Zebrafish counselling");
            search.refresh(CATALOGUE);
            assertThat(titles(search, "gamcare")).contains(before.title());
        }
    }

    /** "newts" was mended to a word that was known, until a start or a large import. */
    @Test
    void newWordsThatLookLikeOldOnesAreFoundAtOnce() {
        try (Search search = new Search(CATALOGUE)) {
            assertThat(titles(search, "newts")).doesNotContain("Newts at the pond");
            search.refresh(
                    with(Sample.renamed(resource("gamcare-helpline"), "Newts at the pond"), 2));
            assertThat(titles(search, "newts")).first().isEqualTo("Newts at the pond");
            assertThat(titles(search, "newt")).first().isEqualTo("Newts at the pond");
            assertThat(titles(search, "the ponds")).first().isEqualTo("Newts at the pond");
            assertThat(titles(search, "nwets")).contains("Newts at the pond");
        }
    }

    @Test
    void aRefreshThatFailsLeavesTheOldAnswers() {
        try (Search search = new Search(CATALOGUE)) {
            Resource broken = Sample.withUrl(resource("gamcare-helpline"), "not an address");
            Assertions.assertThatThrownBy(() -> search.refresh(with(broken, 2)))
                    .isInstanceOf(RuntimeException.class);

            assertThat(search.search(SearchQuery.of("")).total())
                    .isEqualTo(CATALOGUE.resources().size());
            search.refresh(with(Sample.renamed(resource("gamcare-helpline"), "Zebrafish"), 3));
            assertThat(titles(search, "zebrafish")).first().isEqualTo("Zebrafish");
        }
    }

    @Test
    void manySearchWhileTheIndexChanges() throws Exception {
        try (Search search = new Search(CATALOGUE)) {
            Resource resource = resource("gamcare-helpline");
            Thread changes =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int i = 2; i < 60; i++) {
                                            search.refresh(
                                                    with(
                                                            Sample.renamed(
                                                                    resource, "Zebrafish " + i),
                                                            i));
                                        }
                                    });
            while (changes.isAlive()) {
                assertThat(search.search(SearchQuery.of("gambling")).hits()).isNotEmpty();
            }
            changes.join();
            assertThat(titles(search, "zebrafish 59")).first().isEqualTo("Zebrafish 59");
        }
    }

    @Property(tries = 300)
    void anyTextGetsAnAnswer(@ForAll @StringLength(max = 700) String typed) {
        SearchResults results = SEARCH.search(SearchQuery.of(typed));

        assertThat(results.hits()).hasSizeLessThanOrEqualTo(SearchResults.PAGE);
        assertThat(SEARCH.find(SearchQuery.of(typed))).isNotNull();
        assertThat(SEARCH.suggest(typed)).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void hostileTextGetsAnAnswer() {
        List<String> hostile =
                List.of(
                        "a".repeat(10_000),
                        "my son hits me ".repeat(700),
                        "?!\"'()[]{}*~^:\\/+-".repeat(500),
                        "(a+)+$",
                        "title:* OR *:* AND NOT (",
                        "\u0000\u0000",
                        "\u202egnillab\u202c",
                        "\ud83d\ude00\ud83d\ude2d".repeat(200),
                        "\ud83d",
                        "'; DROP TABLE resource; --",
                        "\u0f3a\u0300".repeat(1000),
                        "{child} {hurts} me",
                        "1 2 3 4 5 6 7 8 9 10 ".repeat(100));

        for (String typed : hostile) {
            assertThat(SEARCH.search(SearchQuery.of(typed)).query().words()).isNotNull();
            assertThat(SEARCH.suggest(typed)).isNotNull();
        }
    }

    private static List<String> titles(Search search, String words) {
        return search.search(SearchQuery.of(words)).hits().stream()
                .map(Hit::resource)
                .map(Resource::title)
                .toList();
    }

    private static Edition with(Resource resource, long number) {
        LinkedHashMap<Code, Resource> resources = new LinkedHashMap<>(CATALOGUE.resources());
        resources.put(resource.code(), resource);
        return new Edition(number, resources, CATALOGUE.categories(), Map.of());
    }

    private static Edition without(Code code, long number) {
        LinkedHashMap<Code, Resource> resources = new LinkedHashMap<>(CATALOGUE.resources());
        resources.remove(code);
        return new Edition(number, resources, CATALOGUE.categories(), Map.of());
    }

    @Test
    void whatIsNearbyIsAboutTheSame() {
        Set<String> slugs = Set.of("gambling-gaming", "money-debt-benefits");

        assertThat(SEARCH.search(SearchQuery.of("gambling")).nearby())
                .hasSizeLessThanOrEqualTo(6)
                .first()
                .satisfies(category -> assertThat(slugs).contains(category.slug()));
    }
}
