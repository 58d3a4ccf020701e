package dev.paperlark.support;

import dev.paperlark.App;
import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.Reply;
import dev.paperlark.command.Role;
import dev.paperlark.command.Speaker;
import dev.paperlark.config.Settings;
import dev.paperlark.config.SettingsLoader;
import dev.paperlark.config.SettingsResult;
import dev.paperlark.console.ConsoleRenderer;
import dev.paperlark.console.ConsoleStyle;
import dev.paperlark.delivery.Gateway;
import dev.paperlark.delivery.Outgoing;
import dev.paperlark.delivery.PaceLimits;
import dev.paperlark.delivery.SendResult;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;
import dev.paperlark.pipeline.IngestReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The whole bot over a database on disk, a clock that the test moves, and a platform that keeps what it is given. A command test
 * is three lines: make it, say something, look at the answer.
 */
public final class TestBot implements AutoCloseable {
    /** A Monday morning, before the alert of 08:00 UTC. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");

    /** Whoever speaks where nobody is named. */
    public static final PersonId SOMEBODY = new PersonId("test", "somebody");

    private static final int WIDTH = 100;
    private static final String DATABASE_NAME = "bot";

    private final MutableClock clock = new MutableClock(MONDAY);
    private final Outlet outlet = new Outlet();
    private final ConsoleRenderer renderer = new ConsoleRenderer(ConsoleStyle.PLAIN);
    private final Settings settings;
    private App app;
    private List<Button> buttons = List.of();

    private TestBot(Settings settings) {
        this.settings = settings;
        app = open();
    }

    private App open() {
        App opened = App.open(settings, clock, List.of(outlet));
        opened.indexPapers().follow();
        return opened;
    }

    /** A bot whose database is in this folder. */
    public static TestBot in(Path folder) {
        return new TestBot(migrated(folder));
    }

    /** A bot over a new PostgreSQL database, with all else in this folder. */
    public static TestBot onPostgres(Path folder) {
        return new TestBot(settings(folder, TestDatabase.postgresSettings().url()));
    }

    /** Says a line as an administrator of the chat; the answer, and before it whatever was sent to the chat meanwhile. */
    public String say(String line) {
        return say(line, Role.ADMIN, Locale.ENGLISH);
    }

    /** The same as this person, who is no administrator. */
    public String sayAs(PersonId person, String line) {
        return say(line, new Speaker(Role.MEMBER, Locale.ENGLISH, Optional.of(person)));
    }

    public String say(String line, Role role, Locale language) {
        return say(line, new Speaker(role, language, Optional.of(SOMEBODY)));
    }

    private String say(String line, Speaker speaker) {
        return received(app.router().answer(CommandRequest.parse(Outlet.CHAT, speaker, line)));
    }

    /** The same in the person's private chat with the bot. */
    public String sayPrivately(PersonId person, String line) {
        return received(answerPrivately(person, line));
    }

    /** What the bot answers to a person in their private chat, with the file that goes with it. */
    public Reply answerPrivately(PersonId person, String line) {
        ChatAddress chat = ChatAddress.of(person.platform(), person.id());
        Speaker speaker = new Speaker(Role.ADMIN, Locale.ENGLISH, Optional.of(person));
        return app.router().answer(CommandRequest.parse(chat, speaker, line));
    }

    private String received(Reply reply) {
        reply.shown().ifPresent(outlet.messages::add);
        return received();
    }

    /**
     * Presses a button of the last message that had any, as an administrator.
     *
     * @param label a part of what is written on it
     */
    public String press(String label) {
        Button pressed = buttons.stream()
                .filter(button -> button.label().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button \"" + label + "\" among " + buttons));
        return say(pressed.command());
    }

    /** Reads a digest of these papers; they can be found then. */
    public IngestReport reads(Paper... papers) {
        IngestReport report = app.ingestDigest().ingest("digest.jsonl", Digests.jsonl(papers));
        app.indexPapers().follow();
        return report;
    }

    /** Lets time pass, then plans and sends once, as the minute's tick does; what the chat got. */
    public String after(Duration duration) {
        clock.advance(duration);
        app.planAlerts().planDue();
        app.planReminders().planDue();
        app.dispatcher().deliverDue();
        return received();
    }

    /** The same at an instant. */
    public String at(String instant) {
        return after(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    /** Stops and starts again on the same database. */
    public void restart() {
        app.close();
        app = open();
    }

    /** What the platform answers from now on. */
    public void platformAnswers(SendResult result) {
        outlet.answer = result;
    }

    /** The platform has roles that can be mentioned. */
    public void platformHasRoles() {
        outlet.roles = true;
    }

    /** What lies in the tables. */
    public EveryTable everyTable() {
        return new EveryTable(settings.database());
    }

    public App app() {
        return app;
    }

    public MutableClock clock() {
        return clock;
    }

    @Override
    public void close() {
        app.close();
    }

    private String received() {
        StringBuilder text = new StringBuilder();
        while (!outlet.messages.isEmpty()) {
            Message message = outlet.messages.remove();
            buttons = message.buttons().isEmpty() ? buttons : message.buttons();
            text.append(renderer.render(message, WIDTH)).append('\n');
        }
        return text.toString();
    }

    /** Defaults, with an empty H2 database in the folder, which is migrated already. */
    public static Settings migrated(Path folder) {
        TestDatabase.copyEmpty(folder.resolve(DATABASE_NAME));
        return settings(folder);
    }

    /** Defaults, with an H2 database in the folder. */
    public static Settings settings(Path folder) {
        return settings(folder, "jdbc:h2:file:" + folder.resolve(DATABASE_NAME));
    }

    /** Defaults, with this database, whose user is that of the tests' PostgreSQL if it is one, and all else in the folder. */
    public static Settings settings(Path folder, String databaseUrl) {
        SettingsResult result = SettingsLoader.load(
                Optional.empty(),
                Map.of(
                        "PAPERLARK_DATABASE_URL",
                        databaseUrl,
                        "PAPERLARK_DATABASE_USER",
                        databaseUrl.startsWith("jdbc:postgresql:") ? TestDatabase.POSTGRES_USER : "",
                        "PAPERLARK_SOURCES_FOLDER_PATH",
                        folder.resolve("inbox").toString(),
                        "PAPERLARK_SEARCH_PATH",
                        folder.resolve("search").toString(),
                        "PAPERLARK_SEARCH_BUDGET_MILLIS",
                        "60000"));
        return ((SettingsResult.Loaded) result).settings();
    }

    private static final class Outlet implements Gateway {
        static final ChatAddress CHAT = ChatAddress.of("test", "lab");

        final Deque<Message> messages = new ArrayDeque<>();
        SendResult answer = new SendResult.Sent("1");
        boolean roles;

        @Override
        public String platform() {
            return CHAT.platform();
        }

        @Override
        public PaceLimits limits() {
            return PaceLimits.unlimited();
        }

        @Override
        public boolean hasRoles(ChatAddress chat) {
            return roles;
        }

        @Override
        public int partsOf(Message message) {
            return 1;
        }

        @Override
        public SendResult send(Outgoing outgoing) {
            if (answer instanceof SendResult.Sent) {
                messages.add(outgoing.message());
            }
            return answer;
        }
    }
}
