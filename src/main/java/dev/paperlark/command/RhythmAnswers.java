package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import dev.paperlark.model.Chat;

/** How commands speak of a chat's rhythm. */
final class RhythmAnswers {
    private RhythmAnswers() {}

    /** The rhythm as it is from now on, and what that means for the next alert. */
    static Reply changed(Invocation invocation, Chat chat, NextAlert nextAlert) {
        return Reply.of(
                Block.paragraph(Span.plain(
                        invocation.say("rhythm.changed", new Moments(invocation.texts()).say(chat.rhythm())))),
                Block.paragraph(Span.faint(nextAlert.say(chat, invocation.texts()))));
    }

    /** The rhythm as it is, and how to change it. */
    static Reply asIs(Invocation invocation, String usageKey) {
        String rhythm = new Moments(invocation.texts()).say(invocation.chat().rhythm());
        return Reply.of(
                Block.paragraph(Span.plain(invocation.say("rhythm.as-is", rhythm))),
                Block.paragraph(Span.plain(invocation.say(usageKey))));
    }
}
