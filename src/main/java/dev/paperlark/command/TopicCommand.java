package dev.paperlark.command;

import java.util.Optional;

/** {@code /topic}, on a button of the guide: asks for words and subscribes to them, like {@code /subscribe}, which shows the guide without words. */
final class TopicCommand implements Command {
    static final String LINE = "/topic";

    private final Command subscribe;

    TopicCommand(Command subscribe) {
        this.subscribe = subscribe;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdminButtons("topic");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return invocation.words().isEmpty()
                ? new Reply.Ask(invocation.say("topic.ask.title"), invocation.say("topic.ask"), LINE, Optional.empty())
                : subscribe.handle(invocation);
    }
}
