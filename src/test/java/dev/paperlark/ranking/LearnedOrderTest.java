package dev.paperlark.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.AlertPaper;
import dev.paperlark.model.Opinion;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.Reason;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.model.Vote;
import dev.paperlark.support.Papers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedOrderTest {
    private static final String ROBOT = "robot grasping with a tactile gripper";
    private static final String STAR = "redshift of dusty galaxies";
    private static final String CELL = "protein folding in cells";

    private final Paper likedPaper = paper(1, ROBOT);
    private final Paper dislikedPaper = paper(2, STAR);
    private final Taste taste = taste();

    @Test
    void a_paper_like_a_liked_one_moves_one_group_up() {
        assertThat(order(wanted(11, CELL, PaperField.TITLE), wanted(12, ROBOT, PaperField.ABSTRACT)))
                .containsExactly("12 like 1", "11");
    }

    @Test
    void but_not_two() {
        assertThat(order(wanted(11, ROBOT, PaperField.TITLE), wanted(12, ROBOT, PaperField.TLDR)))
                .containsExactly("11 like 1", "12 like 1");
        assertThat(order(wanted(11, STAR, PaperField.TITLE), wanted(12, CELL, PaperField.TLDR)))
                .containsExactly("11", "12");
    }

    @Test
    void a_paper_like_a_disliked_one_moves_one_group_down() {
        assertThat(order(wanted(11, STAR, PaperField.TITLE), wanted(12, CELL, PaperField.ABSTRACT)))
                .containsExactly("12", "11");
    }

    @Test
    void equal_scores_keep_the_order_of_the_ranker() {
        assertThat(order(wanted(13, CELL, PaperField.TITLE), wanted(11, CELL, PaperField.TITLE)))
                .containsExactly("13", "11");
    }

    @Test
    void every_paper_that_goes_in_comes_out() {
        List<AlertPaper> ranked = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ranked.add(wanted(100 + i, List.of(ROBOT, STAR, CELL).get(i % 3), PaperField.values()[i % 11]));
        }

        assertThat(new LearnedOrder().order(ranked, taste))
                .extracting(AlertPaper::paper)
                .containsExactlyInAnyOrderElementsOf(
                        ranked.stream().map(AlertPaper::paper).toList());
    }

    private List<String> order(AlertPaper... ranked) {
        return new LearnedOrder()
                .order(List.of(ranked), taste).stream()
                        .map(placed -> number(placed.paper())
                                + placed.liked()
                                        .map(title -> " like " + (title.equals(likedPaper.title()) ? 1 : title))
                                        .orElse(""))
                        .toList();
    }

    private static int number(Paper paper) {
        return Integer.parseInt(paper.id().value().substring(5));
    }

    private Taste taste() {
        List<Paper> background = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            background.add(paper(1000 + i, i % 40 == 0 ? ROBOT : i % 40 == 1 ? STAR : CELL));
        }
        return Background.of(background)
                .learn(List.of(new Vote(likedPaper, Opinion.LIKE), new Vote(dislikedPaper, Opinion.DISLIKE)))
                .orElseThrow();
    }

    private static AlertPaper wanted(int number, String title, PaperField hit) {
        return new AlertPaper(
                paper(number, title), List.of(new SubscriptionId(1)), List.of(new Reason(hit, hit.key())));
    }

    private static Paper paper(int number, String title) {
        return Papers.titled(Papers.id(number), title).build();
    }
}
