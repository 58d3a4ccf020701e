package dev.paperlark.command;

import dev.paperlark.message.Texts;
import dev.paperlark.model.Chat;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the command that was asked for, checks that the person may use it, and runs it.
 *
 * <p>This is the one edge where a command's failure ends: it is logged with a short id, and the person is told that id and
 * nothing else. Safe for use by many threads.
 */
public final class CommandRouter {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRouter.class);

    /** Names that are farther apart than this are not a slip of the finger. */
    private static final int MAX_SLIP = 3;

    private static final int FAILURE_ID_LENGTH = 8;

    private final Map<String, Command> commands;
    private final ChatDirectory directory;
    private final Turns turns = new Turns();

    public CommandRouter(List<Command> commands, ChatDirectory directory) {
        Map<String, Command> byName = new LinkedHashMap<>();
        commands.forEach(command -> byName.put(command.spec().name(), command));
        this.commands = Collections.unmodifiableMap(byName);
        this.directory = directory;
    }

    /** The names of the commands that people type, in the order of {@code /help}. */
    public List<String> names() {
        return commands.values().stream()
                .map(Command::spec)
                .filter(spec -> spec.menu() == CommandSpec.Menu.LISTED)
                .map(CommandSpec::name)
                .toList();
    }

    /** Answers a request. Requests of one person go one after the other. Never throws. */
    public Reply answer(CommandRequest request) {
        return request.speaker()
                .person()
                .map(person -> turns.take(person, () -> answerOrFail(request), () -> overtaken(request)))
                .orElseGet(() -> answerOrFail(request));
    }

    private static Reply overtaken(CommandRequest request) {
        return new Reply.Note(Texts.in(request.speaker().language()).say("forget.overtaken"));
    }

    private Reply answerOrFail(CommandRequest request) {
        try {
            Chat chat = directory.at(request.chat(), request.speaker().language());
            return answer(request, chat);
        } catch (RuntimeException e) {
            String id = UUID.randomUUID().toString().substring(0, FAILURE_ID_LENGTH);
            LOG.error("failure={} in command={}", id, request.name(), e);
            return Reply.text(Texts.in(request.speaker().language()).say("command.failed", id));
        }
    }

    private Reply answer(CommandRequest request, Chat chat) {
        Texts texts = Texts.in(chat.language());
        Command command = commands.get(request.name());
        if (command == null) {
            return Reply.text(unknown(request.name(), texts));
        }
        if (!request.speaker().role().covers(command.spec().needs(request.words()))) {
            return Reply.text(texts.say("command.not-allowed", request.name()));
        }
        return command.handle(new Invocation(chat, request.speaker(), texts, request.words()));
    }

    private String unknown(String name, Texts texts) {
        return nearest(name)
                .map(near -> texts.say("command.unknown.did-you-mean", name, near))
                .orElseGet(() -> texts.say("command.unknown", name));
    }

    private Optional<String> nearest(String name) {
        LevenshteinDistance distance = new LevenshteinDistance(MAX_SLIP);
        String lower = name.toLowerCase(Locale.ROOT);
        return names().stream()
                .filter(candidate -> distance.apply(lower, candidate) >= 0)
                .filter(candidate -> distance.apply(lower, candidate) < candidate.length())
                .min(Comparator.comparingInt(candidate -> distance.apply(lower, candidate)));
    }
}
