package dev.paperlark.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All that a test server knows, and what people do there. Safe for use by many threads: one lock for everything but the gateway. */
public final class FakeServer {
    private static final int GUILD_MESSAGES = 1 << 9;
    private static final int DIRECT_MESSAGES = 1 << 12;

    final ObjectMapper json = new ObjectMapper();
    final long bot;
    final Snowflakes snowflakes;
    final FakeWorld world;
    final Entities entities;
    final MessageBoard board;
    final InteractionDesk desk;
    final CommandBook commands;
    final FakeGateway gateway;
    private final FileShelf files = new FileShelf();
    private volatile String filesAddress = "";
    private final InteractionEvents events;

    public FakeServer(String token, long bot, Clock clock) {
        this.bot = bot;
        snowflakes = new Snowflakes(clock);
        world = new FakeWorld(bot, snowflakes);
        entities = new Entities(json, bot);
        board = new MessageBoard(world, snowflakes, clock, bot);
        desk = new InteractionDesk(world, board, snowflakes, clock, bot);
        commands = new CommandBook(json, snowflakes, bot);
        events = new InteractionEvents(json, world, entities, bot);
        gateway = new FakeGateway(token, () -> locked(this::welcome));
        gateway.begin();
    }

    public FakeGateway gateway() {
        return gateway;
    }

    public synchronized <T> T locked(Supplier<T> action) {
        return action.get();
    }

    private FakeGateway.Welcome welcome() {
        ObjectNode ready = json.createObjectNode();
        ready.set("user", entities.user(bot));
        ready.putObject("application").put("id", Entities.text(bot)).put("flags", 0);
        ready.putArray("private_channels");
        ArrayNode guilds = ready.putArray("guilds");
        world.guildsOfBot()
                .forEach(id -> guilds.addObject().put("id", Entities.text(id)).put("unavailable", true));
        List<ObjectNode> details = world.guildsOfBot().stream()
                .map(id -> world.describe(entities, id))
                .toList();
        return new FakeGateway.Welcome(ready, details);
    }

    /** A server of this number, with the bot in it or not. */
    public void guild(long id, boolean hasBot) {
        locked(() -> world.addGuild(id, hasBot));
    }

    /** The bot is invited while it runs. */
    public void join(long id) {
        gateway.dispatch("GUILD_CREATE", locked(() -> {
            world.addGuild(id, true);
            return world.describe(entities, id);
        }));
    }

    /** The bot is removed from a server. */
    public void leave(long id) {
        locked(() -> {
            world.removeGuild(id);
            return id;
        });
        gateway.dispatch("GUILD_DELETE", json.createObjectNode().put("id", Entities.text(id)));
    }

    public void channel(long id, int kind, Optional<Long> guild) {
        locked(() -> world.addChannel(id, kindOf(kind), guild));
    }

