package dev.paperlark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.ChatId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnderwayTest {
    private static final ChatId LAB = new ChatId(1);
    private static final ChatId OTHER = new ChatId(2);

    private final Underway underway = new Underway();

    @Test
    void a_chat_is_under_way_until_the_last_of_its_messages_has_ended() {
        underway.begin(LAB);
        underway.begin(LAB);
        underway.end(LAB);
        assertThat(underway.awaitEnd(LAB, Duration.ZERO)).isFalse();
        assertThat(underway.count()).isOne();

        underway.end(LAB);
        assertThat(underway.awaitEnd(LAB, Duration.ZERO)).isTrue();
        assertThat(underway.awaitAtMost(0, Duration.ZERO)).isTrue();
    }

    @Test
    void chats_are_counted_apart() {
        underway.begin(LAB);
        underway.begin(OTHER);
        assertThat(underway.count()).isEqualTo(2);
        underway.end(OTHER);
        assertThat(underway.awaitAtMost(1, Duration.ZERO)).isTrue();
        assertThat(underway.awaitEnd(OTHER, Duration.ZERO)).isTrue();
    }
}
