package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paperlark.model.Paper;
import dev.paperlark.support.Papers;
import dev.paperlark.support.telegram.Fault;
import dev.paperlark.support.telegram.Sent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole bot against a Bot API on the loopback, as a person meets it. */
class TelegramEndToEndTest extends TelegramLab {
    private static final long ADA = 7;
    private static final long LAB = -100;
    private static final long BOSS = 70;
    private static final long STUDENT = 71;

    @BeforeEach
    void adaIsThere() {
        server.person(ADA);
    }

    @Test
    void a_person_subscribes_and_gets_the_morning_alert_with_details_in_place() {
        assertThat(said(ADA, ADA, "/start")).contains("Hello, this is Paperlark.");
        assertThat(said(ADA, ADA, "/subscribe larks"))
                .contains("Subscribed as #1")
                .contains("Next alert: Mon 23 Nov, 08:00");
        reads(Papers.series(33).toArray(Paper[]::new));

        alertAt(MORNING);

        Sent alert = latest(ADA);
        assertThat(alert.text())
                .contains("How 33 larks", "How 24 larks")
                .contains("23 more")
                .doesNotContain("How 23 larks");
        assertThat(alert.buttons()).as("three for each card, one for more").hasSize(31);

        press(alert, alert.buttons().get(0));
        assertThat(edited(alert, "We watch 33 larks")).contains("Abstract").doesNotContain("How 32 larks");
        press(alert, latest(ADA).buttons().get(latest(ADA).buttons().size() - 1));
        assertThat(edited(alert, "How 32 larks")).contains("How 33 larks");
        press(alert, latest(ADA).buttons().get(30));
        assertThat(edited(alert, "How 23 larks")).contains("How 14 larks");

        assertThat(said(ADA, ADA, "/unsubscribe 1")).contains("Dropped #1");
    }

    @Test
    void pasted_settings_are_shown_and_taken_over_by_a_button() {
        String text = "/import_settings\ntime: 18:30\nsubscriptions:\n  - query: larks\n    name: Birds";
        assertThat(said(ADA, ADA, text)).contains("This would change", "18:30", "One new subscription");
        Sent question = latest(ADA);
        assertThat(readable(first(
                        ADA, () -> server.press(question, question.buttons().get(0), ADA))))
                .contains("Done", "Next alert: Mon 23 Nov, 18:30");
        assertThat(said(ADA, ADA, "/subscriptions")).contains("Birds");
    }

    @Test
    void settings_are_taken_over_from_a_file_above_the_command_by_its_name_or_as_an_answer() {
        String text = "time: 18:30\nsubscriptions:\n  - larks\n";
        assertThat(readable(first(ADA, () -> server.document(ADA, ADA, "a.txt", text, "/import_settings"))))
                .contains("This would change", "18:30", "One new subscription");
        assertThat(readable(first(ADA, () -> server.document(ADA, ADA, "paperlark.yaml", text, ""))))
                .contains("This would change");
        Sent asked = answer(ADA, "/import_settings");
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertThat(readable(first(ADA, () -> server.document(asked, ADA, "b.txt", marked))))
                .contains("This would change");
        assertThat(readable(first(ADA, () -> server.document(asked, ADA, "c.yaml", new byte[] {(byte) 0xC3}))))
                .contains("no text in UTF-8");
        assertThat(readable(first(ADA, () -> server.document(ADA, ADA, "d.yaml", "#".repeat(70_000), ""))))
                .contains("at most 64 KB");
        server.failNext("getFile", Fault.cutBefore());
        assertThat(readable(first(ADA, () -> server.document(ADA, ADA, "e.yaml", text, ""))))
                .contains("send it again");
    }

    @Test
    void a_file_of_somebody_who_may_not_is_not_even_fetched() {
        server.group(LAB);
        server.member(LAB, STUDENT, "member");
        assertThat(readable(first(LAB, () -> server.document(LAB, STUDENT, "a.yaml", "time: now", "/import_settings"))))
                .contains("only its administrators");
        handled(List.of(server.document(LAB, STUDENT, "a.yaml", "time: now", "look at this")));
        assertThat(server.requests("getFile")).isEmpty();
    }

    @Test
    void a_question_is_answered_by_a_reply_which_may_be_corrected_in_the_same_way() {
        said(ADA, ADA, "/subscribe");
        Sent asked = first(ADA, () -> server.press(latest(ADA), "/topic", ADA));
        assertThat(readable(asked)).contains("What do you want to read?").endsWith("Reply to this message: ✏️ /topic");
        assertThat(asked.body().path("reply_markup").path("force_reply").asBoolean())
                .isTrue();

        Sent refused = first(ADA, () -> server.reply(asked, ADA, "larks AND ("));
        assertThat(readable(refused)).contains("▸");
        assertThat(readable(first(ADA, () -> server.reply(refused, ADA, "larks"))))
                .contains("Subscribed as #1");

        Sent edit = first(ADA, () -> server.message(ADA, ADA, "/edit 1"));
        assertThat(readable(first(ADA, () -> server.reply(edit, ADA, "owls")))).contains("Changed #1");
        assertThat(readable(first(ADA, () -> server.reply(edit, ADA, "/status"))))
                .contains("one subscription");
    }

