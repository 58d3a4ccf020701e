package dev.paperlark.telegram;

import dev.paperlark.command.ChatStates;
import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.CommandSpec;
import dev.paperlark.command.Reply;
import dev.paperlark.command.Role;
import dev.paperlark.command.SentFile;
import dev.paperlark.command.Speaker;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Texts;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What people say and press becomes a request, and its answer goes back to where it came from. Safe for use by many threads. */
final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final Function<CommandRequest, Reply> router;
    private final TelegramSender sender;
    private final ChatRoles roles;
    private final ChatStates states;
    private final SentDocuments documents;
    private final SpokenReader reader;
    private final Locale language;

    /**
     * @param router answers requests
     * @param botName the user name of this bot
     * @param language for people of whom Telegram does not know one
     */
    Conversation(
            Function<CommandRequest, Reply> router,
            TelegramSender sender,
            ChatRoles roles,
            ChatStates states,
            SentDocuments documents,
            Supplier<String> botName,
            Locale language) {
        this.router = router;
        this.sender = sender;
        this.roles = roles;
        this.states = states;
        this.documents = documents;
        this.reader = new SpokenReader(documents, botName);
        this.language = language;
    }

    /** Answers a command, also one that a reply to a question or a file completes. Other words get a hint in a private chat. */
    void said(Message message) {
        Spoken spoken = reader.read(message);
        if (spoken instanceof Spoken.Line line) {
            answer(message, line.line());
        } else if (spoken instanceof Spoken.LineWithFile with) {
            answer(message, with.line(), with.file());
        } else if (spoken instanceof Spoken.SmallTalk) {
            say(message, "telegram.hint");
        }
    }

    /** Whoever may not use the command has nothing fetched. */
    private void answer(Message message, String line, Document file) {
        CommandRequest request = CommandRequest.parse(TelegramPlaces.of(message), author(message, Role.MEMBER), line);
        Optional<CommandSpec> spec = documents.taking(request.name());
        if (spec.isEmpty() || !roles.ofAuthor(message).covers(spec.get().needs(request.words()))) {
            answer(message, line);
            return;
        }
        SentFile sent = documents.read(file);
        if (sent instanceof SentFile.Unusable unusable) {
            say(message, unusable.key());
        } else if (sent instanceof SentFile.Text text) {
            answer(message, line + "\n" + text.text());
        }
    }

    /** Says one of the bot's own sentences. */
    private void say(Message message, String key) {
        String words = Texts.in(language(message.getFrom())).say(key);
        report(sender.reply(
                TelegramPlaces.of(message), dev.paperlark.message.Message.text(words), questionOf(message)));
    }

    private void answer(Message message, String line) {
        ChatAddress chat = TelegramPlaces.of(message);
        Optional<String> ignored = states.spoken(chat);
        Role role = roles.ofAuthor(message);
        Reply reply = router.apply(CommandRequest.parse(chat, author(message, role), line));
        show(reply, chat, questionOf(message), Texts.in(language(message.getFrom())));
    }

    /** Where several talk, an answer names the message that it is for. */
    private static Optional<Long> questionOf(Message message) {
        return message.isUserMessage()
                ? Optional.empty()
                : Optional.of(message.getMessageId().longValue());
    }

    /** @param question the message that it answers, if any */
    private void show(Reply reply, ChatAddress chat, Optional<Long> question, Texts texts) {
        if (reply instanceof Reply.Ask ask) {
            report(sender.ask(chat, Prompt.of(ask.message(), ask.line(), texts), question));
        } else if (reply instanceof Reply.TryAgain again) {
            report(sender.ask(chat, Prompt.of(again.message(), again.line(), texts), question));
        } else {
            reply.shown().ifPresent(shown -> report(sender.reply(chat, shown, question)));
            reply.file().ifPresent(file -> report(sender.sendFile(chat, file)));
        }
    }

    /** Does what a button stands for. The press is answered in any case, or the button would go on waiting. */
    void pressed(CallbackQuery press) {
        Optional<Message> below = Optional.ofNullable(press.getMessage())
                .filter(Message.class::isInstance)
                .map(Message.class::cast);
        Optional<TypedLine> command = Optional.ofNullable(press.getData()).flatMap(TypedLine::in);
        boolean stale = below.isEmpty()
                || command.isEmpty()
                || command.get().addressee().isPresent();
        String note = stale ? Texts.in(language(press.getFrom())).say("telegram.button.stale") : "";
        try {
            if (!stale) {
                note = act(press, below.get(), command.get());
            }
        } finally {
            sender.answerCallback(press.getId(), note);
        }
    }

    /** Returns what to tell whoever pressed, beside what the chat is told. */
    private String act(CallbackQuery press, Message below, TypedLine command) {
        ChatAddress chat = TelegramPlaces.of(below);
        Optional<String> ignored = states.spoken(chat);
        Role role = roles.ofPresser(press);
        Speaker presser = new Speaker(role, language(press.getFrom()), Optional.of(person(press.getFrom())));
        Reply reply = router.apply(CommandRequest.parse(chat, presser, command.line()));
        if (reply instanceof Reply.Note note) {
            return note.text();
        }
        Optional<Reply.InPlace> inPlace = reply.inPlace();
        if (inPlace.isPresent()) {
            report(sender.edit(chat, below.getMessageId(), withBack(inPlace.get())));
        } else {
            show(reply, chat, Optional.empty(), Texts.in(language(press.getFrom())));
        }
        return "";
    }

    private static dev.paperlark.message.Message withBack(Reply.InPlace place) {
        List<Block> blocks = new ArrayList<>(place.message().blocks());
        Optional<Button> back = place.back();
        back.ifPresent(button -> blocks.add(new Block.Buttons(List.of(button))));
        return new dev.paperlark.message.Message(blocks);
    }

    /** What is written in the name of a group or channel is nobody's in particular. */
    private Speaker author(Message message, Role role) {
        Optional<PersonId> person = Optional.ofNullable(message.getFrom())
                .filter(user -> message.getSenderChat() == null)
                .map(Conversation::person);
        return new Speaker(role, language(message.getFrom()), person);
    }

    private static PersonId person(User user) {
        return new PersonId(TelegramPlaces.PLATFORM, user.getId().toString());
    }

    private Locale language(@org.jspecify.annotations.Nullable User user) {
        return Optional.ofNullable(user)
                .map(User::getLanguageCode)
                .map(Locale::forLanguageTag)
                .orElse(language);
    }

    /** An answer is not repeated: whoever asked can ask again, and may have it already. */
    private static void report(SendResult result) {
        if (!(result instanceof SendResult.Sent)) {
            LOG.warn("an answer was not sent: {}", result);
        }
    }
}
