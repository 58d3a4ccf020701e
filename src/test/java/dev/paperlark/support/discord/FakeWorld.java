package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The servers, channels and people that a test server knows. Not thread-safe: the server locks. */
final class FakeWorld {
    static final long VIEW_CHANNEL = 1L << 10;
    static final long SEND_MESSAGES = 1L << 11;
    static final long READ_MESSAGE_HISTORY = 1L << 16;
    private static final long SEND_IN_THREADS = 1L << 38;
    private static final long CREATE_PUBLIC_THREADS = 1L << 35;

    /** What a bot is invited with and what everybody may do. */
    static final long USUAL = VIEW_CHANNEL
            | SEND_MESSAGES
            | (1L << 14)
            | READ_MESSAGE_HISTORY
            | SEND_IN_THREADS
            | CREATE_PUBLIC_THREADS
            | (1L << 31);

    private final long bot;
    private final Snowflakes snowflakes;
    private final Map<Long, FakeGuild> guilds = new LinkedHashMap<>();
    private final Map<Long, FakeChannel> channels = new LinkedHashMap<>();

    FakeWorld(long bot, Snowflakes snowflakes) {
        this.bot = bot;
        this.snowflakes = snowflakes;
    }

    FakeGuild addGuild(long id, boolean hasBot) {
        FakeGuild guild = new FakeGuild(id, hasBot, USUAL);
        guild.members.put(bot, 0L);
        guilds.put(id, guild);
        return guild;
    }

    FakeChannel addChannel(long id, FakeChannel.Kind kind, Optional<Long> guild) {
        FakeChannel channel = new FakeChannel(id, kind, "place-" + id, guild);
        channels.put(id, channel);
        return channel;
    }

    /** Opens a thread or a forum post. */
    FakeChannel addThread(long id, long parent, String name) {
        FakeChannel above = channel(parent);
        FakeChannel thread = new FakeChannel(id, FakeChannel.Kind.THREAD, name, above.guild);
        thread.parent = Optional.of(parent);
        channels.put(id, thread);
        return thread;
    }

    /** The conversation of the bot with somebody; the same one each time. */
    FakeChannel conversationWith(long user) {
        return channels.values().stream()
                .filter(channel -> channel.kind == FakeChannel.Kind.DM && channel.recipient.equals(Optional.of(user)))
                .findFirst()
                .orElseGet(() -> {
                    FakeChannel opened = addChannel(snowflakes.next(), FakeChannel.Kind.DM, Optional.empty());
                    opened.recipient = Optional.of(user);
                    return opened;
                });
    }

    FakeGuild guild(long id) {
        return Optional.ofNullable(guilds.get(id)).orElseThrow(() -> new Refusal(404, 10004, "Unknown Guild"));
    }

    void removeGuild(long id) {
        guilds.remove(id);
        channels.values().removeIf(channel -> channel.guild.equals(Optional.of(id)));
    }

    List<Long> threads(long parent) {
        return channels.values().stream()
                .filter(channel -> channel.parent.equals(Optional.of(parent)))
                .map(channel -> channel.id)
                .toList();
    }

    FakeChannel channel(long id) {
        return Optional.ofNullable(channels.get(id)).orElseThrow(Refusal::unknownChannel);
    }

    void removeChannel(long id) {
        channels.remove(id);
        channels.values().removeIf(channel -> channel.parent.equals(Optional.of(id)));
    }

    List<FakeChannel> channelsOf(FakeGuild guild) {
        return channels.values().stream()
                .filter(channel -> channel.guild.equals(Optional.of(guild.id)))
                .toList();
    }

    /** What somebody may do in a channel, as Discord's bits. */
    long permissions(FakeChannel channel, long user) {
        if (channel.guild.isEmpty()) {
            return USUAL;
        }
        long denied = channel.parent.map(parent -> channel(parent).denied).orElse(channel.denied);
        return guild(channel.guild.get()).permissions(user) & ~denied;
    }

    /** Throws as Discord does when the bot can't write here. */
    void checkBotMayWrite(FakeChannel channel) {
        channel.refusal.ifPresent(refusal -> {
            throw refusal;
        });
        boolean thread = channel.kind == FakeChannel.Kind.THREAD;
        require(channel, VIEW_CHANNEL, Refusal.missingAccess());
        require(channel, thread ? SEND_IN_THREADS : SEND_MESSAGES, Refusal.missingPermissions());
    }

    /** Discord would take these and notify nobody; a bot that looks before does not come here. */
    void checkMayMention(FakeChannel channel, JsonNode message) {
        for (JsonNode role : message.at("/allowed_mentions/roles")) {
            boolean open = channel.guild
                    .filter(guild -> guild(guild).mentionable.getOrDefault(role.asLong(), false))
                    .isPresent();
            if (!open) {
                throw Refusal.invalid("the role " + role + " can't be mentioned here");
            }
        }
    }

    /** Throws as Discord does when the bot can't read here. */
    void checkBotMayRead(FakeChannel channel) {
        require(channel, VIEW_CHANNEL, Refusal.missingAccess());
    }

    /** Whether the bot sees what was written before. */
    boolean botReadsHistory(FakeChannel channel) {
        return (permissions(channel, bot) & READ_MESSAGE_HISTORY) != 0;
    }

    private void require(FakeChannel channel, long bit, Refusal refusal) {
        boolean outside = channel.guild.isPresent() && !guild(channel.guild.get()).hasBot;
        if (outside || (permissions(channel, bot) & bit) == 0) {
            throw refusal;
        }
    }

    /** The servers as READY names them. */
    List<Long> guildsOfBot() {
        return guilds.values().stream()
                .filter(guild -> guild.hasBot)
                .map(guild -> guild.id)
                .toList();
    }

    ObjectNode describe(Entities entities, long guild) {
        return entities.guild(guild(guild), channelsOf(guild(guild)));
    }
}