    private static FakeChannel.Kind kindOf(int number) {
        for (FakeChannel.Kind kind : FakeChannel.Kind.values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no channel of type " + number);
    }

    public void thread(long id, long parent, String name) {
        locked(() -> world.addThread(id, parent, name));
    }

    /** The conversation of the bot with somebody. */
    public long conversationWith(long user) {
        return locked(() -> world.conversationWith(user).id);
    }

    /** Gives a member these bits beyond those of everyone. */
    public void member(long guild, long user, long permissions) {
        ObjectNode role = locked(() -> {
            world.guild(guild).members.put(user, permissions);
            return entities.role(world.guild(guild), user);
        });
        tellRole("GUILD_ROLE_CREATE", guild, role);
    }

    /** Adds a role without permissions, which anyone may mention or only whoever may mention everyone. */
    public void role(long guild, long id, boolean byAnyone) {
        ObjectNode role = locked(() -> {
            world.guild(guild).mentionable.put(id, byAnyone);
            return entities.role(world.guild(guild), id);
        });
        tellRole("GUILD_ROLE_CREATE", guild, role);
    }

    private void tellRole(String type, long guild, ObjectNode role) {
        if (gateway.connected()) {
            ObjectNode event = json.createObjectNode().put("guild_id", Entities.text(guild));
            event.set("role", role);
            gateway.dispatch(type, event);
        }
    }

    /** What everybody may do in a server, the bot included. */
    public void everyone(long guild, long permissions) {
        ObjectNode role = locked(() -> {
            world.guild(guild).everyone = permissions;
            return entities.role(world.guild(guild), guild);
        });
        tellRole("GUILD_ROLE_UPDATE", guild, role);
    }

    /** The bot is given the role of a member. */
    public void promote(long guild, long member) {
        ObjectNode event = locked(() -> {
            FakeGuild place = world.guild(guild);
            place.members.put(bot, place.members.getOrDefault(member, 0L));
            ObjectNode self = entities.member(place, bot, Optional.empty());
            ((ArrayNode) self.get("roles")).add(Entities.text(member));
            return self.put("guild_id", Entities.text(guild));
        });
        gateway.dispatch("GUILD_MEMBER_UPDATE", event);
    }

    /** Takes these bits from everyone in one channel, the bot included. */
    public void deny(long channel, long permissions) {
        ObjectNode event = locked(() -> {
            world.channel(channel).denied = permissions;
            return entities.channel(world.channel(channel));
        });
        if (gateway.connected()) {
            gateway.dispatch("CHANNEL_UPDATE", event);
        }
    }

    /** Somebody deletes a channel. */
    public void deleteChannel(long channel) {
        ObjectNode event = locked(() -> {
            ObjectNode last = entities.channel(world.channel(channel));
            world.removeChannel(channel);
            return last;
        });
        boolean thread = event.path("type").asInt() == FakeChannel.Kind.THREAD.number;
        gateway.dispatch(thread ? "THREAD_DELETE" : "CHANNEL_DELETE", event);
    }

    /** Everything that the bot writes there is refused, or nothing again. */
    public void refuse(long channel, Optional<Refusal> refusal) {
        locked(() -> world.channel(channel).refusal = refusal);
    }

    /** Somebody writes; the bot is told if it asked for messages. */
    public SentMessage write(long channel, long user, String text) {
        SentMessage message = locked(() -> board.write(
                world.channel(channel),
                snowflakes.next(),
                user,
                json.createObjectNode().put("content", text)));
        tell(message);
        return message;
    }

    /** Tells the bot of a message. */
    void tell(SentMessage message) {
        ObjectNode event = locked(() -> {
            ObjectNode node = entities.message(message, board.writtenAt(message), Optional.empty());
            world.channel(message.channel()).guild.ifPresent(guild -> {
                node.put("guild_id", Entities.text(guild));
                node.set("member", entities.member(world.guild(guild), message.author(), Optional.empty()));
                ((ObjectNode) node.get("member")).remove("user");
            });
            return node;
        });
        gateway.dispatch("MESSAGE_CREATE", event, event.has("guild_id") ? GUILD_MESSAGES : DIRECT_MESSAGES);
    }

    public List<SentMessage> sent(long channel) {
        return locked(() -> world.channel(channel).messages.stream()
                .filter(message -> message.author() == bot)
                .toList());
    }

    /** The threads and posts that were opened in a channel, oldest first. */
    public List<Long> threads(long parent) {
        return locked(() -> world.threads(parent));
    }

    public String nameOf(long channel) {
        return locked(() -> world.channel(channel).name);
    }

    public JsonNode commands() {
        return locked(() -> commands.list().deepCopy());
    }

    Interaction interact(FakeInteraction.Kind kind, Visitor by, ObjectNode data, Optional<SentMessage> source) {
        FakeInteraction opened = locked(() -> desk.open(kind, by.channel(), source));
        ObjectNode event = locked(() -> events.event(opened, by, data, source.map(this::describe)));
        gateway.dispatch("INTERACTION_CREATE", event);
        return new Interaction(this, opened);
    }

    JsonNode command(String name, int type, Visitor by) {
        return locked(() -> commands.command(name, type, events.context(world.channel(by.channel()))));
    }

    ArrayNode options(JsonNode command, List<String> path, List<ObjectNode> values, boolean complete) {
        return locked(() -> commands.options(command, path, values, complete));
    }

    ObjectNode describe(SentMessage message) {
        return locked(() -> entities.message(message, board.writtenAt(message), Optional.empty()));
    }

    ObjectNode describeChannel(long channel, long user) {
        return locked(() -> events.channel(world.channel(channel), user));
    }

    /** Where the files that people attach can be fetched. */
    public void serveFilesAt(String address) {
        filesAddress = address;
    }

    /** Files that people attach. */
    public FileShelf files() {
        return files;
    }

    ObjectNode describeFile(long file) {
        return files.describe(file, filesAddress);
    }

    ObjectNode describeRole(long channel, long role) {
        return locked(() -> {
            FakeGuild guild = world.guild(world.channel(channel).guild.orElseThrow());
            return entities.role(guild, role);
        });
    }

    SentMessage messageOf(FakeInteraction interaction, long id) {
        return locked(() -> desk.message(interaction, id));
    }

    /** Waits this long for the first answer to an interaction. */
    public void awaitAnswers(Duration patience) {
        locked(() -> desk.firstAnswer = patience);
    }

    /** A person in a place. */
    public Visitor visitor(long channel, long user) {
        return new Visitor(this, channel, user);
    }

    public void close() {
        gateway.end();
    }
}
