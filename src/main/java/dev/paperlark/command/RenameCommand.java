package dev.paperlark.command;

import dev.paperlark.message.DisplayText;
import dev.paperlark.store.Database;
import dev.paperlark.store.SubscriptionStore;
import java.util.Optional;

/** {@code /rename NUMBER NAME}: what a subscription is called; {@code -} takes the name away. Without one, asks for it. */
final class RenameCommand implements Command {
    /** As much as stands well in a list. */
    static final int LONGEST = 60;

    private static final String NO_NAME = "-";

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
                .map(typed -> typed.rest().isEmpty()
                        ? ask(typed.number(), invocation)
                        : rename(typed.number(), DisplayText.line(typed.rest()), invocation))
                .orElseGet(() -> Reply.text(invocation.say("command.rename.usage")));
    }

    private Reply ask(int number, Invocation invocation) {
        return database.inTransaction(
                        tx -> subscriptions.find(tx, invocation.chat().id(), number))
                .<Reply>map(known -> new Reply.Ask(
                        invocation.say("rename.ask.title", Integer.toString(number)),
                        invocation.say("rename.ask", LONGEST),
                        "/rename " + number,
                        known.name()))
                .orElseGet(() -> none(number, invocation));
    }

    private static Reply none(int number, Invocation invocation) {
        return Reply.text(invocation.say("unsubscribe.none", Integer.toString(number), 1));
    }

    private Reply rename(int number, String name, Invocation invocation) {
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Reply.text(invocation.say("rename.too-long", LONGEST));
        }
        Optional<String> given = Optional.of(name).filter(text -> !text.equals(NO_NAME));
        boolean renamed = database.inTransaction(
                tx -> subscriptions.rename(tx, invocation.chat().id(), number, given));
        if (!renamed) {
            return none(number, invocation);
        }
        String shown = Integer.toString(number);
        return Reply.text(given.map(text -> invocation.say("rename.done", shown, text))
                .orElseGet(() -> invocation.say("rename.undone", shown)));
    }
}
