package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import dev.paperlark.model.Subscription;
import dev.paperlark.store.Database;
import dev.paperlark.store.SubscriptionStore;
import java.util.List;
import java.util.Optional;

/** {@code /unsubscribe NUMBER}: drops one subscription, named by its number or by its very words. */
final class UnsubscribeCommand implements Command {
    private final Database database;
    private final SubscriptionStore subscriptions;

    UnsubscribeCommand(Database database, SubscriptionStore subscriptions) {
        this.database = database;
        this.subscriptions = subscriptions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                "unsubscribe",
                CommandOption.number("number").required().suggesting(CommandOption.Source.SUBSCRIPTIONS));
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (invocation.words().isEmpty()) {
            return Reply.text(invocation.say("command.unsubscribe.usage"));
        }
        String wanted = invocation.words().replaceFirst("^#", "");
        return database.inTransaction(tx -> {
            List<Subscription> all = subscriptions.of(tx, invocation.chat().id());
            Optional<Subscription> named = all.stream()
                    .filter(known -> Integer.toString(known.number()).equals(wanted)
                            || known.query().equals(wanted))
                    .findFirst();
            if (named.isEmpty()) {
                return Reply.text(invocation.say("unsubscribe.none", invocation.words(), all.size()));
            }
            subscriptions.remove(tx, invocation.chat().id(), named.get().number());
            return Reply.of(Block.paragraph(
                    Span.plain(invocation.say("unsubscribe.done", named.get().number()) + " "),
                    Span.code(named.get().query())));
        });
    }
}
