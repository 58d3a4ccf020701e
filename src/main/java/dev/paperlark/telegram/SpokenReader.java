package dev.paperlark.telegram;

import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Understands what people write: commands, replies to questions, and files for commands. Safe for use by many threads. */
final class SpokenReader {
    private final SentDocuments documents;
    private final Supplier<String> botName;

    SpokenReader(SentDocuments documents, Supplier<String> botName) {
        this.documents = documents;
        this.botName = botName;
    }

    Spoken read(Message message) {
        if (message.hasDocument()) {
            return lineOfFile(message)
                    .<Spoken>map(line -> new Spoken.LineWithFile(line, message.getDocument()))
                    .orElseGet(Spoken.Nothing::new);
        }
        return message.hasText() ? words(message) : new Spoken.Nothing();
    }

    /** A command above the file, or the question that it replies to; in a private chat its name may say enough. */
    private Optional<String> lineOfFile(Message message) {
        return Optional.ofNullable(message.getCaption())
                .flatMap(TypedLine::in)
                .filter(typed -> typed.isFor(botName.get()))
                .map(TypedLine::line)
                .or(() -> Prompt.lineAskedFor(message, botName.get()))
                .or(() -> documents.lineFor(message.getDocument()).filter(line -> message.isUserMessage()));
    }

    private Spoken words(Message message) {
        Optional<TypedLine> typed = TypedLine.in(message.getText());
        if (typed.isPresent()) {
            return typed.get().isFor(botName.get())
                    ? new Spoken.Line(typed.get().line())
                    : new Spoken.Nothing();
        }
        return Prompt.lineAskedFor(message, botName.get())
                .<Spoken>map(
                        line -> new Spoken.Line(line + " " + message.getText().strip()))
                .orElseGet(() -> message.isUserMessage() ? new Spoken.SmallTalk() : new Spoken.Nothing());
    }
}
