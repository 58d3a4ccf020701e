package dev.paperlark.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.Match;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Reason;
import dev.paperlark.model.SubscriptionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankerTest {
    private final Ranker ranker = new Ranker();

    @Test
    void title_hits_come_before_abstract_hits_before_the_rest() {
        assertThat(order(
                        match("2601.00003", reason(PaperField.TLDR)),
                        match("2601.00002", reason(PaperField.ABSTRACT)),
                        match("2601.00001", reason(PaperField.TITLE))))
                .containsExactly("2601.00001", "2601.00002", "2601.00003");
    }

    @Test
    void fields_after_the_abstract_weigh_the_same() {
        assertThat(order(match("2601.00001", reason(PaperField.TLDR)), match("2601.00002", reason(PaperField.AUTHOR))))
                .containsExactly("2601.00002", "2601.00001");
    }

    @Test
    void more_hits_come_first_inside_a_group() {
        assertThat(order(
                        match("2601.00009", reason(PaperField.TITLE)),
                        match("2601.00001", reason(PaperField.TITLE), reason(PaperField.CATEGORY))))
                .containsExactly("2601.00001", "2601.00009");
    }

    @Test
    void newer_papers_come_first_among_equals_and_old_style_ids_last() {
        assertThat(order(
                        match("hep-th/9901001", reason(PaperField.TITLE)),
                        match("1412.9999", reason(PaperField.TITLE)),
                        match("2601.10000", reason(PaperField.TITLE)),
                        match("1412.0001", reason(PaperField.TITLE)),
                        match("2512.20000", reason(PaperField.TITLE))))
                .containsExactly("2601.10000", "2512.20000", "1412.9999", "1412.0001", "hep-th/9901001");
    }

    @Test
    void a_paper_that_two_subscriptions_want_is_one_entry_with_all_reasons_the_best_first() {
        Match first =
                new Match(paper("2601.00001"), new SubscriptionId(7), List.of(new Reason(PaperField.TLDR, "robot")));
        Match second = new Match(
                paper("2601.00001"),
                new SubscriptionId(8),
                List.of(new Reason(PaperField.TLDR, "robot"), new Reason(PaperField.TITLE, "grasping")));

        List<AlertPaper> ranked = ranker.rank(List.of(first, second));

        assertThat(ranked).singleElement().satisfies(only -> {
            assertThat(only.subscriptions()).containsExactly(new SubscriptionId(7), new SubscriptionId(8));
            assertThat(only.reasons())
                    .containsExactly(new Reason(PaperField.TITLE, "grasping"), new Reason(PaperField.TLDR, "robot"));
        });
    }

    @Test
    void the_order_does_not_depend_on_the_order_of_the_matches() {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            PaperField field = i % 3 == 0 ? PaperField.TITLE : PaperField.KEYWORDS;
            matches.add(match("2601.%05d".formatted(i), reason(field)));
        }
        List<AlertPaper> ranked = ranker.rank(matches);
        Collections.reverse(matches);
        assertThat(ranker.rank(matches)).isEqualTo(ranked);
    }

    private List<String> order(Match... matches) {
        return ranker.rank(Arrays.asList(matches)).stream()
                .map(wanted -> wanted.paper().id().value())
                .toList();
    }

    private static Match match(String id, Reason... reasons) {
        return new Match(paper(id), new SubscriptionId(1), List.of(reasons));
    }

    private static Reason reason(PaperField field) {
        return new Reason(field, field.key());
    }

    private static Paper paper(String id) {
        return Paper.of(new PaperId(id), "A title").build();
    }
}
