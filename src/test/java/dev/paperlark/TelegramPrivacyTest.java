package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paperlark.support.Papers;
import dev.paperlark.support.telegram.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person of Telegram is forgotten, asked for in a group. */
class TelegramPrivacyTest extends TelegramLab {
    private static final long ADA = 8_675_309;
    private static final long BEN = 4_242_424;
    private static final long LAB = -100;

    @BeforeEach
    void theLabIsThere() {
        server.person(ADA);
        server.group(LAB);
        server.member(LAB, ADA, "member");
        server.member(LAB, BEN, "administrator");
        reads(Papers.numbered(1));
    }

    @Test
    void only_who_asked_can_confirm_and_then_nothing_is_kept_of_her() {
        answer(ADA, ADA, "/subscribe larks");
        answer(LAB, ADA, "/save " + Papers.id(1));
        answer(LAB, BEN, "/subscribe song");
        assertThat(tables.holding(Long.toString(ADA))).contains("chat.room", "saved.person");

        Sent question = answer(LAB, ADA, "/forget_me");
        String button = question.buttons().get(0);
        server.press(question, button, BEN);
        await().atMost(PATIENCE)
                .until(() -> server.requests("answerCallbackQuery").stream()
                        .anyMatch(
                                request -> request.body().path("text").asText().contains("Only who asked")));
        assertThat(tables.holding(Long.toString(ADA))).contains("chat.room", "saved.person");

        server.press(question, button, ADA);
        await().atMost(PATIENCE).until(() -> latest(LAB).text().contains("It is all gone"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(tables.holding(Long.toString(ADA))).isEmpty());
        assertThat(answer(LAB, BEN, "/subscriptions").text()).contains("song");
    }

    @Test
    void the_file_about_a_person_comes_in_private_and_not_before_everybody() {
        answer(ADA, ADA, "/subscribe larks");
        assertThat(answer(LAB, ADA, "/export_me").text()).contains("Everybody here would see your file");
        server.message(ADA, ADA, "/export_me");
        await().atMost(PATIENCE)
                .until(() -> server.requests("sendDocument").stream()
                        .anyMatch(request -> request.body().toString().contains("paperlark-about-me.json")));
    }
}
