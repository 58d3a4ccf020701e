package dev.paperlark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paperlark.command.CommandOption;
import dev.paperlark.command.CommandSpec;
import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings;
import dev.paperlark.config.Settings.DiscordSettings;
import dev.paperlark.discord.Discord;
import dev.paperlark.model.Paper;
import dev.paperlark.support.EveryTable;
import dev.paperlark.support.FakeDiscord;
import dev.paperlark.support.Papers;
import dev.paperlark.support.QuietLog;
import dev.paperlark.support.TestBot;
import dev.paperlark.support.discord.Interaction;
import dev.paperlark.support.discord.Option;
import dev.paperlark.support.discord.SentMessage;
import dev.paperlark.support.discord.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot in the server of a lab, on a Discord on the loopback. A warning of JDA fails the test. */
abstract class DiscordLab extends WholeBot {
    static final long LAB = 100;
    static final long CHANNEL = 200;
    static final long THREAD = 201;
    static final long FORUM = 202;
    static final long BOSS = 300;
    static final long STUDENT = 301;

    @RegisterExtension
    final QuietLog log = QuietLog.ofJda();

    FakeDiscord discord;
    private Settings settings;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        settings = TestBot.migrated(folder);
        tables = new EveryTable(settings.database());
        discord = FakeDiscord.start(clock);
        discord.awaitAnswers(PATIENCE);
        discord.guild(LAB);
        discord.channel(CHANNEL, LAB);
        discord.thread(THREAD, CHANNEL);
        discord.forum(FORUM, LAB);
        discord.member(LAB, BOSS, Permission.MANAGE_SERVER);
        discord.member(LAB, STUDENT);
        furnish();
        open(Cards.COMPONENTS);
    }

    /** Adds what a test needs before the bot comes. */
    void furnish() {}

    @AfterEach
    void stop() {
        app.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
        assertThat(discord.requests())
                .filteredOn(request -> request.body().has("allowed_mentions"))
                .allSatisfy(request ->
                        assertThat(request.body().at("/allowed_mentions/parse")).isEmpty());
    }

    /** What cards are built of. */
    enum Cards {
        COMPONENTS,
        EMBEDS
    }

    void open(Cards cards) {
        Discord platform = new Discord(
                new DiscordSettings(
                        new Secret(FakeDiscord.TOKEN), discord.apiUrl(), discord.gatewayUrl(), cards == Cards.EMBEDS),
                clock);
        app = App.open(settings, clock, List.of(platform.gateway()));
        app.connect(platform);
        await().atMost(PATIENCE)
                .until(() ->
                        discord.gateway().connected() && !discord.commands().isEmpty());
    }

    /** Stops the bot and starts it on the same database. */
    void reopen(Cards cards) {
        app.close();
        open(cards);
    }

    /** Types a command; words go into its fields, the last field takes what is left. Roles are left out. */
    Interaction slash(Visitor visitor, String command, String words) {
        CommandSpec spec = app.commands().specs().stream()
                .filter(each -> each.name().equals(command))
                .findFirst()
                .orElseThrow();
        Set<CommandOption.Kind> typed =
                EnumSet.complementOf(EnumSet.of(CommandOption.Kind.ROLE, CommandOption.Kind.FILE));
        List<CommandOption> fields = spec.options().stream()
                .filter(option -> option.form().equals("{}") && typed.contains(option.kind()))
                .toList();
        String[] values = words.split(" ", Math.max(1, fields.size()));
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < fields.size() && i < values.length && !values[i].isEmpty(); i++) {
            String name = fields.get(i).name();
            options.add(
                    fields.get(i).kind() == CommandOption.Kind.INTEGER
                            ? Option.integer(name, Long.parseLong(values[i]))
                            : Option.text(name, values[i]));
        }
        String path = (spec.group() + " " + spec.name()).strip();
        return visitor.slash(path, options.toArray(Option[]::new));
    }

    static void subscribe(Visitor visitor, String query) {
        subscribe(visitor, query, "Subscribed");
    }

    static void subscribe(Visitor visitor, String query, String confirmed) {
        SentMessage answer =
                visitor.slash("subscribe", Option.text("query", query)).awaitMessage();
        assertThat(answer.text()).contains(confirmed);
        assertThat(answer.ephemeral()).isTrue();
    }

    /** Reads a digest of so many papers, and sends the morning's alerts. */
    void morning(int papers) {
        reads(Papers.series(papers).toArray(Paper[]::new));
        alertAt(MORNING);
    }

    /** Reads ten papers that are too much for one message. */
    void readsLongPapers() {
        reads(IntStream.rangeClosed(1, 10)
                .mapToObj(n -> Papers.titled(Papers.id(n), "How " + n + " larks agree on a song")
                        .tldr("en", "A long story. ".repeat(40))
                        .build())
                .toArray(Paper[]::new));
    }

    SentMessage only(long channel) {
        assertThat(discord.sent(channel)).hasSize(1);
        return discord.sent(channel).get(0);
    }
}
