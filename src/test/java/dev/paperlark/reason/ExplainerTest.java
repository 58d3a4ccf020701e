package dev.paperlark.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.PaperField;
import dev.paperlark.model.Reason;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.support.Papers;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private final SearchablePaper paper = SearchablePaper.of(Papers.numbered(1));

    @Test
    void what_hits_and_what_is_missing_is_told_part_by_part() {
        Explanation told = explain("larks owls cat:cs.RO");

        assertThat(told.hits())
                .containsExactly(new Reason(PaperField.TITLE, "larks"), new Reason(PaperField.CATEGORY, "cs.RO"));
        assertThat(told.missing()).containsExactly(parse("owls"));
        assertThat(told.distance()).isEqualTo(1);
    }

    @Test
    void an_exclusion_that_fires_is_told_with_its_words() {
        Explanation told = explain("larks -(loud OR owls) -penguins");

        assertThat(told.excluded())
                .containsExactly(
                        new Explanation.Excluded(parse("loud OR owls"), List.of(new Reason(PaperField.TLDR, "loud"))));
        assertThat(told.missing()).isEmpty();
    }

    @Test
    void of_alternatives_the_nearest_is_told_and_all_where_none_is_near() {
        assertThat(explain("(owls penguins) OR (larks penguins)").missing()).containsExactly(parse("penguins"));
        assertThat(explain("owls OR penguins").missing()).containsExactly(parse("owls OR penguins"));
        assertThat(explain("owls OR larks").holds()).isTrue();
    }

    private Explanation explain(String query) {
        return new Explainer().explain(parse(query), paper);
    }

    private static Query parse(String query) {
        return ((QueryResult.Parsed) new QueryParser().parse(query)).query();
    }
}
