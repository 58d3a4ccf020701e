package dev.paperlark.command;

import dev.paperlark.delivery.Dispatcher;
import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import dev.paperlark.model.SharedSubscription;
import dev.paperlark.store.Database;
import dev.paperlark.store.ShareStore;
import dev.paperlark.store.SubscriptionStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** {@code /share}: a code under which another chat can take over this chat's subscriptions. */
final class ShareCommand implements Command {
    /** Without letters and digits that are taken for each other. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    /** About 59 bits. */
    private static final int CODE_LENGTH = 12;

    private final Database database;
    private final SubscriptionStore subscriptions;
    private final ShareStore shares;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    ShareCommand(
            Database database, SubscriptionStore subscriptions, ShareStore shares, Dispatcher dispatcher, Clock clock) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.shares = shares;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("share");
    }

    @Override
    public Reply handle(Invocation invocation) {
        List<SharedSubscription> set =
                database
                        .inTransaction(
                                tx -> subscriptions.of(tx, invocation.chat().id()))
                        .stream()
                        .map(SharedSubscription::of)
                        .toList();
        if (set.isEmpty()) {
            return Reply.text(invocation.say("subscriptions.none"));
        }
        String code = newCode();
        database.useTransaction(tx -> shares.add(tx, invocation.chat().id(), code, set, clock.instant()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(Span.plain(invocation.say("share.done", set.size()))));
        blocks.add(Block.paragraph(Span.code("/adopt " + code)));
        dispatcher
                .startLink(invocation.chat().address(), code)
                .ifPresent(link -> blocks.add(
                        Block.paragraph(Span.plain(invocation.say("share.link") + " "), new Span.Link(link, link))));
        return Reply.of(blocks);
    }

    private String newCode() {
        return random.ints(CODE_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
