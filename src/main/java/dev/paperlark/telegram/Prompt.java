package dev.paperlark.telegram;

import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import dev.paperlark.message.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * A question of the bot's; what a person replies to it completes a line. The line stands at its end, so it is known after a restart
 * as well. Where Telegram has refused the marks of the question, a reply to it is no answer.
 */
final class Prompt {
    /** Stands before the line. Nothing else that the bot says ends with this and a text in code. */
    private static final String MARK = "✏️ ";

    private static final String CODE = "code";

    private Prompt() {}

    /**
     * The question as a message.
     *
     * @param question asks, or says what was wrong with the last answer
     * @param line what the answer completes
     */
    static Message of(Message question, String line, Texts texts) {
        List<Block> blocks = new ArrayList<>(question.blocks());
        blocks.add(Block.paragraph(Span.faint(texts.say("telegram.reply") + " "), Span.plain(MARK), Span.code(line)));
        return new Message(blocks);
    }

    /**
     * The line that a message completes, where it replies to a question.
     *
     * @param bot the user name of this bot
     */
    static Optional<String> lineAskedFor(
            org.telegram.telegrambots.meta.api.objects.message.Message answer, String bot) {
        return Optional.ofNullable(answer.getReplyToMessage())
                .filter(question -> question.hasText() && question.hasEntities())
                .filter(question -> question.getFrom() != null
                        && bot.equalsIgnoreCase(question.getFrom().getUserName()))
                .flatMap(question -> lineOf(question.getText(), question.getEntities()));
    }

    private static Optional<String> lineOf(String text, List<MessageEntity> entities) {
        MessageEntity last = entities.get(entities.size() - 1);
        int begin = last.getOffset();
        boolean marked = CODE.equals(last.getType())
                && begin + last.getLength() == text.length()
                && text.substring(0, begin).endsWith(MARK);
        return marked ? TypedLine.in(text.substring(begin)).map(TypedLine::line) : Optional.empty();
    }
}
