package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Writes INTERACTION_CREATE. Not thread-safe: the server locks. */
final class InteractionEvents {
    static final int GUILD = 0;
    static final int BOT_DM = 1;
    static final int PRIVATE_CHANNEL = 2;

    private final ObjectMapper json;
    private final FakeWorld world;
    private final Entities entities;
    private final long bot;

    InteractionEvents(ObjectMapper json, FakeWorld world, Entities entities, long bot) {
        this.json = json;
        this.world = world;
        this.entities = entities;
        this.bot = bot;
    }

    /** Where a channel is, in Discord's numbers. */
    int context(FakeChannel channel) {
        if (channel.guild.isPresent()) {
            return GUILD;
        }
        return channel.kind == FakeChannel.Kind.DM ? BOT_DM : PRIVATE_CHANNEL;
    }

    ObjectNode event(FakeInteraction interaction, Visitor by, ObjectNode data, Optional<ObjectNode> message) {
        FakeChannel channel = world.channel(interaction.channel);
        ObjectNode event =
                json.createObjectNode().put("id", Entities.text(interaction.id)).put("version", 1);
        event.put("application_id", Entities.text(bot)).put("token", interaction.token);
        event.put("type", interaction.kind.number).put("channel_id", Entities.text(channel.id));
        event.put("locale", by.locale()).put("context", context(channel));
        event.putArray("entitlements");
        event.set("data", data);
        message.ifPresent(node -> event.set("message", node));
        event.set("channel", channel(channel, by.user()));
        event.put("app_permissions", Entities.text(world.permissions(channel, bot)));
        who(event, channel, by.user());
        return event;
    }

    ObjectNode channel(FakeChannel channel, long user) {
        ObjectNode described = entities.channel(channel);
        if (channel.kind == FakeChannel.Kind.DM) {
            described.putArray("recipients").add(entities.user(bot));
        }
        return described.put("permissions", Entities.text(world.permissions(channel, user)));
    }

    private void who(ObjectNode event, FakeChannel channel, long user) {
        ObjectNode owners = event.putObject("authorizing_integration_owners");
        if (channel.guild.isEmpty()) {
            event.set("user", entities.user(user));
            // key 0 is the guild install, which counts for the bot's own conversations; key 1 the user install
            owners.put(context(channel) == BOT_DM ? "0" : "1", context(channel) == BOT_DM ? "0" : Entities.text(user));
            return;
        }
        FakeGuild guild = world.guild(channel.guild.get());
        event.put("guild_id", Entities.text(guild.id)).put("guild_locale", "en-US");
        event.putObject("guild")
                .put("id", Entities.text(guild.id))
                .put("locale", "en-US")
                .putArray("features");
        event.set("member", entities.member(guild, user, Optional.of(world.permissions(channel, user))));
        owners.put(guild.hasBot ? "0" : "1", Entities.text(guild.hasBot ? guild.id : user));
    }
}
