package dev.paperlark.command;

import dev.paperlark.message.Button;
import java.util.Optional;

/** {@code /manage NUMBER [edit|rename]}, on the buttons of {@code /subscriptions}: one of them, with what can be done with it, or how. */
final class ManageCommand implements Command {
    static final String EDIT = "edit";
    static final String RENAME = "rename";

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
                .flatMap(typed -> shown(typed, invocation))
                .orElseGet(() -> new Reply.InPlace(list.page(0, invocation), Optional.empty()));
    }

    private Optional<Reply> shown(NumberedWords typed, Invocation invocation) {
        int number = typed.number();
        Button back = new Button(invocation.say("open.back"), "/manage " + number);
        return switch (typed.rest()) {
            case EDIT -> list.editing(number, invocation).map(how -> new Reply.InPlace(how, Optional.of(back)));
            case RENAME -> list.renaming(number, invocation).map(how -> new Reply.InPlace(how, Optional.of(back)));
            default -> list.one(number, invocation).map(one -> new Reply.InPlace(one, Optional.empty()));
        };
    }
}
