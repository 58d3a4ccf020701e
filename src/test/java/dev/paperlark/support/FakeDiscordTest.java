package dev.paperlark.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.support.discord.Interaction;
import dev.paperlark.support.discord.Option;
import dev.paperlark.support.discord.PlainClient;
import dev.paperlark.support.discord.SentMessage;
import dev.paperlark.support.discord.Visitor;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The test server keeps the rules that the bot is tested against, and JDA takes it for Discord. */
class FakeDiscordTest {
    private static final long GUILD = 100;
    private static final long CHANNEL = 101;
    private static final long READER = 7;
    private static final String POST = "POST /channels/{id}/messages";

    @RegisterExtension
    final QuietLog quiet = QuietLog.ofJda();

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-25T08:00:00Z"));
    private final List<JDA> clients = new ArrayList<>();
    private FakeDiscord discord;

    @BeforeEach
    void start() throws IOException {
        discord = FakeDiscord.start(clock);
        discord.guild(GUILD);
        discord.channel(CHANNEL, GUILD);
        discord.member(GUILD, READER);
    }

    @AfterEach
    void stop() {
        clients.forEach(PlainClient::end);
        discord.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"ZLIB", "NONE"})
    void jda_logs_in_and_answers_a_command_and_a_button(Compression compression) {
        JDA jda = login(compression, new Answering());
        register(jda);
        Visitor reader = discord.at(CHANNEL, READER);

        Interaction asked = reader.slash("find", Option.text("words", "diffusion"), Option.integer("count", 3));
        SentMessage answer = asked.awaitMessage();
        assertThat(answer.text()).isEqualTo("diffusion 3");
        assertThat(answer.ephemeral()).isTrue();

        assertThat(reader.pressLabelled(answer, "More").awaitMessage().text()).isEqualTo("pressed more");
        assertThat(reader.select(answer, "pick", "b").awaitMessage().text()).isEqualTo("picked b");
        jda.getTextChannelById(CHANNEL).sendMessage(message("hello")).complete();
        assertThat(discord.sent(CHANNEL))
                .extracting(SentMessage::text)
                .containsExactly("pressed more", "picked b", "hello");
        assertThat(discord.violations()).isEmpty();
    }

    private JDA login(Compression compression, Object... listeners) {
        JDA jda = PlainClient.login(discord, compression, listeners);
        clients.add(jda);
        return jda;
    }

    private static void register(JDA jda) {
        jda.updateCommands()
                .addCommands(
                        Commands.slash("find", "Finds papers")
                                .setContexts(InteractionContextType.ALL)
                                .setIntegrationTypes(IntegrationType.ALL)
                                .addOption(OptionType.STRING, "words", "What to look for", true, true)
                                .addOption(OptionType.INTEGER, "count", "How many"),
                        Commands.slash("ask", "Opens a form").setContexts(InteractionContextType.GUILD),
                        Commands.message("TL;DR").setContexts(InteractionContextType.ALL))
                .complete();
    }

    private static MessageCreateData message(String text) {
        return new MessageCreateBuilder()
                .setContent(text)
                .setAllowedMentions(List.of())
                .build();
    }

    /** A bot of a few lines. */
    private static final class Answering extends ListenerAdapter {
        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            if (event.getName().equals("ask")) {
                TextInput input = TextInput.create("text", TextInputStyle.SHORT).build();
                event.replyModal(Modal.create("form", "Form")
                                .addComponents(Label.of("Text", input))
                                .build())
                        .queue();
                return;
            }
            MessageCreateData answer = new MessageCreateBuilder()
                    .setContent(event.getOption("words").getAsString() + " "
                            + event.getOption("count", 0, option -> option.getAsInt()))
                    .setAllowedMentions(List.of())
                    .setComponents(
                            ActionRow.of(Button.primary("more", "More")),
                            ActionRow.of(StringSelectMenu.create("pick")
                                    .addOption("A", "a")
                                    .addOption("B", "b")
                                    .build()))
                    .build();
            event.deferReply(true).queue(hook -> hook.sendMessage(answer).queue());
        }

        @Override
        public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
            event.replyChoiceStrings(event.getFocusedOption().getValue() + "usion")
                    .queue();
        }

        @Override
        public void onButtonInteraction(ButtonInteractionEvent event) {
            event.reply(message("pressed " + event.getComponentId())).queue();
        }

        @Override
        public void onStringSelectInteraction(StringSelectInteractionEvent event) {
            event.reply(message("picked " + event.getValues().get(0))).queue();
        }

        @Override
        public void onModalInteraction(ModalInteractionEvent event) {
            event.reply(message("form " + event.getValue("text").getAsString())).queue();
        }

        @Override
        public void onMessageContextInteraction(MessageContextInteractionEvent event) {
            event.reply(message("about " + event.getTarget().getContentRaw())).queue();
        }
    }
}
