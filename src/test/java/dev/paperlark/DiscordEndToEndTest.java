package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paperlark.model.Paper;
import dev.paperlark.support.Papers;
import dev.paperlark.support.discord.Fault;
import dev.paperlark.support.discord.Interaction;
import dev.paperlark.support.discord.Option;
import dev.paperlark.support.discord.SentMessage;
import dev.paperlark.support.discord.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole bot on Discord, as a person meets it. */
class DiscordEndToEndTest extends DiscordLab {
    private static final String POST = "POST /channels/{id}/messages";

    @Test
    void settings_are_pasted_into_a_form_corrected_there_and_taken_over_by_a_button() {
        Visitor boss = discord.at(CHANNEL, BOSS);
        String bad = "days: someday\nsubscriptions:\n  - larks";
        SentMessage refused = boss.submit(boss.slash("settings import_settings"), Map.of("words", bad))
                .awaitMessage();
        assertThat(refused.text()).contains("Nothing was changed", "Line 1:", "Write days");
        Interaction again = boss.pressLabelled(refused, "Correct it");
        assertThat(again.awaitModal().toString()).contains("someday");
        SentMessage shown = boss.submit(again, Map.of("words", bad.replace("someday", "mon")))
                .awaitMessage();
        assertThat(shown.text()).contains("This would change", "One new subscription");
        assertThat(boss.pressLabelled(shown, "Change it").awaitMessage().text()).contains("Done");
        assertThat(boss.slash("subscriptions").awaitMessage().text()).contains("larks");
    }

    @Test
    void settings_are_taken_over_from_a_file() {
        Visitor boss = discord.at(CHANNEL, BOSS);
        long good = discord.file("paperlark.yaml", "time: 18:30\nsubscriptions:\n  - larks\n");
        String command = "settings import_settings";
        SentMessage shown = boss.slash(command, Option.file("file", good)).awaitMessage();
        assertThat(shown.text()).contains("This would change", "18:30", "One new subscription");
        assertThat(boss.pressLabelled(shown, "Change it").awaitMessage().text()).contains("Done");
        long big = discord.file("big.yaml", "#".repeat(70_000));
        assertThat(boss.slash(command, Option.file("file", big)).awaitMessage().text())
                .contains("at most 64 KB");
        assertThat(discord.at(CHANNEL, STUDENT)
                        .slash(command, Option.file("file", good))
                        .awaitMessage()
                        .text())
                .contains("only its administrators");
    }

    @Test
    void a_channel_subscribes_by_a_form_and_reads_the_morning_alert() {
        Visitor boss = discord.at(CHANNEL, BOSS);
        assertThat(boss.type("subscribe", Option.text("category", "robot")).awaitChoices())
                .contains(Map.entry("cs.RO · Robotics", "cs.RO"));
        assertThat(boss.type("settings timezone", Option.text("zone", "tok")).awaitChoices())
                .contains(Map.entry("Asia/Tokyo", "Asia/Tokyo"));

        assertThat(boss.slash("subscribe").awaitMessage().text()).contains("What do you want to read?");
        Interaction refused = boss.slash("subscribe", Option.text("query", "larks AND ("));
        assertThat(refused.awaitMessage().text()).contains("▸");
        assertThat(refused.awaitMessage().ephemeral()).isTrue();
        Interaction again = boss.pressLabelled(refused.awaitMessage(), "Correct it");
        assertThat(again.awaitModal().toString()).contains("larks AND (");
        assertThat(boss.submit(again, Map.of("words", "larks")).awaitMessage().text())
                .contains("Subscribed as #1", "Next alert: Mon 23 Nov, 08:00");
        assertThat(boss.type("unsubscribe", Option.integer("number", 1)).awaitChoices())
                .containsExactly(Map.entry("#1 · larks", "1"));

        morning(33);
        List<SentMessage> alert = discord.sent(CHANNEL);
        assertThat(alert).hasSize(2);
        assertThat(alert.get(0).text()).contains("How 33 larks", "How 29 larks");
        assertThat(alert.get(1).text())
                .contains("How 28 larks", "How 24 larks", "23 more")
                .doesNotContain("How 23 larks");

        Visitor student = discord.at(CHANNEL, STUDENT);
        Interaction details = student.pressLabelled(alert.get(0), "Details");
        assertThat(details.awaitMessage().ephemeral()).isTrue();
        assertThat(details.awaitMessage().text()).contains("We watch 33 larks", "Abstract");
        SentMessage page = student.pressLabelled(alert.get(1), "Show more").awaitMessage();
        assertThat(page.text()).contains("How 23 larks", "How 14 larks");
        SentMessage inPlace = student.pressLabelled(page, "11").awaitMessage();
        assertThat(inPlace.id()).isEqualTo(page.id());
        assertThat(inPlace.text()).contains("We watch 23 larks");
        assertThat(student.pressLabelled(inPlace, "◂ Back").awaitMessage().text())
                .contains("How 14 larks");
        assertThat(discord.sent(CHANNEL)).as("nobody else's view changed").isEqualTo(alert);
    }

