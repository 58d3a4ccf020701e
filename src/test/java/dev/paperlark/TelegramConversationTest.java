package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.command.CommandSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
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
        Chatter ada = chatter(ADA, ADA);
        Conversation conversation = new Conversation(ada, chatter(LAB, BOSS), chatter(LAB, STUDENT));
        Conversation.a_newcomer_chooses_a_field_by_buttons(ada, "Robotics", "Subscribe", "Subscribed as #1");
        conversation.the_newcomer_looks_around();
        conversation.the_boss_subscribes_the_group_and_members_may_not();
        conversation.the_boss_sets_the_times();
        alertAt(MORNING);
        conversation.the_alert_is_read_and_voted_on();
        conversation.the_boss_mutes_and_follows_from_a_card();
        conversation.a_reading_list_is_kept_and_taken_along();
        conversation.papers_are_searched_for_and_counted();
        conversation.the_newcomer_takes_over_what_the_group_has("/start ");
        conversation.the_newcomer_is_forgotten(Long.toString(ADA));

        assertThat(tables.holding(Long.toString(ADA))).isEmpty();
        assertThat(used)
                .isEqualTo(
                        app.commands().specs().stream().map(CommandSpec::name).collect(Collectors.toSet()));
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
