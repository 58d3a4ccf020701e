package dev.paperlark.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paperlark.support.discord.ApiRequest;
import dev.paperlark.support.discord.Fault;
import dev.paperlark.support.discord.Interaction;
import dev.paperlark.support.discord.Option;
import dev.paperlark.support.discord.PlainClient;
import dev.paperlark.support.discord.SentMessage;
import dev.paperlark.support.discord.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The test server keeps the rules that the bot is tested against, and JDA takes it for Discord. */
class FakeDiscordTest {
    private static final long GUILD = 100;
    private static final long CHANNEL = 101;
    private static final long READER = 7;
    private static final String POST = "POST /channels/{id}/messages";
    private static final String EVERYONE = ",\"allowed_mentions\":{\"parse\":[],\"roles\":[\"" + GUILD + "\"]}}";
    private static final String NOBODY = ",\"allowed_mentions\":{\"parse\":[]}}";

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

    @Test
    void jda_answers_autocomplete_a_modal_and_a_command_on_a_message() {
        JDA jda = login(Compression.NONE, new Answering());
        register(jda);
        Visitor reader = discord.at(CHANNEL, READER);

        assertThat(reader.type("find", Option.text("words", "diff")).awaitChoices())
                .containsExactly(Map.entry("diffusion", "diffusion"));
        Interaction asked = reader.slash("ask");
        assertThat(asked.awaitModal().path("title").asText()).isEqualTo("Form");
        assertThat(reader.submit(asked, Map.of("text", "words")).awaitMessage().text())
                .isEqualTo("form words");
        SentMessage written = reader.write("see arXiv:2411.00001");
        assertThat(reader.messageCommand("TL;DR", written).awaitMessage().text())
                .isEqualTo("about " + written.text());
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void people_bring_the_bot_along_to_where_it_is_not() {
        discord.foreignGuild(200);
        discord.channel(201, 200);
        discord.privateChannel(300);
        JDA jda = login(Compression.NONE, new Answering());
        register(jda);

        for (long place : List.of(201L, 300L, discord.conversationWith(READER))) {
            SentMessage answer = discord.at(place, READER)
                    .slash("find", Option.text("words", "diffusion"))
                    .awaitMessage();
            assertThat(answer.text()).as("in " + place).isEqualTo("diffusion 0");
        }
        assertThatThrownBy(() -> discord.at(300, READER).slash("ask"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not shown");
    }

    @Test
    void what_a_client_does_not_offer_can_not_be_done() {
        register(login(Compression.NONE));
        Visitor reader = discord.at(CHANNEL, READER);

        assertThatThrownBy(() -> reader.slash("lose")).hasMessageContaining("no command");
        assertThatThrownBy(() -> reader.slash("find")).hasMessageContaining("words");
        assertThatThrownBy(() -> reader.slash("find", Option.integer("words", 1)))
                .hasMessageContaining("another type");
    }

    @Test
    void a_nonce_is_known_for_two_minutes() {
        JDA jda = login(Compression.NONE);
        TextChannel channel = jda.getTextChannelById(CHANNEL);

        String first =
                channel.sendMessage(message("one")).setNonce("n").complete().getId();
        clock.advance(Duration.ofSeconds(119));
        assertThat(channel.sendMessage(message("two")).setNonce("n").complete().getId())
                .isEqualTo(first);
        clock.advance(Duration.ofSeconds(1));
        assertThat(channel.sendMessage(message("three"))
                        .setNonce("n")
                        .complete()
                        .getId())
                .isNotEqualTo(first);
        assertThat(discord.sent(CHANNEL)).extracting(SentMessage::text).containsExactly("one", "three");
    }

    @Test
    void a_429_is_waited_out_by_jda_which_then_uses_the_same_nonce() {
        JDA jda = login(Compression.NONE);
        discord.failNext(POST, Fault.tooMany(1));

        jda.getTextChannelById(CHANNEL).sendMessage(message("one")).complete();

        assertThat(discord.sent(CHANNEL)).hasSize(1);
        assertThat(discord.requests(POST))
                .hasSize(2)
                .extracting(request -> request.body().path("nonce").asText())
                .containsOnly(discord.requests(POST).get(0).body().path("nonce").asText());
    }

    @Test
    void limits_are_counted_by_channel_and_over_all() {
        discord.channel(105, GUILD);
        JDA jda = login(Compression.NONE);
        discord.limitChannels(1, Duration.ofSeconds(5));
        jda.getTextChannelById(CHANNEL).sendMessage(message("one")).complete();
        jda.getTextChannelById(105).sendMessage(message("other")).complete();

        CompletableFuture<?> second =
                jda.getTextChannelById(CHANNEL).sendMessage(message("two")).submit();
        clock.advance(Duration.ofSeconds(5));
        assertThat(second).succeedsWithin(Duration.ofSeconds(30));
        assertThat(discord.requests(POST)).extracting(ApiRequest::status).containsOnly(200);
    }

    @Test
    void a_lost_answer_is_repeated_by_the_client_and_the_nonce_keeps_it_single() {
        JDA jda = login(Compression.NONE);
        discord.failNext(POST, Fault.cutAfter());

        jda.getTextChannelById(CHANNEL).sendMessage(message("one")).complete();

        assertThat(discord.requests(POST)).hasSize(2);
        assertThat(discord.sent(CHANNEL)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ZLIB", "NONE"})
    void what_was_missed_is_told_after_a_resume(Compression compression) {
        JDA jda = login(compression, new Answering());
        register(jda);
        discord.gateway().drop();

        Interaction asked = discord.at(CHANNEL, READER).slash("find", Option.text("words", "missed"));

        assertThat(asked.awaitMessage().text()).isEqualTo("missed 0");
        Awaitility.await().until(() -> discord.gateway().received(6) == 1);
        assertThat(discord.gateway().received(2)).as("logins").isOne();
    }

    @Test
    void a_client_reconnects_when_it_is_asked_to_and_resumes() {
        login(Compression.NONE);
        discord.gateway().askToReconnect();

        Awaitility.await().until(() -> discord.gateway().received(6) == 1);
        Awaitility.await().until(() -> discord.gateway().connected());
    }

    @Test
    void a_session_that_is_over_is_followed_by_a_new_login() {
        quiet.expect("Appending to reconnect queue");
        login(Compression.NONE);
        discord.gateway().invalidate(false);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> discord.gateway().received(2) == 2);
    }

    @Test
    void a_wrong_token_and_a_forbidden_intent_end_a_login() {
        discord.gateway().refuseLogins(4014);
        quiet.expect("4014|disallowed|Disallowed|intents|privileged");
        JDA refused = PlainClient.builder(discord, Compression.NONE).build();
        clients.add(refused);

        assertThatThrownBy(refused::awaitReady).isInstanceOf(IllegalStateException.class);
        discord.revokeToken();
        assertThatThrownBy(() -> PlainClient.builder(discord, Compression.NONE).build())
                .isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void wrong_bodies_are_refused_and_remembered() {
        JDA jda = login(Compression.NONE);
        TextChannel channel = jda.getTextChannelById(CHANNEL);

        assertRefused(() -> channel.sendMessage("mentions everybody").complete(), "allowed_mentions");
        assertRefused(post("{\"content\":\"<@&5>\"" + NOBODY), "mentions the roles [5]");
        assertRefused(post("{\"content\":\"<@&5>\"" + EVERYONE), "mentions the roles [5]");
        assertRefused(post("{\"content\":\"" + "x".repeat(2001) + "\"" + NOBODY), "longer than 2000");
        assertRefused(post("{\"content\":\"x\",\"contnet\":\"x\"" + NOBODY), "contnet is unknown");
        assertRefused(post("{\"content\":\"x\",\"flags\":32768" + NOBODY), "beside components V2");
        assertRefused(post("{\"embeds\":[" + embed(4000) + "," + embed(2001) + "]" + NOBODY), "6000 characters");
        assertRefused(post("{\"content\":\"x\",\"components\":[" + row(101) + "]" + NOBODY), "custom_id has 101");
        assertRefused(() -> put("[{\"name\":\"BAD NAME\",\"description\":\"x\"}]"), "pattern");
        assertThat(discord.sent(CHANNEL)).isEmpty();
        assertThat(discord.violations()).hasSizeGreaterThanOrEqualTo(9);
    }

    private void assertRefused(ThrowingCallable call, String problem) {
        assertThatThrownBy(call).hasMessageContaining("50035");
        assertThat(discord.violations()).anyMatch(violation -> violation.contains(problem));
    }

    private static String embed(int length) {
        return "{\"description\":\"" + "x".repeat(length) + "\"}";
    }

    private static String row(int customId) {
        return "{\"type\":1,\"components\":[{\"type\":2,\"style\":1,\"label\":\"x\",\"custom_id\":\""
                + "x".repeat(customId) + "\"}]}";
    }

    private ThrowingCallable post(String body) {
        return () -> call(Route.Messages.SEND_MESSAGE.compile(Long.toString(CHANNEL)), body);
    }

    private void put(String body) {
        call(Route.Interactions.UPDATE_COMMANDS.compile(Long.toString(FakeDiscord.BOT)), body);
    }

    private void call(Route.CompiledRoute route, String body) {
        new RestActionImpl<Void>(clients.get(0), route, RequestBody.create(body, MediaType.get("application/json")))
                .complete();
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
