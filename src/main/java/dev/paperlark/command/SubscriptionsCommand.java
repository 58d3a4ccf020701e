package dev.paperlark.command;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /subscriptions}: what the chat asked for, as typed and in words, with what it brought. Its buttons turn pages. */
final class SubscriptionsCommand implements Command {
    private static final Pattern PLACE = Pattern.compile("\\d{1,6}");

    private final SubscriptionList list;

    SubscriptionsCommand(SubscriptionList list) {
        this.list = list;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("subscriptions");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return Optional.of(invocation.words())
                .filter(PLACE.asMatchPredicate())
                .<Reply>map(from -> new Reply.InPlace(list.page(Integer.parseInt(from), invocation), Optional.empty()))
                .orElseGet(() -> new Reply.Say(list.page(0, invocation)));
    }
}
