package dev.paperlark.discord;

import dev.paperlark.delivery.Outgoing;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Block;
import dev.paperlark.message.Graphemes;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A channel of posts: the first part of a message opens one, the others follow in it. */
final class Forum {
    private final long id;
    private final DiscordRequests requests;
    private final LookBack lookBack;

    Forum(long id, DiscordRequests requests, LookBack lookBack) {
        this.id = id;
        this.requests = requests;
        this.lookBack = lookBack;
    }

    /** Whether this channel is one. Asks Discord for channels that JDA does not hold in memory. */
    static boolean is(long channel, JDA jda, DiscordRequests requests) throws CallFailed {
        Optional<Channel> known = Optional.ofNullable(jda.getChannelById(Channel.class, channel));
        ChannelType type = known.isPresent()
                ? known.get().getType()
                : Preparation.of(
                        () -> ChannelType.fromId(requests.channel(channel).getInt("type")));
        return type == ChannelType.FORUM || type == ChannelType.MEDIA;
    }

    SendResult send(Outgoing outgoing, OutgoingBody body) throws CallFailed {
        List<String> earlier = outgoing.past().earlierParts();
        return earlier.isEmpty()
                ? open(outgoing, body)
                : follow(Long.parseUnsignedLong(earlier.get(0)), outgoing, body);
    }

    /** A post has no nonce, so each repeat looks first. */
    private SendResult open(Outgoing outgoing, OutgoingBody body) throws CallFailed {
        if (outgoing.past().perhapsSince().isPresent()) {
            Optional<String> found = lookBack.post(
                    id, body.message(), outgoing.past().perhapsSince().get());
            if (found.isPresent()) {
                return new SendResult.Sent(found.get());
            }
        }
        DataObject post =
                DataObject.empty().put("name", nameOf(outgoing.message())).put("message", body.message());
        return new SendResult.Sent(requests.openPost(id, post).getString("id"));
    }

    /** The post has the id of its first message. */
    private SendResult follow(long post, Outgoing outgoing, OutgoingBody body) throws CallFailed {
        try {
            if (outgoing.past().perhapsSince().isPresent()) {
                Optional<String> found = lookBack.message(
                        post, body.message(), outgoing.past().perhapsSince().get());
                if (found.isPresent()) {
                    return new SendResult.Sent(found.get());
                }
            }
            return new SendResult.Sent(requests.send(post, body.withNonce()).getString("id"));
        } catch (CallFailed failed) {
            // somebody deleted or locked the post: the forum is still there for the next one
            throw failed.meaning() instanceof SendResult.Gone gone
                    ? new CallFailed(new SendResult.Rejected(gone.reason()))
                    : failed;
        }
    }

    private static String nameOf(Message message) {
        String words = message.blocks().stream()
                .flatMap(Forum::words)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("Paperlark");
        return Graphemes.cut(words.strip(), ThreadChannel.MAX_NAME_LENGTH);
    }

    private static Stream<String> words(Block block) {
        return block instanceof Block.Heading heading
                ? Stream.of(heading.spans().stream().map(Span::text).collect(Collectors.joining()))
                : Stream.empty();
    }
}
