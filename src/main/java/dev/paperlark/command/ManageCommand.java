package dev.paperlark.command;

import java.util.Optional;

/** {@code /manage NUMBER}, on the buttons of {@code /subscriptions}: one of them, with what can be done with it. */
final class ManageCommand implements Command {
    private final SubscriptionList list;

    ManageCommand(SubscriptionList list) {
        this.list = list;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forButtons("manage");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return NumberedWords.parse(invocation.words())
                .flatMap(typed -> list.one(typed.number(), invocation))
                .map(one -> new Reply.InPlace(one, Optional.empty()))
                .orElseGet(() -> new Reply.InPlace(list.page(0, invocation), Optional.empty()));
    }
}
