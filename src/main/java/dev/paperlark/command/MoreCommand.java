package dev.paperlark.command;

import dev.paperlark.delivery.AlertPages;
import dev.paperlark.model.AlertId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /more ALERT OFFSET}, on the button under an alert: the next cards of the same alert. */
final class MoreCommand implements Command {
    private static final Pattern ARGUMENTS = Pattern.compile("(\\d{1,18}) (\\d{1,9})");

    private final AlertPages pages;

    MoreCommand(AlertPages pages) {
        this.pages = pages;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forButtons("more");
    }

    @Override
    public Reply handle(Invocation invocation) {
        Matcher arguments = ARGUMENTS.matcher(invocation.words());
        if (!arguments.matches()) {
            return Reply.text(invocation.say("more.gone"));
        }
        AlertId alert = new AlertId(Long.parseLong(arguments.group(1)));
        int offset = Integer.parseInt(arguments.group(2));
        return pages.page(invocation.chat().id(), alert, offset)
                .<Reply>map(Reply.Say::new)
                .orElseGet(() -> Reply.text(invocation.say("more.gone")));
    }
}
