package dev.paperlark.discord;

import dev.paperlark.command.CommandSpec;
import dev.paperlark.command.Suggestions;
import dev.paperlark.message.Graphemes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/**
 * Hears what people do in Discord. Suggestions are answered at once, on JDA's thread; everything else is handed to
 * workers, and if they have not answered after a second and a half, Discord is told that the answer comes.
 */
final class DiscordListener extends ListenerAdapter {
    /** Half of what Discord allows, for the way there and back (Interactions, "you must respond within 3 seconds"). */
    static final Duration DEFER_AFTER = Duration.ofMillis(1500);

    private final Conversation conversation;
    private final Suggestions suggestions;
    private final Executor workers;
    private final ScheduledExecutorService timer;

    /**
     * @param workers run what may take its time
     * @param timer runs what must not wait for it
     */
    DiscordListener(
            Conversation conversation, Suggestions suggestions, Executor workers, ScheduledExecutorService timer) {
        this.conversation = conversation;
        this.suggestions = suggestions;
        this.workers = workers;
        this.timer = timer;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        String name = nameOf(event.getFullCommandName());
        Optional<CommandSpec> spec = conversation.spec(name);
        String line = spec.map(known -> lineOf(known, event)).orElse("/" + name);
        Acknowledgement<IReplyCallback> answer = Acknowledgement.ofNew(event);
        spec.flatMap(CommandSpec::file)
                .flatMap(option -> Optional.ofNullable(event.getOption(option.name())))
                .map(OptionMapping::getAsAttachment)
                .ifPresentOrElse(
                        file -> work(answer, () -> conversation.answer(event, line, file, answer)),
                        () -> answer(event, line, answer));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        Optional<String> line = ButtonIds.commandOf(event.getComponentId());
        if (line.isEmpty()) {
            conversation.say("discord.button.stale", Conversation.languageOf(event), Acknowledgement.ofNew(event));
            return;
        }
        answer(event, line.get(), isOwn(event) ? Acknowledgement.inPlace(event) : Acknowledgement.ofNew(event));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        String command = ButtonIds.commandOf(event.getModalId()).orElse("/help");
        String words = Optional.ofNullable(event.getValue(Forms.WORDS))
                .map(value -> value.getAsString())
                .orElse("");
        answer(event, command + " " + words, Acknowledgement.ofNew(event));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        StringBuilder text = new StringBuilder(event.getTarget().getContentRaw());
        for (MessageEmbed embed : event.getTarget().getEmbeds()) {
            text.append(' ').append(embed.getUrl()).append(' ').append(embed.getDescription());
        }
        Acknowledgement<IReplyCallback> answer = Acknowledgement.ofNew(event);
        Optional<String> id = ArxivLink.in(text.toString());
        if (id.isPresent()) {
            answer(event, "/paper " + id.get(), answer);
        } else {
            conversation.say("discord.tldr.none", Conversation.languageOf(event), answer);
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        List<Suggestions.Suggestion> offers = conversation
                .option(
                        nameOf(event.getFullCommandName()),
                        event.getFocusedOption().getName())
                .map(option -> suggestions.of(option, Place.of(event).chat(), typed, DiscordLimits.MAX_SUGGESTIONS))
                .orElse(List.of());
        boolean numbers =
                event.getFocusedOption().getType() == net.dv8tion.jda.api.interactions.commands.OptionType.INTEGER;
        event.replyChoices(offers.stream()
                        .filter(offer -> offer.value().length() <= DiscordLimits.MAX_SUGGESTION)
                        .map(offer -> numbers
                                ? new Command.Choice(labelOf(offer), Long.parseLong(offer.value()))
                                : new Command.Choice(labelOf(offer), offer.value()))
                        .toList())
                .queue(shown -> {}, Acknowledgement::report);
    }

    private void answer(Interaction event, String line, Acknowledgement<?> answer) {
        work(answer, () -> conversation.answer(event, line, answer));
    }

    private void work(Acknowledgement<?> answer, Runnable work) {
        Future<?> later = timer.schedule(answer::defer, DEFER_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        workers.execute(() -> {
            work.run();
            later.cancel(false);
        });
    }

    /** Only its reader sees the message: in a conversation with the bot, and where it was an answer to this person. */
    private static boolean isOwn(ButtonInteractionEvent event) {
        return event.getMessage().isEphemeral() || event.getChannelType() == ChannelType.PRIVATE;
    }

    /** The last word of {@code settings time}. */
    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf(' ') + 1);
    }

    private static String lineOf(CommandSpec spec, SlashCommandInteractionEvent event) {
        return spec.line(option -> Optional.ofNullable(event.getOption(option)).map(OptionMapping::getAsString));
    }

    private static String labelOf(Suggestions.Suggestion offer) {
        return Graphemes.cut(Markdown.fit(offer.label()), DiscordLimits.MAX_SUGGESTION);
    }
}