    @Test
    void in_a_group_a_reply_needs_the_same_rights_and_no_field_opens() {
        server.group(LAB);
        server.member(LAB, BOSS, "administrator");
        server.member(LAB, STUDENT, "member");
        said(LAB, BOSS, "/subscribe larks");
        Sent edit = first(LAB, () -> server.message(LAB, BOSS, "/edit 1"));

        assertThat(edit.body().has("reply_markup")).isFalse();
        assertThat(readable(first(LAB, () -> server.reply(edit, STUDENT, "owls"))))
                .contains("only its administrators");
        assertThat(readable(first(LAB, () -> server.reply(edit, BOSS, "owls")))).contains("Changed #1");
    }

    @Test
    void a_reply_to_what_is_no_question_is_no_command() {
        Sent list = answer(ADA, "/subscribe larks");
        assertThat(readable(first(ADA, () -> server.reply(list, ADA, "owls")))).contains("I understand commands");
        Sent help = answer(ADA, "/help subscribe");
        assertThat(readable(first(ADA, () -> server.reply(help, ADA, "owls")))).contains("I understand commands");
    }

    @Test
    void a_link_shows_somebody_else_what_was_shared() {
        said(ADA, ADA, "/subscribe larks");
        String share = said(ADA, ADA, "/share");
        Matcher link = Pattern.compile("https://t\\.me/paperlark_test_bot\\?start=([a-z0-9]{12})")
                .matcher(latest(ADA).text());
        assertThat(link.find()).as(share).isTrue();
        assertThat(share).contains("/adopt " + link.group(1));

        server.person(BOSS);
        assertThat(said(BOSS, BOSS, "/start " + link.group(1))).contains("One subscription to take over", "larks");
    }

    @Test
    void who_blocks_the_bot_gets_nothing_and_everything_after_coming_back() {
        said(ADA, ADA, "/subscribe larks");
        reads(Papers.numbered(1));
        int before = server.sent(ADA).size();
        server.block(ADA);
        alertAt(MORNING);
        assertThat(server.sent(ADA)).hasSize(before);

        server.unblock(ADA);
        said(ADA, ADA, "/start");
        assertThat(texts(ADA)).anyMatch(text -> text.contains("Hello"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            app.dispatcher().deliverDue();
            assertThat(texts(ADA)).anyMatch(text -> text.contains("How 1 larks"));
        });
        assertThat(said(ADA, ADA, "/subscriptions")).contains("larks");
    }

    @Test
    void in_a_group_only_administrators_change_what_it_gets_and_it_moves_once() {
        server.group(LAB);
        server.member(LAB, BOSS, "administrator");
        server.member(LAB, STUDENT, "member");

        assertThat(said(LAB, STUDENT, "/subscribe larks")).contains("only its administrators");
        assertThat(said(LAB, BOSS, "/subscribe larks")).contains("Subscribed as #1");
        int before = server.sent(LAB).size();
        server.message(LAB, STUDENT, "/subscribe@another_bot owls");
        assertThat(said(LAB, STUDENT, "/status")).contains("one subscription");
        assertThat(server.sent(LAB))
                .as("nothing was said to another bot's command")
                .hasSize(before + 1);

        long moved = -100_200_300L;
        server.migrate(LAB, moved);
        reads(Papers.numbered(1));
        clock.jumpTo(MORNING);
        app.planAlerts().planDue();
        await().atMost(PATIENCE).untilAsserted(() -> {
            app.dispatcher().deliverDue();
            assertThat(texts(moved)).anyMatch(text -> text.contains("How 1 larks"));
        });
        assertThat(texts(moved).stream().filter(text -> text.contains("How 1 larks")))
                .hasSize(1);
    }

    @Test
    void a_topic_and_a_channel_have_subscriptions_of_their_own() {
        server.forum(LAB, 5);
        server.member(LAB, BOSS, "creator");
        Sent answer = first(LAB, () -> server.message(LAB, 5, BOSS, "/subscribe larks"));
        assertThat(answer.body().path("message_thread_id").asInt()).isEqualTo(5);
        assertThat(said(LAB, BOSS, "/subscriptions")).contains("Nothing is subscribed yet");

        long channel = -100_400L;
        server.channel(channel);
        server.join(channel, BOSS);
        assertThat(readable(first(channel, () -> server.post(channel, "/subscribe larks"))))
                .contains("Subscribed as #1");
    }

    private void press(Sent message, String button) {
        server.press(message, button, ADA);
    }

    private String edited(Sent message, String expected) {
        await().atMost(PATIENCE)
                .until(() -> server.sent(message.chat()).stream()
                        .anyMatch(sent -> sent.messageId() == message.messageId()
                                && sent.text().contains(expected)));
        return readable(latest(message.chat()));
    }

    private List<String> texts(long chat) {
        return server.sent(chat).stream().map(Sent::text).toList();
    }
}
