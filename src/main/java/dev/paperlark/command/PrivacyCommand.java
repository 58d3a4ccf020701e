package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import java.util.List;
import java.util.stream.Stream;

/** {@code /privacy}: what is kept of people and chats, for how long, and how to see it or make it go. */
final class PrivacyCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("privacy");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return Reply.of(
                Block.heading(Span.strong(invocation.say("privacy.title"))),
                items(
                        invocation.say("privacy.person"),
                        invocation.say("privacy.chat"),
                        invocation.say("privacy.searches"),
                        invocation.say("privacy.shares"),
                        invocation.say("privacy.messages"),
                        invocation.say("privacy.not-kept")),
                Block.paragraph(Span.strong(invocation.say("privacy.yours"))),
                items(invocation.say("privacy.export"), invocation.say("privacy.forget")));
    }

    private static Block items(String... lines) {
        return new Block.Items(
                Stream.of(lines).map(line -> List.of(Span.plain(line))).toList());
    }
}
