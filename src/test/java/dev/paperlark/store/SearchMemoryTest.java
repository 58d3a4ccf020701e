package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.ChatId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SearchMemoryTest extends StoreTest {
    private final SearchMemory memory = new SearchMemory();

    @Test
    void the_same_words_have_the_same_number_and_other_chats_do_not_see_them() {
        ChatId lab = chat("lab");
        ChatId other = chat("other");
        long number = remember(lab, "扩散模型 OR larks", NOW);

        assertThat(remember(lab, "扩散模型 OR larks", NOW.plusSeconds(1))).isEqualTo(number);
        assertThat(remember(lab, "wrens", NOW)).isNotEqualTo(number);
        assertThat(recall(lab, number)).isEqualTo("扩散模型 OR larks");
        assertThat(recall(other, number)).isEqualTo("forgotten");
    }

    @Test
    void the_newest_hundred_searches_are_kept() {
        ChatId lab = chat("lab");
        long first = remember(lab, "query 0", NOW);
        long second = remember(lab, "query 1", NOW.plusSeconds(1));
        for (int n = 2; n <= 100; n++) {
            remember(lab, "query " + n, NOW.plusSeconds(n));
        }
        assertThat(recall(lab, first)).isEqualTo("forgotten");
        assertThat(recall(lab, second)).isEqualTo("query 1");
    }

    private static ChatId chat(String room) {
        return database.in(tx -> Fixtures.chat(tx, "telegram", room)).id();
    }

    private static String recall(ChatId chat, long number) {
        return database.in(tx -> new SearchMemory().recall(tx, chat, number)).orElse("forgotten");
    }

    private long remember(ChatId chat, String query, Instant now) {
        return database.in(tx -> memory.remember(tx, chat, query, now));
    }
}
