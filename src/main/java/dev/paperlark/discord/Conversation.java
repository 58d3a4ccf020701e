package dev.paperlark.discord;

import dev.paperlark.command.ChatStates;
import dev.paperlark.command.CommandOption;
import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.CommandSpec;
import dev.paperlark.command.Reply;
import dev.paperlark.command.Role;
import dev.paperlark.command.SentFile;
import dev.paperlark.command.Speaker;
import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import dev.paperlark.message.Texts;
import dev.paperlark.model.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * What people ask for becomes a request, and its reply becomes the answer to the interaction. May take its time: the caller sees to
 * it that Discord is told in time. Safe for use by many threads.
 */
final class Conversation {
    /** Begins the reason of a chat that was disabled because the person does not take messages (Opcodes, 50007). */
    private static final String CLOSED = "50007";

    private final Function<CommandRequest, Reply> router;
    private final Map<String, CommandSpec> specs;
    private final ChatStates states;
    private final DiscordRenderer renderer;
    private final SlashPaths paths;
    private final Drafts drafts = new Drafts();

    Conversation(
            Function<CommandRequest, Reply> router,
            List<CommandSpec> specs,
            ChatStates states,
            DiscordRenderer renderer) {
        this.router = router;
        this.specs = specs.stream().collect(Collectors.toMap(CommandSpec::name, Function.identity()));
        this.states = states;
        this.renderer = renderer;
        this.paths = new SlashPaths(specs);
    }

    /** What is known of a command. */
    Optional<CommandSpec> spec(String name) {
        return Optional.ofNullable(specs.get(name));
    }

    /** The same for a line that ends with the words of a file. Whoever may not use the command has nothing fetched. */
    void answer(Interaction interaction, String line, Attachment file, Acknowledgement<?> answer) {
        Place place = Place.of(interaction);
        CommandRequest request = CommandRequest.parse(place.chat(), speaker(interaction, place), line);
        boolean allowed = spec(request.name())
                .filter(spec -> place.role().covers(spec.needs(request.words())))
                .filter(spec -> hindrance(place, spec, request.words()).isEmpty())
                .isPresent();
        SentFile sent = allowed ? SentAttachments.read(file) : new SentFile.Text("");
        if (sent instanceof SentFile.Unusable unusable) {
            say(unusable.key(), languageOf(interaction), answer);
        } else if (sent instanceof SentFile.Text text) {
            answer(interaction, line + "\n" + text.text(), answer);
        }
    }

    /** Does what a line says and answers. */
    void answer(Interaction interaction, String line, Acknowledgement<?> answer) {
        Place place = Place.of(interaction);
        Locale language = languageOf(interaction);
        CommandRequest request = CommandRequest.parse(place.chat(), speaker(interaction, place), line);
        Optional<String> hindrance = spec(request.name())
                .flatMap(spec -> hindrance(place, spec, request.words())
                        .or(() -> RoleCheck.hindrance(spec, request, interaction)));
        if (hindrance.isPresent()) {
            say(hindrance.get(), language, answer);
            return;
        }
        List<Block> before = seen(place, language);
        Reply reply = router.apply(request);
        String user = interaction.getUser().getId();
        keepDraft(user, reply);
        Optional<Reply.InPlace> inPlace = reply.inPlace();
        if (inPlace.isPresent()) {
            Reply.InPlace newer = inPlace.get();
            answer.replace(renderer.compact(around(before, newer.message(), backOf(newer, answer))));
        } else if (reply instanceof Reply.TryAgain again) {
            String label = Texts.in(language).say("discord.correct");
            answer.show(rendered(before, again.message(), Optional.of(new Button(label, again.line()))));
        } else if (reply instanceof Reply.Ask ask) {
            if (!answer.ask(Forms.form(ask, drafts.of(user, ask.line()).or(ask::draft)))) {
                String label = Texts.in(language).say("discord.write");
                answer.show(rendered(before, ask.message(), Optional.of(new Button(label, ask.line()))));
            }
        } else {
            Message shown = reply.shown()
                    .orElseGet(() -> Message.text(Texts.in(language).say("discord.sent")));
            answer.show(withFile(rendered(before, shown, Optional.empty()), reply));
        }
    }

    private static List<MessageCreateData> withFile(List<MessageCreateData> parts, Reply reply) {
        return Stream.concat(parts.stream(), reply.file().map(Conversation::upload).stream())
                .toList();
    }

    private static MessageCreateData upload(dev.paperlark.message.Attachment file) {
        return new MessageCreateBuilder()
                .addFiles(FileUpload.fromData(file.bytes(), file.fileName()))
                .setAllowedMentions(Set.of())
                .build();
    }

    /** Says one of the bot's own sentences. */
    void say(String key, Locale language, Acknowledgement<?> answer) {
        answer.show(renderer.compact(Message.text(Texts.in(language).say(key))));
    }

    private static Speaker speaker(Interaction interaction, Place place) {
        PersonId person =
                new PersonId(DiscordGateway.PLATFORM, interaction.getUser().getId());
        return new Speaker(place.role(), languageOf(interaction), Optional.of(person));
    }

    /** The language of the person's client. */
    static Locale languageOf(Interaction interaction) {
        return interaction.getUserLocale().toLocale();
    }

    /** The key of what hinders a command that changes something. */
    private static Optional<String> hindrance(Place place, CommandSpec spec, String words) {
        return spec.needs(words) == Role.ADMIN && place.role() == Role.ADMIN ? place.obstacle() : Optional.empty();
    }

    /** Chats that could not be written to are tried again now that somebody is there; to closed messages there is something to say. */
    private List<Block> seen(Place place, Locale language) {
        if (!place.chat().equals(place.person())) {
            Optional<String> ignored = states.spoken(place.chat());
        }
        return states
                .spoken(place.person())
                .filter(reason -> reason.contains(CLOSED))
                .map(reason -> Block.paragraph(Span.strong(Texts.in(language).say("discord.dm.closed"))))
                .stream()
                .toList();
    }

    /** Kept while the person is at it: until something else is said. */
    private void keepDraft(String user, Reply reply) {
        if (reply instanceof Reply.TryAgain refused) {
            drafts.keep(user, refused);
        } else if (!(reply instanceof Reply.Ask)) {
            drafts.forget(user);
        }
    }

    /** The way back, where there is something to go back to. */
    private static Optional<Button> backOf(Reply.InPlace reply, Acknowledgement<?> answer) {
        return answer.replaces() ? reply.back() : Optional.empty();
    }

    private List<MessageCreateData> rendered(List<Block> before, Message message, Optional<Button> after) {
        return renderer.compact(around(before, message, after));
    }

    private Message around(List<Block> before, Message message, Optional<Button> after) {
        List<Block> blocks = new ArrayList<>(before);
        blocks.addAll(message.blocks());
        after.ifPresent(button -> blocks.add(new Block.Buttons(List.of(button))));
        return paths.in(new Message(blocks));
    }

    /** The option of a command. */
    Optional<CommandOption> option(String command, String name) {
        return spec(command).flatMap(spec -> spec.option(name));
    }
}
