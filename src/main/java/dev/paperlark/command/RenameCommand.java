package dev.paperlark.command;

import dev.paperlark.message.DisplayText;
import dev.paperlark.store.Database;
import dev.paperlark.store.SubscriptionStore;
import java.util.Optional;

/** {@code /rename NUMBER NAME}: what a subscription is called; without a name, the old one goes. */
final class RenameCommand implements Command {
    /** As much as stands well in a list. */
    static final int LONGEST = 60;

    private final Database database;
    private final SubscriptionStore subscriptions;

    RenameCommand(Database database, SubscriptionStore subscriptions) {
        this.database = database;
        this.subscriptions = subscriptions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                "rename",
                CommandOption.number("number").required().suggesting(CommandOption.Source.SUBSCRIPTIONS),
                CommandOption.text("label"));
    }

    @Override
    public Reply handle(Invocation invocation) {
        return NumberedWords.parse(invocation.words())
                .map(typed -> rename(typed.number(), DisplayText.line(typed.rest()), invocation))
                .orElseGet(() -> Reply.text(invocation.say("command.rename.usage")));
    }

    private Reply rename(int number, String name, Invocation invocation) {
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Reply.text(invocation.say("rename.too-long", LONGEST));
        }
        Optional<String> given = Optional.of(name).filter(text -> !text.isEmpty());
        boolean renamed = database.inTransaction(
                tx -> subscriptions.rename(tx, invocation.chat().id(), number, given));
        String shown = Integer.toString(number);
        if (!renamed) {
            return Reply.text(invocation.say("unsubscribe.none", shown, 1));
        }
        return Reply.text(given.map(text -> invocation.say("rename.done", shown, text))
                .orElseGet(() -> invocation.say("rename.undone", shown)));
    }
}
