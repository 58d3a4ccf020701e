package dev.paperlark.support.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A channel, thread or conversation, with what the bot wrote there. */
final class FakeChannel {
    /** The numbers are Discord's. */
    enum Kind {
        TEXT(0),
        DM(1),
        GROUP_DM(3),
        THREAD(11),
        FORUM(15);

        final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    final long id;
    final Kind kind;
    final String name;
    /** The server, empty for a conversation. */
    final Optional<Long> guild;
    /** The channel of a thread. */
    Optional<Long> parent = Optional.empty();
    /** With whom the conversation is. */
    Optional<Long> recipient = Optional.empty();
    /** What the bot may not do here, as Discord's bits. */
    long denied;

    Optional<Refusal> refusal = Optional.empty();
    final List<SentMessage> messages = new ArrayList<>();

    FakeChannel(long id, Kind kind, String name, Optional<Long> guild) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.guild = guild;
    }
}
