package dev.paperlark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.ChatId;
import dev.paperlark.model.Mute;
import java.util.List;
import org.junit.jupiter.api.Test;

class MuteStoreTest extends StoreTest {
    private final MuteStore mutes = new MuteStore();

    @Test
    void each_chat_has_its_own_mutes_and_lifts_only_these() {
        ChatId chat = chat("a");
        ChatId neighbour = chat("b");
        database.run(tx -> mutes.add(tx, chat, "survey", NOW));
        database.run(tx -> mutes.add(tx, chat, "au:\"Ada Finch\"", NOW));
        database.run(tx -> mutes.add(tx, neighbour, "扩散模型", NOW));

        Mute survey = of(chat).get(0);
        assertThat(survey).isEqualTo(new Mute(survey.id(), chat, "survey", NOW));
        assertThat(lift(neighbour, survey.id())).isFalse();
        assertThat(lift(chat, survey.id())).isTrue();
        assertThat(lift(chat, survey.id())).isFalse();
        assertThat(of(chat)).extracting(Mute::query).containsExactly("au:\"Ada Finch\"");
        assertThat(of(neighbour)).extracting(Mute::query).containsExactly("扩散模型");
    }

    private static ChatId chat(String room) {
        return database.in(tx -> Fixtures.chat(tx, "console", room)).id();
    }

    private List<Mute> of(ChatId chat) {
        return database.in(tx -> mutes.of(tx, chat));
    }

    private boolean lift(ChatId chat, long id) {
        return database.in(tx -> mutes.remove(tx, chat, id));
    }
}
