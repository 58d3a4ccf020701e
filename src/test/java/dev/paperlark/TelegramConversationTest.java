package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The conversation on Telegram: a newcomer in a private chat, and a lab in its group. */
class TelegramConversationTest extends TelegramLab {
    private static final long ADA = 8_675_309;
    private static final long LAB = -100;
    private static final long BOSS = 70;
    private static final long STUDENT = 71;

    private final Set<String> used = new HashSet<>();

    @BeforeEach
    void papersAreThere() {
        clock.hurry(Duration.ofSeconds(1));
        server.person(ADA);
        server.group(LAB);
        server.member(LAB, BOSS, "administrator");
        server.member(LAB, STUDENT, "member");
        reads(Conversation.papers());
    }

    @Test
    void a_newcomer_and_a_lab_use_every_command() throws IOException, ParseException {
        Conversation conversation = new Conversation(chatter(ADA, ADA), chatter(LAB, BOSS), chatter(LAB, STUDENT));
        conversation.takesPlace(() -> alertAt(MORNING), "/start ", Long.toString(ADA));

        assertThat(tables.holding(Long.toString(ADA))).isEmpty();
        assertThat(used).isEqualTo(commands());
    }

    @Test
    void a_newcomer_who_reads_chinese_has_the_first_cards_after_two_presses() {
        server.speaks(ADA, "zh-hans");
        Conversation.a_newcomer_chooses_a_field_by_buttons(chatter(ADA, ADA), "机器人", "订阅", "已订阅，编号 #1");
    }

    private Chatter chatter(long chat, long user) {
        return new TelegramChatter(
                this, chat, user, line -> used.add(line.substring(1).split("\\s", 2)[0]));
    }
}
