package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Writes users, servers, channels and messages as Discord's documentation describes them. */
final class Entities {
    private static final String SINCE = "2026-01-01T00:00:00.000000+00:00";

    private final ObjectMapper json;
    private final long bot;

    Entities(ObjectMapper json, long bot) {
        this.json = json;
        this.bot = bot;
    }

    ObjectNode user(long id) {
        boolean self = id == bot;
        return json.createObjectNode()
                .put("id", text(id))
                .put("username", self ? "paperlark" : "reader" + id)
                .put("global_name", self ? "Paperlark" : "Reader " + id)
                .put("discriminator", "0")
                .putNull("avatar")
                .put("bot", self)
                .put("public_flags", 0);
    }

    /** @param permissions the bits to tell, as only interactions do */
    ObjectNode member(FakeGuild guild, long id, Optional<Long> permissions) {
        ObjectNode member = json.createObjectNode();
        member.set("user", user(id));
        ArrayNode roles = member.putArray("roles");
        if (guild.members.containsKey(id)) {
            roles.add(text(id));
        }
        member.put("joined_at", SINCE).put("deaf", false).put("mute", false).put("flags", 0);
        member.putNull("nick").putNull("avatar").putNull("premium_since").put("pending", false);
        permissions.ifPresent(bits -> member.put("permissions", text(bits)));
        return member;
    }

    ObjectNode guild(FakeGuild guild, Collection<FakeChannel> channels) {
        ObjectNode node = json.createObjectNode().put("id", text(guild.id)).put("name", "Server " + guild.id);
        node.put("owner_id", text(guild.id + 1)).put("member_count", guild.members.size());
        node.put("afk_timeout", 300).put("preferred_locale", "en-US").put("large", false);
        node.put("joined_at", SINCE).put("unavailable", false);
        node.put("verification_level", 1)
                .put("default_message_notifications", 1)
                .put("explicit_content_filter", 0);
        node.put("mfa_level", 0).put("nsfw_level", 0).put("premium_tier", 0).put("system_channel_flags", 0);
        ArrayNode roles = node.putArray("roles").add(role(guild.id, "@everyone", guild.everyone));
        guild.members.forEach((id, bits) -> roles.add(role(id, "role of " + id, bits)));
        guild.mentionable.forEach((id, byAnyone) -> roles.add(role(guild, id)));
        node.putArray("members").add(member(guild, bot, Optional.empty()));
        ArrayNode plain = node.putArray("channels");
        ArrayNode threads = node.putArray("threads");
        for (FakeChannel channel : channels) {
            (channel.kind == FakeChannel.Kind.THREAD ? threads : plain).add(channel(channel));
        }
        for (String empty : new String[] {
            "emojis", "stickers", "voice_states", "guild_scheduled_events", "presences", "stage_instances", "features"
        }) {
            node.putArray(empty);
        }
        return node;
    }

    /** A role of the server, by its id. */
    ObjectNode role(FakeGuild guild, long id) {
        if (id == guild.id) {
            return role(id, "@everyone", guild.everyone);
        }
        return role(id, "role of " + id, guild.members.getOrDefault(id, 0L))
                .put("mentionable", guild.mentionable.getOrDefault(id, false));
    }

    ObjectNode role(long id, String name, long permissions) {
        ObjectNode role = json.createObjectNode().put("id", text(id)).put("name", name);
        role.put("permissions", text(permissions)).put("position", name.startsWith("@") ? 0 : 1);
        role.put("color", 0).put("hoist", false).put("managed", false).put("mentionable", false);
        role.putObject("colors")
                .put("primary_color", 0)
                .putNull("secondary_color")
                .putNull("tertiary_color");
        return role.put("flags", 0);
    }

    ObjectNode channel(FakeChannel channel) {
        ObjectNode node = json.createObjectNode().put("id", text(channel.id)).put("type", channel.kind.number);
        channel.guild.ifPresent(guild -> node.put("guild_id", text(guild)));
        switch (channel.kind) {
            case DM -> node.putArray("recipients").add(user(channel.recipient.orElse(bot)));
            case GROUP_DM ->
                node.put("name", channel.name).put("owner_id", text(bot + 1)).putArray("recipients");
            case THREAD -> thread(channel, node);
            default -> {
                node.put("name", channel.name)
                        .put("position", 0)
                        .put("nsfw", false)
                        .put("rate_limit_per_user", 0);
                overwrites(channel, node);
            }
        }
        node.put("last_message_id", channel.messages.isEmpty() ? null : text(lastMessage(channel)));
        return node.put("flags", 0);
    }

    private void thread(FakeChannel thread, ObjectNode node) {
        node.put("name", thread.name)
                .put("parent_id", text(thread.parent.orElseThrow()))
                .put("owner_id", text(bot));
        node.put("member_count", 1).put("message_count", thread.messages.size());
        node.put("total_message_sent", thread.messages.size()).put("rate_limit_per_user", 0);
        node.putObject("thread_metadata")
                .put("archived", false)
                .put("auto_archive_duration", 1440)
                .put("archive_timestamp", SINCE)
                .put("create_timestamp", SINCE)
                .put("locked", false);
    }

    private static void overwrites(FakeChannel channel, ObjectNode node) {
        ArrayNode overwrites = node.putArray("permission_overwrites");
        if (channel.denied != 0) {
            overwrites
                    .addObject()
                    .put("id", text(channel.guild.orElseThrow()))
                    .put("type", 0)
                    .put("allow", "0")
                    .put("deny", text(channel.denied));
        }
    }

    /** @param nonce to tell, as only the answer to the sender does */
    ObjectNode message(SentMessage message, Instant at, Optional<String> nonce) {
        ObjectNode node = json.createObjectNode().put("id", text(message.id()));
        node.put("channel_id", text(message.channel())).put("type", 0);
        node.set("author", user(message.author()));
        node.put("timestamp", at.toString()).putNull("edited_timestamp");
        node.put("tts", false).put("mention_everyone", false).put("pinned", false);
        node.putArray("mentions");
        ArrayNode roles = node.putArray("mention_roles");
        message.mentionedRoles().forEach(roles::add);
        node.putArray("attachments");
        node.put("content", message.body().path("content").asText(""));
        node.set("embeds", array(message, "embeds"));
        node.set("components", array(message, "components"));
        node.path("embeds").forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
        node.put("flags", message.body().path("flags").asInt());
        nonce.ifPresent(value -> node.put("nonce", value));
        return node;
    }

    private ArrayNode array(SentMessage message, String field) {
        return message.body().path(field) instanceof ArrayNode found ? found.deepCopy() : json.createArrayNode();
    }

    private static long lastMessage(FakeChannel channel) {
        return channel.messages.get(channel.messages.size() - 1).id();
    }

    static String text(long id) {
        return Long.toUnsignedString(id);
    }
}
