package dev.paperlark.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.model.PersonId;
import dev.paperlark.support.Papers;
import dev.paperlark.support.TestBot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a person, handed out and gone, looked for in every table there is. */
class ForgetMeCommandTest {
    private static final PersonId ADA = new PersonId("test", "8675309");
    private static final PersonId BEN = new PersonId("test", "4242424");

    /** Where a person stands who did everything; a new place must be forgotten as well, and belongs in here then. */
    private static final Set<String> PLACES = Set.of("chat.room", "quiet.room", "saved.person", "vote.person");

    /** Every process follows these numbers in order to stop matching; they lead to nothing any more. */
    private static final String TOMBSTONES = "subscription_change.chat_id";

    @TempDir
    Path folder;

    private TestBot bot;

    @AfterEach
    void stop() {
        bot.close();
    }

    private void start(String database) {
        bot = database.equals("H2") ? TestBot.in(folder) : TestBot.onPostgres(folder);
        bot.reads(Papers.numbered(1), Papers.numbered(2));
        for (PersonId person : Set.of(ADA, BEN)) {
            bot.sayAs(person, "/like " + Papers.id(1));
            bot.sayAs(person, "/save " + Papers.id(2));
            bot.sayAs(person, "/tag " + Papers.id(2) + " larks");
            bot.sayPrivately(person, "/subscribe larks");
            bot.sayPrivately(person, "/mute owls");
            bot.sayPrivately(person, "/search song");
            bot.sayPrivately(person, "/share");
            bot.sayPrivately(person, "/like " + Papers.id(2));
            bot.sayPrivately(person, "/alert");
        }
        bot.reads(Papers.numbered(3));
        bot.platformAnswers(new SendResult.RetryAfter(Duration.ofHours(1)));
        bot.at("2026-11-23T08:00:30Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void nothing_of_a_forgotten_person_is_in_any_table_and_everything_of_others_is(String database) {
        start(database);
        assertThat(bot.everyTable().holding(ADA.id())).isEqualTo(PLACES);
        long chat = bot.everyTable().chatIn(ADA.id());
        assertThat(bot.everyTable().naming(chat))
                .contains("subscription.chat_id", "outbox.chat_id", "seen.chat_id", "share.chat_id", "mute.chat_id");

        assertThat(bot.sayAs(ADA, "/forget_me"))
                .contains("your reading list", "your 👍 and 👎", "our private chat", "[!1 Forget me]");
        assertThat(bot.everyTable().holding(ADA.id()))
                .as("asked, not confirmed")
                .isEqualTo(PLACES);
        assertThat(bot.sayAs(BEN, "/forget_me yes " + ADA.id())).contains("Only who asked can confirm");
        assertThat(bot.everyTable().holding(ADA.id())).isEqualTo(PLACES);

        assertThat(bot.sayAs(ADA, "/forget_me yes " + ADA.id())).contains("all gone");
        assertThat(bot.everyTable().holding(ADA.id())).isEmpty();
        assertThat(bot.everyTable().naming(chat)).containsOnly(TOMBSTONES);
        assertThat(bot.everyTable().holding(BEN.id())).isEqualTo(PLACES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void who_is_forgotten_stays_so_through_alerts_and_restarts_and_can_begin_anew(String database) {
        start(database);
        assertThat(bot.say("/learning")).contains("2 👍");
        assertThat(bot.answerPrivately(ADA, "/export bibtex").file()).isPresent();
        long chat = bot.everyTable().chatIn(ADA.id());
        bot.sayPrivately(ADA, "/forget_me yes " + ADA.id());
        assertThat(bot.say("/learning")).as("the group has lost her vote").contains("1 👍");

        bot.platformAnswers(new SendResult.Sent("1"));
        bot.reads(Papers.numbered(4));
        assertThat(bot.at("2026-11-24T08:00:30Z")).as("Ben's alert alone").containsOnlyOnce("How 4 larks");
        bot.restart();
        bot.reads(Papers.numbered(5));
        assertThat(bot.at("2026-11-25T08:00:30Z")).containsOnlyOnce("How 5 larks");
        assertThat(bot.everyTable().holding(ADA.id())).isEmpty();
        assertThat(bot.everyTable().naming(chat)).as("matched by nothing").containsOnly(TOMBSTONES);

        assertThat(bot.sayPrivately(ADA, "/subscriptions")).contains("Nothing is subscribed yet");
        assertThat(bot.sayPrivately(ADA, "/saved")).doesNotContain("larks");
        assertThat(bot.answerPrivately(ADA, "/export bibtex").file()).isEmpty();
        assertThat(bot.sayPrivately(ADA, "/forget_me yes " + ADA.id()))
                .as("once more")
                .contains("all gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void the_file_about_a_person_has_all_of_theirs_and_nothing_of_others(String database) throws IOException {
        start(database);
        JsonNode file = file("/export_me");
        assertThat(file.at("/person/id").asText()).isEqualTo(ADA.id());
        assertThat(file.path("votes")).hasSize(2);
        assertThat(file.at("/votes/0/opinion").asText()).isEqualTo("LIKE");
        assertThat(file.at("/votes/0/room").asText()).isEqualTo("lab");
        assertThat(file.at("/saved_papers/0/title").asText()).contains("How 2 larks");
        assertThat(file.at("/saved_papers/0/tags").asText()).contains("larks");
        assertThat(file.at("/saved_papers/0/is_read").asBoolean()).isFalse();
        JsonNode chat = file.path("private_chat");
        assertThat(chat.at("/settings/0/zone").asText()).isEqualTo("UTC");
        assertThat(chat.at("/subscriptions/0/query").asText()).isEqualTo("larks");
        assertThat(chat.at("/mutes/0/query").asText()).isEqualTo("owls");
        assertThat(chat.at("/searches/0/query").asText()).isEqualTo("song");
        assertThat(chat.at("/shared/0/queries/0/query").asText()).isEqualTo("larks");
        assertThat(chat.path("alerts")).hasSize(2);
        assertThat(chat.at("/papers_sent/0/reasons/0").toString()).contains("larks");
        assertThat(chat.path("papers_sent")).hasSize(3);
        assertThat(file.toString()).doesNotContain(BEN.id());

        assertThat(bot.sayAs(ADA, "/export_me")).as("in a group").contains("private chat");
    }

    private JsonNode file(String line) throws IOException {
        byte[] bytes = bot.answerPrivately(ADA, line).file().orElseThrow().bytes();
        return new ObjectMapper().readTree(bytes);
    }
}
