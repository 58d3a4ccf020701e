package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.message.Button;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;
import dev.paperlark.support.Papers;
import dev.paperlark.support.WithBot;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedbackCommandsTest extends WithBot {
    private static final String ROBOT = "Robot grasping with a tactile gripper";
    private static final PersonId ADA = new PersonId("test", "ada");
    private static final PersonId BEN = new PersonId("test", "ben");

    @Test
    void a_vote_is_noted_changed_and_taken_back() {
        bot.reads(Papers.numbered(1));
        assertThat(bot.sayAs(ADA, "/like 2601.00001")).contains("👍 Noted");
        assertThat(bot.sayAs(BEN, "/dislike 2601.00001")).contains("👎 Noted");
        assertThat(bot.say("/learning")).contains("Votes: 1 👍, 1 👎.");
        assertThat(bot.sayAs(ADA, "/dislike 2601.00001")).contains("👎 Noted");
        assertThat(bot.say("/learning")).contains("Votes: 0 👍, 2 👎.");
        assertThat(bot.sayAs(ADA, "/dislike 2601.00001")).contains("taken back");
        assertThat(bot.say("/learning")).contains("Votes: 0 👍, 1 👎.").contains("Nothing yet");
        assertThat(bot.sayAs(ADA, "/like 2601.99999")).doesNotContain("Noted");
    }

    @Test
    void votes_bring_what_is_like_a_liked_paper_to_the_top_and_say_so() {
        bot.reads(background(ROBOT));
        bot.say("/like 2601.01000");
        bot.say("/subscribe larks OR gripper");
        bot.say("/alert");
        bot.reads(
                Papers.titled("2602.00001", "More larks, and larks again")
                        .abstractText("Larks.")
                        .build(),
                Papers.titled("2602.00002", ROBOT + ", continued").build(),
                Papers.titled("2602.00003", "Another song of larks").build());

        assertThat(bot.after(Duration.ofDays(1)))
                .containsSubsequence(
                        "1. " + ROBOT + ", continued", "like “" + ROBOT + "”, which was liked here", "2. ", "3. ");
    }

    @Test
    void without_learning_the_order_is_as_if_nobody_had_voted() {
        bot.reads(background(ROBOT));
        bot.say("/like 2601.01000");
        bot.say("/subscribe larks OR gripper");
        bot.say("/alert");
        assertThat(bot.say("/learning off")).contains("change nothing");
        bot.reads(
                Papers.titled("2602.00003", "Larks and larks").build(),
                Papers.titled("2602.00002", ROBOT + ", continued").build());

        assertThat(bot.after(Duration.ofDays(1)))
                .contains("1. Larks and larks", "2. " + ROBOT + ", continued")
                .doesNotContain("was liked here");
        assertThat(bot.say("/learning")).contains("Learning is off").contains("Turn on]");
        assertThat(bot.say("/learning on")).contains("count again");
        assertThat(bot.say("/learning")).contains("Turn off]");
    }

    @Test
    void what_was_learned_is_shown_as_words_and_can_be_forgotten() {
        bot.reads(background(ROBOT));
        bot.reads(Papers.titled("2602.00002", ROBOT + ", continued").build());
        bot.say("/like 2601.01000");
        assertThat(bot.say("/learning")).contains("More of").containsIgnoringCase("gripper");
        assertThat(bot.say("/learning reset")).contains("forgotten");
        assertThat(bot.say("/learning")).contains("Nothing yet").contains("Votes: 0 👍, 0 👎.");
        assertThat(bot.say("/learning perhaps")).contains("/learning off");
    }

    @Test
    void everybody_may_look_but_only_administrators_change_what_is_learned() {
        assertThat(bot.sayAs(ADA, "/learning")).contains("Votes:");
        assertThat(List.of("off", "on", "reset"))
                .allSatisfy(
                        word -> assertThat(bot.sayAs(ADA, "/learning " + word)).contains("only its administrators"));
    }

    @Test
    void new_papers_like_the_liked_ones_are_recommended_unless_they_come_anyway() {
        assertThat(bot.say("/recommend")).contains("Press 👍");
        bot.reads(background(ROBOT));
        bot.say("/like 2601.01000");
        bot.reads(Papers.titled("2602.00002", ROBOT + ", continued").build());

        assertThat(bot.say("/recommend"))
                .contains("1. " + ROBOT + ", continued")
                .contains("which was liked here")
                .doesNotContain("1. " + ROBOT + "\n");
        bot.say("/subscribe gripper");
        assertThat(bot.say("/recommend")).contains("Nothing new stands out");
    }

    @Test
    void alerts_end_with_a_few_recommended_papers_where_that_is_wanted() {
        bot.reads(background(ROBOT));
        bot.say("/like 2601.01000");
        bot.say("/subscribe larks");
        bot.say("/alert");
        assertThat(bot.sayAs(ADA, "/recommend on")).contains("only its administrators");
        assertThat(bot.say("/recommend on")).contains("end with up to three");
        bot.reads(
                Papers.titled("2602.00001", "More larks").build(),
                Papers.titled("2602.00002", ROBOT + ", continued").build(),
                Papers.titled("2602.00003", "Another song of larks").build());

        assertThat(bot.after(Duration.ofDays(1)))
                .contains("2 match")
                .containsSubsequence("1. ", "2. ", "You may also like", "3. " + ROBOT + ", continued", "was liked here")
                .doesNotContain("4. ");
        assertThat(bot.say("/why 2602.00002"))
                .contains("Nobody here subscribed to it", "like “" + ROBOT + "”")
                .doesNotContain("Fits:");
        assertThat(bot.say("/recommend")).contains("Nothing new stands out").contains("Leave out of alerts]");
    }

    @Test
    void from_a_recommended_paper_back_leads_to_the_first_page_however_many_were_asked_for() {
        bot.reads(background(ROBOT));
        bot.sayPrivately(ADA, "/like 2601.01000");
        bot.sayPrivately(ADA, "/subscribe larks");
        bot.sayPrivately(ADA, "/recommend on");
        bot.reads(Papers.series(10).toArray(Paper[]::new));
        bot.reads(Papers.titled("2602.00002", ROBOT + ", continued").build());
        assertThat(bot.after(Duration.ofDays(1))).contains("10. ", "11. " + ROBOT + ", continued");

        Reply.InPlace details = bot.answerPrivately(ADA, "/open 1 10").inPlace().orElseThrow();
        Button back = details.back().orElseThrow();
        assertThat(bot.sayPrivately(ADA, back.command())).contains("1. ", "You may also like");
    }

    @Test
    void a_recommendation_alone_is_no_reason_for_an_alert_and_is_not_spent_on_one() {
        bot.reads(background(ROBOT));
        bot.say("/like 2601.01000");
        bot.say("/subscribe larks");
        bot.say("/alert");
        bot.say("/recommend on");
        bot.reads(Papers.titled("2602.00002", ROBOT + ", continued").build());
        assertThat(bot.after(Duration.ofDays(1))).isEmpty();

        bot.reads(Papers.titled("2602.00003", "Another song of larks").build());
        assertThat(bot.after(Duration.ofDays(1)))
                .containsSubsequence("1. Another song of larks", "You may also like", "2. " + ROBOT + ", continued");

        bot.say("/recommend off");
        bot.reads(
                Papers.titled("2602.00004", "A third song of larks").build(),
                Papers.titled("2602.00005", ROBOT + ", concluded").build());
        assertThat(bot.after(Duration.ofDays(1))).contains("A third song").doesNotContain("You may also like");
    }

    @Test
    void what_is_muted_is_not_recommended_until_the_mute_is_lifted() {
        bot.reads(background(ROBOT));
        bot.say("/like 2601.01000");
        bot.reads(
                Papers.titled("2602.00002", ROBOT + ", continued").build(),
                Papers.titled("2602.00003", ROBOT + ", concluded").build());
        assertThat(bot.say("/recommend")).contains("continued", "concluded");

        bot.say("/mute continued");
        assertThat(bot.say("/recommend")).contains("concluded").doesNotContain("continued");
        bot.say("/mute 2602.00003");
        assertThat(bot.say("/recommend")).contains("Nothing new stands out");
        bot.say("/unmute 1");
        assertThat(bot.say("/recommend")).contains("continued").doesNotContain("concluded");
    }

    @Test
    void what_came_long_ago_is_not_recommended() {
        bot.reads(background(ROBOT));
        bot.say("/like 2601.01000");
        bot.reads(Papers.titled("2602.00002", ROBOT + ", continued").build());
        bot.after(Duration.ofDays(60));

        assertThat(bot.say("/recommend")).contains("Nothing new stands out");
    }

    @Test
    void a_vote_answers_in_the_language_of_the_chat() {
        bot.say("/start", Role.ADMIN, Locale.CHINESE);
        bot.reads(Papers.numbered(1));
        assertThat(bot.say("/like 2601.00001")).contains("已记下");
    }

    @Test
    void the_details_of_a_paper_can_be_voted_on() {
        bot.reads(Papers.numbered(1));
        assertThat(bot.say("/paper 2601.00001")).contains("👍]", "👎]", "Similar]");
    }

    /** Forty papers on other things, and one at number 1000. */
    private static Paper[] background(String title) {
        List<String> topics = List.of("Redshift of dusty galaxies", "Protein folding in cells", "Tides of warm oceans");
        return Stream.concat(
                        Stream.of(Papers.titled(Papers.id(1000), title).build()),
                        IntStream.range(0, 40)
                                .mapToObj(i -> Papers.titled(Papers.id(2000 + i), topics.get(i % 3) + " in region " + i)
                                        .build()))
                .toArray(Paper[]::new);
    }
}