    @Test
    void a_thread_has_its_own_subscriptions_and_a_forum_gets_a_post_for_each_alert() {
        subscribe(discord.at(THREAD, BOSS), "larks");
        SentMessage nothing = discord.at(CHANNEL, BOSS).slash("subscriptions").awaitMessage();
        assertThat(nothing.text()).contains("Nothing is subscribed yet");
        discord.thread(203, FORUM);
        await().atMost(PATIENCE).untilAsserted(() -> subscribe(discord.at(203, BOSS), "larks"));

        morning(2);

        assertThat(only(THREAD).text()).contains("How 1 larks");
        assertThat(discord.sent(CHANNEL)).isEmpty();
        assertThat(discord.threads(FORUM)).hasSize(2);
        long post = discord.threads(FORUM).get(1);
        assertThat(only(post).text()).contains("How 1 larks");
        assertThat(discord.nameOf(post)).contains("Monday, 23 November");
        Interaction details = discord.at(post, STUDENT).pressLabelled(only(post), "Details");
        assertThat(details.awaitMessage().text()).contains("We watch");
    }

    @Test
    void who_may_not_manage_the_server_changes_nothing() {
        subscribe(discord.at(CHANNEL, BOSS), "larks");
        morning(1);

        Visitor student = discord.at(CHANNEL, STUDENT);
        assertThat(student.pressForged(only(CHANNEL), "1:/unsubscribe 1")
                        .awaitMessage()
                        .text())
                .contains("only its administrators");
        assertThat(student.pressForged(only(CHANNEL), "1:/subscribe")
                        .awaitMessage()
                        .text())
                .contains("only its administrators");
        assertThat(student.pressForged(only(CHANNEL), "9:/alert").awaitMessage().text())
                .contains("too old");
        assertThat(student.slash("subscriptions").awaitMessage().text()).contains("larks");
    }

    @Test
    void a_channel_that_is_closed_to_the_bot_is_not_subscribed() {
        discord.deny(CHANNEL, Permission.MESSAGE_SEND);

        Interaction refused = discord.at(CHANNEL, BOSS).slash("subscribe", Option.text("query", "larks"));

        assertThat(refused.awaitMessage().text()).contains("write in this channel");
        assertThat(discord.at(CHANNEL, BOSS).slash("status").awaitMessage().text())
                .contains("no subscription");
    }

