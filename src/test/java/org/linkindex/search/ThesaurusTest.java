package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ThesaurusTest {

    private static final String SMALL =
            """
            # a remark
            [filler]
            my | the | is | in
            [stop]
            want
            [one not]
            won't | doesn't
            [set child]
            son | daughter
            [about debt]
            bailiffs | owe money
            in care
            {child} won't pay => money @gambling
            """;

    private static Thesaurus thesaurus(String text) {
        return new Thesaurus(List.of(WordFile.parse("small.txt", text.lines().toList())));
    }

    private static List<Tell> find(Manner manner, String words) {
        Thesaurus thesaurus = thesaurus(SMALL);
        Stems stems = new Stems();
        List<String> steps =
                Tokens.words(words).stream()
                        .filter(word -> manner != Manner.LOOSE || !thesaurus.isFiller(word))
                        .map(word -> thesaurus.step(word, manner, stems))
                        .toList();
        return Objects.requireNonNull(thesaurus.phrases(List.of()).get(manner)).find(steps).stream()
                .map(Phrases.Match::tells)
                .toList();
    }

    @Test
    void aSetStandsForAnyOfItsWordsAndSmallWordsMayComeAndGo() {
        assertThat(find(Manner.LOOSE, "My daughter just doesn't pay"))
                .contains(new Tell.About("debt", 1));
    }

    @Test
    void strangeWordsMayStandBetween() {
        assertThat(find(Manner.LOOSE, "owe a lot money")).contains(new Tell.About("debt", 1));
        assertThat(find(Manner.LOOSE, "owe him a lot of money")).isEmpty();
    }

    @Test
    void aPhraseOfSmallWordsCountsOnlyAsAWhole() {
        assertThat(find(Manner.LOOSE, "care")).isEmpty();
        assertThat(find(Manner.WHOLE, "in care")).contains(new Tell.About("debt", 1));
    }

    @Test
    void oneWordIsMetInItsPluralOnly() {
        assertThat(find(Manner.WORD, "bailiff")).contains(new Tell.About("debt", 1));
    }

    @Test
    void errorsNameFileAndLine() {
        assertThatThrownBy(() -> thesaurus("words\n"))
                .isInstanceOf(WordingException.class)
                .hasMessage("small.txt, line 1, stands before the first [heading]");
        assertThatThrownBy(() -> thesaurus("[about debt]\na => b => c\n"))
                .hasMessage("small.txt, line 2, has more than one =>");
        assertThatThrownBy(() -> thesaurus("[about debt]\n{pet} bites\n"))
                .hasMessage("small.txt, line 2, names no set of words in: {pet} bites");
        assertThatThrownBy(() -> thesaurus("[audience wizards]\nmagic words\n"))
                .hasMessageStartingWith("small.txt, line 1, knows no audience wizards");
        assertThatThrownBy(() -> thesaurus("[aboot debt]\n"))
                .hasMessage("small.txt, line 1, has an unknown heading aboot");
    }

    @Test
    void theShippedFilesCanBeReadAndNameRealCategories() {
        Thesaurus.read(null);
        var known = Sample.catalogue().categories().keySet();
        for (String name : Thesaurus.FILES) {
            for (WordFile.Section section : WordFile.read(null, name).sections()) {
                if (section.kind().equals("about") || section.kind().equals("urgent")) {
                    assertThat(known).as(name + ":" + section.line()).contains(section.name());
                }
                for (WordFile.Line line : section.lines()) {
                    for (String more : line.more()) {
                        if (more.startsWith("@")) {
                            assertThat(known)
                                    .as(name + ":" + line.number())
                                    .contains(more.substring(1));
                        }
                    }
                }
            }
        }
    }
}
