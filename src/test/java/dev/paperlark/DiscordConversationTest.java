package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.support.discord.Visitor;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;

/** The conversation on Discord: a newcomer in direct messages, and a lab in a channel of its server. */
class DiscordConversationTest extends DiscordLab {
    private static final long ADA = 8_675_309;

    private final Set<String> used = new HashSet<>();

    @Test
    void a_newcomer_and_a_lab_use_every_command() throws IOException, ParseException {
        reads(Conversation.papers());
        Conversation conversation = new Conversation(
                newcomer("en-US"),
                chatter(CHANNEL, discord.at(CHANNEL, BOSS)),
                chatter(CHANNEL, discord.at(CHANNEL, STUDENT)));
        conversation.takesPlace(() -> alertAt(MORNING), "/adopt ", Long.toString(ADA));

        assertThat(tables.holding(Long.toString(ADA))).isEmpty();
        assertThat(used).isEqualTo(commands());
    }

    @Test
    void a_newcomer_who_reads_chinese_has_the_first_cards_after_two_presses() {
        reads(Conversation.papers());
        Conversation.a_newcomer_chooses_a_field_by_buttons(newcomer("zh-CN"), "机器人", "订阅", "已订阅，编号 #1");
    }

    private Chatter newcomer(String language) {
        long conversation = discord.conversationWith(ADA);
        return chatter(conversation, discord.at(conversation, ADA).speaking(language));
    }

    private Chatter chatter(long channel, Visitor visitor) {
        return new DiscordChatter(
                this, channel, visitor, line -> used.add(line.substring(1).split("\\s", 2)[0]));
    }
}