    @Test
    void a_person_brings_the_bot_along_and_gets_alerts_in_direct_messages() {
        discord.foreignGuild(900);
        discord.channel(901, 900);
        discord.member(900, STUDENT);
        subscribe(discord.at(901, STUDENT).speaking("zh-CN"), "larks", "订阅");
        long conversation = discord.conversationWith(STUDENT);
        assertThat(discord.at(conversation, STUDENT)
                        .slash("subscriptions")
                        .awaitMessage()
                        .text())
                .contains("larks");

        morning(2);

        SentMessage alert = only(conversation);
        assertThat(alert.text()).contains("How 1 larks");
        assertThat(discord.sent(901)).isEmpty();
        Visitor student = discord.at(conversation, STUDENT);
        SentMessage opened = student.pressLabelled(alert, "详情").awaitMessage();
        assertThat(opened.id()).isEqualTo(alert.id());
        assertThat(opened.text()).contains("We watch");
    }

    @Test
    void closed_direct_messages_are_said_when_the_person_is_next_seen() {
        long conversation = discord.conversationWith(STUDENT);
        subscribe(discord.at(conversation, STUDENT), "larks");
        discord.closeConversation(STUDENT);
        morning(1);
        assertThat(discord.sent(conversation)).isEmpty();

        discord.openConversation(STUDENT);
        assertThat(discord.at(CHANNEL, STUDENT).slash("help").awaitMessage().text())
                .contains("your direct messages are closed");
        await().atMost(PATIENCE).untilAsserted(() -> {
            app.dispatcher().deliverDue();
            assertThat(only(conversation).text()).contains("How 1 larks");
        });
    }

    @Test
    void a_card_can_be_pressed_after_a_restart_and_commands_are_not_declared_again() {
        subscribe(discord.at(CHANNEL, BOSS), "larks");
        morning(2);

        reopen(Cards.COMPONENTS);

        Interaction details = discord.at(CHANNEL, STUDENT).pressLabelled(only(CHANNEL), "Details");
        assertThat(details.awaitMessage().text()).contains("We watch");
        assertThat(discord.requests("PUT /applications/{id}/commands")).hasSize(1);
    }

    @Test
    void an_alert_arrives_and_commands_work_when_the_connection_breaks_in_between() {
        log.expect("(?i)disconnect|reconnect|resum|closed|session|socket|websocket|gateway");
        subscribe(discord.at(CHANNEL, BOSS), "larks");
        discord.gateway().drop();

        morning(2);

        assertThat(only(CHANNEL).text()).contains("How 1 larks");
        await().atMost(PATIENCE).until(() -> discord.gateway().connected());
        assertThat(discord.at(CHANNEL, BOSS).slash("status").awaitMessage().text())
                .contains("one alert");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_alert_of_several_messages_is_complete_when_the_connection_is_resumed_in_between(boolean asked) {
        log.expect("(?i)disconnect|reconnect|resum|closed|session|socket|gateway|the answer was lost");
        subscribe(discord.at(CHANNEL, BOSS), "larks");
        AtomicInteger messages = new AtomicInteger();
        discord.failByChance(request -> request.route().equals(POST) && messages.incrementAndGet() == 2
                ? Optional.of(breakConnection(asked))
                : Optional.empty());
        readsLongPapers();
        alertAt(MORNING);

        await().atMost(PATIENCE)
                .until(() ->
                        discord.gateway().received(6) > 0 && discord.gateway().connected());
        alertAt(clock.instant().plusSeconds(40));

        List<SentMessage> alert = discord.sent(CHANNEL);
        assertThat(alert).hasSizeGreaterThan(1);
        assertThat(IntStream.rangeClosed(1, 10))
                .allSatisfy(n -> assertThat(alert)
                        .filteredOn(part -> part.text().contains("How " + n + " larks"))
                        .hasSize(1));
        assertThat(discord.requests(POST))
                .as("the lost answer was asked for again")
                .hasSize(alert.size() + 1);
        assertThat(discord.gateway().received(2)).as("logins").isEqualTo(1);
        assertThat(discord.at(CHANNEL, STUDENT)
                        .pressLabelled(alert.get(0), "Details")
                        .awaitMessage()
                        .text())
                .contains("How 10 larks");
    }

    private Fault breakConnection(boolean asked) {
        if (asked) {
            discord.gateway().askToReconnect();
        } else {
            discord.gateway().drop();
        }
        return Fault.cutAfter();
    }

    @Test
    void embeds_show_and_open_what_components_do() {
        reopen(Cards.EMBEDS);
        subscribe(discord.at(CHANNEL, BOSS), "larks");
        morning(33);
        List<SentMessage> alert = discord.sent(CHANNEL);
        assertThat(alert).hasSize(3);
        assertThat(alert.get(0).body().path("embeds")).hasSize(5);
        assertThat(alert.get(1).text()).contains("How 28 larks", "How 24 larks");
        assertThat(alert.get(2).text()).contains("23 more");

        Visitor student = discord.at(CHANNEL, STUDENT);
        SentMessage details = student.pressLabelled(alert.get(0), "1").awaitMessage();
        assertThat(details.ephemeral()).isTrue();
        assertThat(details.body().path("embeds")).isNotEmpty();
        assertThat(details.text()).contains("We watch 33 larks", "Abstract");
        SentMessage page = student.pressLabelled(alert.get(2), "Show more").awaitMessage();
        assertThat(page.body().path("embeds")).hasSize(10);
        SentMessage inPlace = student.pressLabelled(page, "11").awaitMessage();
        assertThat(inPlace.id()).isEqualTo(page.id());
        assertThat(inPlace.text()).contains("We watch 23 larks").doesNotContain("How 14 larks");
        assertThat(student.pressLabelled(inPlace, "◂ Back").awaitMessage().text())
                .contains("How 23 larks", "How 14 larks");
    }

    @Test
    void authors_of_papers_on_file_are_suggested() {
        reads(Papers.numbered(1));
        reopen(Cards.COMPONENTS);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(discord.at(CHANNEL, BOSS)
                                .type("subscribe", Option.text("author", "fin"))
                                .awaitChoices())
                        .containsExactly(Map.entry("Ada Finch", "Ada Finch")));
    }

