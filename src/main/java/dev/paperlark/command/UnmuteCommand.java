package dev.paperlark.command;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /unmute ID}, on the buttons of {@code /mutes}: lifts one, and shows what is left. */
final class UnmuteCommand implements Command {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private final Mutes mutes;

    UnmuteCommand(Mutes mutes) {
        this.mutes = mutes;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdminButtons("unmute");
    }

    @Override
    public Reply handle(Invocation invocation) {
        Optional.of(invocation.words())
                .filter(ID.asMatchPredicate())
                .ifPresent(id -> mutes.lift(Long.parseLong(id), invocation));
        return new Reply.InPlace(mutes.page(0, invocation), Optional.empty());
    }
}
