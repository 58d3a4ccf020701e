package dev.paperlark.discord;

import dev.paperlark.delivery.Gateway;
import dev.paperlark.delivery.Outgoing;
import dev.paperlark.delivery.PaceLimits;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Sends to Discord: into channels, threads and conversations, and into forums with a post for each message. Safe for use by many
 * threads.
 *
 * <p>A message carries the key of its part as a nonce, which Discord honours for some minutes; so a repeat within that time makes no
 * second message. After it, and for posts, which know no nonce, the gateway looks for the message before it sends it again.
 */
final class DiscordGateway implements Gateway {
    /** The name of this platform. */
    static final String PLATFORM = "discord";

    /** Discord speaks of "the past few minutes" (Create Message, {@code enforce_nonce}). */
    static final Duration NONCE_WINDOW = Duration.ofMinutes(2);

    private final Supplier<Optional<JDA>> login;
    private final DiscordRest rest;
    private final Clock clock;
    private final DiscordRenderer renderer;
    private final Map<Long, Long> conversations = new ConcurrentHashMap<>();

    /**
     * @param login the connection to Discord; empty while there is none
     * @param rest what that connection was set up with
     */
    DiscordGateway(Supplier<Optional<JDA>> login, DiscordRest rest, DiscordRenderer renderer, Clock clock) {
        this.login = login;
        this.rest = rest;
        this.renderer = renderer;
        this.clock = clock;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public PaceLimits limits() {
        return DiscordPace.limits();
    }

    /** Conversations have none. */
    @Override
    public boolean hasRoles(ChatAddress chat) {
        return Destination.of(chat) instanceof Destination.Channel;
    }

    @Override
    public String privateRoom(PersonId person) {
        return Destination.PERSON + person.id();
    }

    @Override
    public boolean answersOneAlone() {
        return true;
    }

    @Override
    public int partsOf(Message message) {
        return renderer.render(message).size();
    }

    @Override
    public SendResult send(Outgoing outgoing) {
        List<MessageCreateData> parts = renderer.render(outgoing.message());
        if (outgoing.part() >= parts.size()) {
            return new SendResult.Rejected("the message has " + parts.size() + " parts");
        }
        Optional<Duration> pause = rest.budgetPause();
        if (pause.isPresent()) {
            return new SendResult.RetryAfter(pause.get());
        }
        Optional<JDA> jda = login.get();
        if (jda.isEmpty()) {
            return new SendResult.Temporary("not connected to Discord");
        }
        try {
            return send(outgoing, OutgoingBody.of(parts.get(outgoing.part()), outgoing), jda.get());
        } catch (CallFailed failed) {
            return failed.meaning();
        }
    }

    private SendResult send(Outgoing outgoing, OutgoingBody body, JDA jda) throws CallFailed {
        DiscordRequests requests = new DiscordRequests(
                jda, rest, new FailureReading(outgoing.past().failures()));
        LookBack lookBack = new LookBack(requests, jda.getSelfUser().getIdLong());
        Destination destination = Destination.of(outgoing.chat());
        if (destination instanceof Destination.Channel channel && Forum.is(channel.id(), jda, requests)) {
            return new Forum(channel.id(), requests, lookBack).send(outgoing, body);
        }
        long channel = channelOf(destination, requests);
        if (outgoing.past().perhapsSince().filter(this::isForgotten).isPresent()) {
            Optional<String> found = lookBack.message(
                    channel, body.message(), outgoing.past().perhapsSince().get());
            if (found.isPresent()) {
                return new SendResult.Sent(found.get());
            }
        }
        return new SendResult.Sent(requests.send(channel, body.withNonce()).getString("id"));
    }

    /** Whether Discord may not know a nonce any more that was first used then. */
    private boolean isForgotten(Instant firstUse) {
        return !clock.instant().isBefore(firstUse.plus(NONCE_WINDOW));
    }

    private long channelOf(Destination destination, DiscordRequests requests) throws CallFailed {
        if (destination instanceof Destination.Channel channel) {
            return channel.id();
        }
        long person = ((Destination.Person) destination).id();
        Optional<Long> known = Optional.ofNullable(conversations.get(person));
        long channel = known.isPresent() ? known.get() : Preparation.of(() -> requests.openConversation(person));
        conversations.put(person, channel);
        return channel;
    }
}
