package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import dev.paperlark.store.Database;
import dev.paperlark.store.SubscriptionStore;
import java.util.List;
import java.util.stream.Stream;

/** {@code /take FIELD}, on a button of the guide: subscribes to a field. A chat's first subscription brings its first alert at once. */
final class TakeCommand implements Command {
    private final StarterPacks packs;
    private final Guide guide;
    private final Command subscribe;
    private final Command alert;
    private final Database database;
    private final SubscriptionStore subscriptions;

    TakeCommand(
            StarterPacks packs,
            Guide guide,
            Command subscribe,
            Command alert,
            Database database,
            SubscriptionStore subscriptions) {
        this.packs = packs;
        this.guide = guide;
        this.subscribe = subscribe;
        this.alert = alert;
        this.database = database;
        this.subscriptions = subscriptions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdminButtons("take");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return packs.find(invocation.words())
                .map(pack -> take(pack, invocation))
                .orElseGet(() -> new Reply.Say(guide.shown(invocation)));
    }

    private Reply take(StarterPacks.Pack pack, Invocation invocation) {
        boolean first = database.inTransaction(
                tx -> subscriptions.of(tx, invocation.chat().id()).isEmpty());
        Reply added = subscribe.handle(invocation.with(pack.query()));
        return first ? both(added, alert.handle(invocation.with(""))) : added;
    }

    private static Reply both(Reply first, Reply second) {
        List<Block> blocks = Stream.of(first, second)
                .flatMap(reply -> reply.shown().stream())
                .map(Message::blocks)
                .flatMap(List::stream)
                .toList();
        return Reply.of(blocks);
    }
}
