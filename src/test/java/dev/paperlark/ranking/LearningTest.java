package dev.paperlark.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Opinion;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Vote;
import dev.paperlark.support.Papers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningTest {
    private static final List<String> ROBOTS =
            List.of("robot", "grasping", "manipulation", "gripper", "arm", "tactile", "policy", "demonstrations");
    private static final List<String> STARS =
            List.of("galaxies", "redshift", "telescope", "quasar", "spectra", "supernova", "dust", "cosmology");
    private static final List<String> CELLS =
            List.of("protein", "genome", "cells", "enzyme", "sequencing", "mutation", "tissue", "ligand");
    private static final List<String> COMMON = List.of(
            "method", "results", "data", "we", "show", "model", "large", "new", "approach", "analysis", "of", "the");

    private final List<Paper> background = Stream.of(
                    papers(0, 150, ROBOTS), papers(1000, 150, STARS), papers(2000, 150, CELLS))
            .flatMap(List::stream)
            .toList();

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20})
    void few_likes_are_enough_to_find_their_topic_among_new_papers(int likes) {
        List<Paper> fresh = Stream.of(papers(3000, 30, STARS), papers(4000, 30, ROBOTS), papers(5000, 30, CELLS))
                .flatMap(List::stream)
                .toList();
        Taste taste = learn(likes(background.subList(0, likes)));

        assertThat(RankingQuality.ndcgAt10(fresh, taste::score, paper -> isNumbered(paper, 4000)))
                .isGreaterThan(0.95);
        assertThat(RankingQuality.ndcgAt10(fresh, paper -> 0, paper -> isNumbered(paper, 4000)))
                .isLessThan(0.5);
    }

    @Test
    void a_dislike_lowers_what_is_like_it() {
        List<Vote> votes = new ArrayList<>(likes(background.subList(0, 5)));
        votes.addAll(likes(List.of(background.get(150))));
        Paper star = again(background.get(150));
        double before = learn(votes).score(star);
        votes.remove(votes.size() - 1);
        votes.add(new Vote(background.get(150), Opinion.DISLIKE));

        assertThat(learn(votes).score(star)).isLessThan(before);
    }

    @Test
    void the_same_votes_give_the_same_taste() {
        List<Vote> votes = likes(background.subList(0, 20));
        Taste one = learn(votes);
        Taste other = learn(votes);

        assertThat(background).allSatisfy(paper -> assertThat(one.score(paper)).isEqualTo(other.score(paper)));
    }

    @Test
    void says_which_liked_paper_a_new_one_is_like() {
        Taste taste = learn(likes(List.of(background.get(3), background.get(153))));

        Judgement judgement = taste.judge(again(background.get(153)));

        assertThat(judgement.leaning()).contains(Opinion.LIKE);
        assertThat(judgement.example()).contains(background.get(153));
    }

    @Test
    void a_paper_about_something_else_leans_to_neither_side() {
        Judgement judgement = learn(likes(background.subList(0, 5)))
                .judge(papers(3000, 1, CELLS).get(0));

        assertThat(judgement.leaning()).isEmpty();
        assertThat(judgement.example()).isEmpty();
    }

    @Test
    void the_strongest_terms_are_words_as_people_wrote_them() {
        List<Vote> votes = new ArrayList<>(likes(background.subList(0, 10)));
        background.subList(150, 155).forEach(paper -> votes.add(new Vote(paper, Opinion.DISLIKE)));
        Taste taste = learn(votes);

        assertThat(taste.strongest(Opinion.LIKE, 4)).hasSize(4).isSubsetOf(ROBOTS);
        assertThat(taste.strongest(Opinion.DISLIKE, 4)).hasSize(4).isSubsetOf(STARS);
    }

    @Test
    void an_author_and_a_category_count_though_no_other_paper_has_them() {
        Paper liked = Papers.titled("2601.09001", "New results")
                .authors("Rare Bird")
                .categories("nlin.XX")
                .build();
        Paper same = Papers.titled("2601.09002", "Data analysis")
                .authors("Rare Bird")
                .build();
        Paper alike = Papers.titled("2601.09003", "Data analysis")
                .categories("nlin.XX")
                .build();
        Paper other = Papers.titled("2601.09004", "Data analysis")
                .authors("Common Gull")
                .build();
        Taste taste = learn(likes(List.of(liked)));

        assertThat(taste.score(same)).isGreaterThan(taste.score(other));
        assertThat(taste.score(alike)).isGreaterThan(taste.score(other));
        assertThat(taste.strongest(Opinion.LIKE, 10)).contains("Rare Bird", "nlin.XX");
    }

    @Test
    void chinese_titles_teach_by_pairs_of_characters() {
        List<Paper> chinese = new ArrayList<>(background);
        for (int i = 0; i < 20; i++) {
            chinese.add(Papers.titled("2602.%05d".formatted(i), i < 10 ? "机器人抓取方法" : "星系光谱分析")
                    .build());
        }
        Taste taste =
                Background.of(chinese).learn(likes(chinese.subList(450, 453))).orElseThrow();

        assertThat(taste.score(Papers.titled("2603.00001", "学习机器人抓取").build()))
                .isGreaterThan(taste.score(Papers.titled("2603.00002", "学习星系光谱").build()));
        assertThat(taste.strongest(Opinion.LIKE, 3)).anyMatch("机器人抓取方法"::contains);
    }

    @Test
    void without_a_like_there_is_no_taste() {
        Background papers = Background.of(background);

        assertThat(papers.learn(List.of())).isEmpty();
        assertThat(papers.learn(List.of(new Vote(background.get(0), Opinion.DISLIKE))))
                .isEmpty();
    }

    @Test
    void in_a_group_the_majority_speaks_for_a_paper() {
        Paper paper = background.get(0);
        Vote like = new Vote(paper, Opinion.LIKE);
        Vote dislike = new Vote(paper, Opinion.DISLIKE);
        Background papers = Background.of(background);

        assertThat(papers.learn(List.of(like, dislike))).isEmpty();
        assertThat(papers.learn(List.of(like, dislike, dislike))).isEmpty();
        assertThat(papers.learn(List.of(dislike, like, like))).isPresent();
    }

    @Test
    void learns_from_the_last_papers_when_there_are_too_many() {
        List<Vote> votes = new ArrayList<>(likes(papers(9000, Ballot.MAX_PAPERS, STARS)));
        votes.addAll(likes(papers(12000, Ballot.MAX_PAPERS, ROBOTS)));

        assertThat(learn(votes).strongest(Opinion.LIKE, 8)).isSubsetOf(ROBOTS);
    }

    @Test
    void learns_without_any_background_and_from_empty_papers() {
        Paper bare = Papers.titled("2601.09001", "!").build();

        Taste taste = Background.of(List.of()).learn(likes(List.of(bare))).orElseThrow();

        assertThat(taste.score(bare)).isFinite();
        assertThat(taste.judge(bare).example()).isEmpty();
        assertThat(taste.strongest(Opinion.LIKE, 5)).isEmpty();
    }

    private Taste learn(List<Vote> votes) {
        return Background.of(background).learn(votes).orElseThrow();
    }

    private static List<Vote> likes(List<Paper> papers) {
        return papers.stream().map(paper -> new Vote(paper, Opinion.LIKE)).toList();
    }

    /** A new paper of the same words. */
    private static Paper again(Paper paper) {
        return Paper.of(new PaperId("2611.00001"), paper.title())
                .abstractText(paper.abstractText().orElseThrow())
                .build();
    }

    private static boolean isNumbered(Paper paper, int first) {
        int number = Integer.parseInt(paper.id().value().substring(5));
        return number >= first && number < first + 1000;
    }

    /** Invented papers of one topic: three of its words in each, among words that all topics have. */
    private static List<Paper> papers(int first, int count, List<String> topic) {
        Random random = new Random(first);
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String title = some(random, COMMON, 3) + " " + some(random, topic, 1);
            String text = some(random, COMMON, 15) + " " + some(random, topic, 2) + " " + some(random, COMMON, 15);
            papers.add(Paper.of(new PaperId("2601.%05d".formatted(first + i)), title)
                    .abstractText(text)
                    .build());
        }
        return papers;
    }

    private static String some(Random random, List<String> words, int count) {
        return String.join(
                " ", random.ints(count, 0, words.size()).mapToObj(words::get).toList());
    }
}
