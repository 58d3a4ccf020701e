package dev.paperlark.command;

import dev.paperlark.message.Message;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /switch on NUMBER} and {@code /switch off NUMBER}, on the buttons of a subscription: lets it rest or work again. */
final class SwitchCommand implements Command {
    private static final Pattern WORDS = Pattern.compile("(on|off) (\\d{1,9})");

    private final SubscriptionList list;

    SwitchCommand(SubscriptionList list) {
        this.list = list;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdminButtons("switch");
    }

    @Override
    public Reply handle(Invocation invocation) {
        Matcher words = WORDS.matcher(invocation.words());
        if (!words.matches()) {
            return new Reply.Say(list.page(0, invocation));
        }
        int number = Integer.parseInt(words.group(2));
        list.pause(number, words.group(1).equals("off"), invocation);
        Message shown = list.one(number, invocation).orElseGet(() -> list.page(0, invocation));
        return new Reply.InPlace(shown, Optional.empty());
    }
}
