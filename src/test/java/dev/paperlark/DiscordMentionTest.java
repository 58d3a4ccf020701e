package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.support.FakeDiscord.Mentionable;
import dev.paperlark.support.Papers;
import dev.paperlark.support.discord.Option;
import dev.paperlark.support.discord.SentMessage;
import dev.paperlark.support.discord.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The only mention that there ever is: a role, where somebody chose it. The test server refuses any other. */
class DiscordMentionTest extends DiscordLab {
    private static final long ROLE = 417;
    private static final String MENTION = "<@&417>";

    @ParameterizedTest
    @EnumSource(Cards.class)
    void the_first_message_of_an_alert_mentions_the_role_and_nothing_else_does(Cards cards) {
        reopen(cards);
        subscribe(discord.at(CHANNEL, BOSS), "larks");
        choose(CHANNEL);
        readsLongPapers();
        alertAt(MORNING);

        List<SentMessage> alert = discord.sent(CHANNEL);
        assertThat(alert).hasSizeGreaterThan(1);
        assertThat(alert.get(0).mentionedRoles()).containsExactly("417");
        assertThat(alert.get(0).text()).startsWith(MENTION + "\n").containsOnlyOnce(MENTION);
        assertThat(alert).filteredOn(part -> !part.mentionedRoles().isEmpty()).hasSize(1);
        assertThat(alert).filteredOn(part -> part.text().contains("<@&")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {THREAD, FORUM})
    void threads_and_posts_mention_as_channels_do(long place) {
        long post = place == FORUM ? 203 : place;
        if (place == FORUM) {
            discord.thread(post, FORUM);
        }
        subscribe(discord.at(post, BOSS), "larks");
        choose(post);
        morning(1);

        long there = place == FORUM ? discord.threads(FORUM).get(1) : place;
        assertThat(only(there).mentionedRoles()).containsExactly("417");
    }

    @Test
    void answers_and_alerts_on_request_mention_nobody() {
        Visitor boss = discord.at(CHANNEL, BOSS);
        subscribe(boss, "larks");
        choose(CHANNEL);
        reads(Papers.numbered(1));
        boss.slash("alert").awaitMessage();
        assertThat(only(CHANNEL).text()).contains("How 1 larks").doesNotContain("<@&");

        morning(12);
        SentMessage alert = discord.sent(CHANNEL).get(1);
        SentMessage page =
                boss.pressLabelled(discord.sent(CHANNEL).get(2), "Show more").awaitMessage();
        SentMessage details = boss.pressLabelled(page, "Details").awaitMessage();
        SentMessage first = boss.pressForged(alert, "1:/more 2 0").awaitMessage();
        assertThat(alert.text()).startsWith(MENTION);
        assertThat(first.text()).contains("How 12 larks");
        assertThat(List.of(page, details, first))
                .noneMatch(answer -> answer.text().contains("<@&"));
    }

    @Test
    void nobody_is_mentioned_at_first_and_after_somebody_switched_it_off() {
        Visitor boss = discord.at(CHANNEL, BOSS);
        subscribe(boss, "larks");
        assertThat(boss.slash("settings mention").awaitMessage().text()).contains("Say which role: /settings mention");
        morning(1);
        assertThat(only(CHANNEL).mentionedRoles()).isEmpty();

        choose(CHANNEL);
        SentMessage holds = boss.slash("settings mention").awaitMessage();
        assertThat(boss.pressLabelled(holds, "Mention nobody").awaitMessage().text())
                .contains("mention nobody");
        reads(Papers.numbered(2));
        alertAt(MORNING.plus(Duration.ofDays(1)));
        assertThat(discord.sent(CHANNEL))
                .hasSize(2)
                .allMatch(sent -> sent.mentionedRoles().isEmpty());
    }

    @Test
    void only_a_role_that_can_be_mentioned_is_taken_and_only_from_who_manages_the_server() {
        discord.role(LAB, 418, Mentionable.BY_FEW);
        Visitor boss = discord.at(CHANNEL, BOSS);
        assertThat(named(boss, LAB)).contains("never mention everyone");
        assertThat(named(boss, 418)).contains("may not mention this role");
        assertThat(named(boss, 999)).contains("no such role");
        assertThat(named(discord.at(CHANNEL, STUDENT), ROLE)).contains("only its administrators");

        subscribe(boss, "larks");
        morning(1);
        SentMessage alert = only(CHANNEL);
        assertThat(alert.mentionedRoles()).isEmpty();
        assertThat(boss.pressForged(alert, "1:/mention " + LAB).awaitMessage().text())
                .contains("never mention everyone");
    }

    @Test
    void direct_messages_have_no_roles() {
        Visitor student = discord.at(discord.conversationWith(STUDENT), STUDENT);

        assertThat(student.slash("settings mention").awaitMessage().text()).contains("no roles here");
    }

    private void choose(long place) {
        discord.role(LAB, ROLE, Mentionable.BY_ANYONE);
        assertThat(named(discord.at(place, BOSS), ROLE)).contains("mentions this role");
    }

    private static String named(Visitor visitor, long role) {
        return visitor.slash("settings mention", Option.role("role", role))
                .awaitMessage()
                .text();
    }
}
