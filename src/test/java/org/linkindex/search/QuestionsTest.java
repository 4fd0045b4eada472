package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    @Test
    void rowsOfOneQuestionBelongTogether() {
        assertThat(
                        Questions.parse(
                                        "query,who,key,grade\n\"a, \"\"b\"\"\",mum,x,3\n\"a, \"\"b\"\"\",mum,y,1\r\n")
                                .list())
                .containsExactly(new Questions.Question("a, \"b\"", "mum", Map.of("x", 3, "y", 1)));
    }

    @Test
    void aBadGradeNamesItsRow() {
        assertThatThrownBy(() -> Questions.parse("query,who,key,grade\na,b,c,9\n"))
                .hasMessageStartingWith("row 2 should be");
    }

    @Test
    void figuresAreWhatTheySay() {
        var questions =
                Questions.parse("query,who,key,grade\nq,w,a,3\nq,w,b,2\nr,w,c,1\nr,w,d,3\n").list();
        Evaluation evaluation =
                Evaluation.of(
                        questions,
                        words -> words.equals("q") ? List.of("a", "b") : List.of("c", "d"));

        assertThat(evaluation.successAt1()).isEqualTo(0.5);
        assertThat(evaluation.successAt3()).isEqualTo(1);
        assertThat(evaluation.reciprocalRank()).isEqualTo(0.75);
        assertThat(evaluation.answers().getFirst().words()).isEqualTo("r");
        assertThat(evaluation.answers().getLast().gain()).isEqualTo(1);
    }
}