    @Test
    void a_server_that_removes_the_bot_gets_nothing_until_it_is_back() {
        subscribe(discord.at(CHANNEL, BOSS), "larks");
        discord.leave(LAB);
        morning(1);

        discord.guild(LAB);
        discord.channel(CHANNEL, LAB);
        discord.join(LAB);
        await().atMost(PATIENCE).untilAsserted(() -> {
            app.planAlerts().planDue();
            app.dispatcher().deliverDue();
            assertThat(only(CHANNEL).text()).contains("How 1 larks");
        });
    }

    @Test
    void a_link_in_a_message_is_answered_with_what_is_on_file() {
        Paper lark = Papers.numbered(1);
        reads(lark);
        Visitor student = discord.at(CHANNEL, STUDENT);
        SentMessage link = student.write("look: https://arxiv.org/abs/" + lark.id() + "v2 !");
        SentMessage other = student.write("nothing here");

        assertThat(student.messageCommand("TL;DR", link).awaitMessage().text()).contains("How 1 larks");
        assertThat(student.messageCommand("TL;DR", other).awaitMessage().text()).contains("no arXiv link");
    }

    @Test
    void the_menu_is_in_both_languages_and_settings_stand_together() {
        JsonNode settingsCommand = null;
        for (JsonNode command : discord.commands()) {
            settingsCommand = command.path("name").asText().equals("settings") ? command : settingsCommand;
        }
        assertThat(settingsCommand).isNotNull();
        assertThat(settingsCommand.at("/name_localizations/zh-CN").asText()).isEqualTo("设置");
        assertThat(settingsCommand.path("default_member_permissions").asText()).isEqualTo("32");
        assertThat(discord.at(CHANNEL, BOSS)
                        .slash("settings time", Option.text("time", "07:30"))
                        .awaitMessage()
                        .text())
                .contains("07:30");
        assertThat(discord.at(CHANNEL, BOSS).slash("help").awaitMessage().text())
                .contains("/settings time")
                .doesNotContain("`/time`");
    }
}
