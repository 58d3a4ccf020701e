package dev.paperlark.command;

import java.util.Optional;

/** {@code /author NAME}, on a button of the guide: subscribes to whatever somebody writes. Without a name, asks for it. */
final class AuthorCommand implements Command {
    static final String LINE = "/author";

    private final Command subscribe;

    AuthorCommand(Command subscribe) {
        this.subscribe = subscribe;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdminButtons("author");
    }

    @Override
    public Reply handle(Invocation invocation) {
        String name = invocation.words().replace('"', ' ').strip();
        return name.isEmpty()
                ? new Reply.Ask(
                        invocation.say("author.ask.title"), invocation.say("author.ask"), LINE, Optional.empty())
                : subscribe.handle(invocation.with("au:\"" + name + "\""));
    }
}
