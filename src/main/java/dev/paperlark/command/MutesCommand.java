package dev.paperlark.command;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /mutes}: what the chat muted, with buttons that lift it. */
final class MutesCommand implements Command {
    private static final Pattern PLACE = Pattern.compile("\\d{1,6}");

    private final Mutes mutes;

    MutesCommand(Mutes mutes) {
        this.mutes = mutes;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("mutes");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return Optional.of(invocation.words())
                .filter(PLACE.asMatchPredicate())
                .<Reply>map(from -> new Reply.InPlace(mutes.page(Integer.parseInt(from), invocation), Optional.empty()))
                .orElseGet(() -> new Reply.Say(mutes.page(0, invocation)));
    }
}
