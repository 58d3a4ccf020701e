package dev.paperlark;

import dev.paperlark.command.ChatDirectory;
import dev.paperlark.command.CommandRouter;
import dev.paperlark.command.Commands;
import dev.paperlark.config.Secret;
import dev.paperlark.config.Settings;
import dev.paperlark.config.Settings.AlertSettings;
import dev.paperlark.config.Settings.WebSettings;
import dev.paperlark.delivery.AlertPages;
import dev.paperlark.delivery.Dispatcher;
import dev.paperlark.delivery.Gateway;
import dev.paperlark.digest.DigestReader;
import dev.paperlark.discord.Discord;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Rhythm;
import dev.paperlark.pipeline.AlertCalendar;
import dev.paperlark.pipeline.AlertContents;
import dev.paperlark.pipeline.AlertTimetable;
import dev.paperlark.pipeline.ChatTrends;
import dev.paperlark.pipeline.CollectInbox;
import dev.paperlark.pipeline.ExplainPaper;
import dev.paperlark.pipeline.FetchDigests;
import dev.paperlark.pipeline.IndexPapers;
import dev.paperlark.pipeline.IngestDigest;
import dev.paperlark.pipeline.LatelyWanted;
import dev.paperlark.pipeline.PlanAlerts;
import dev.paperlark.pipeline.PlanReminders;
import dev.paperlark.pipeline.PlanRequestedAlert;
import dev.paperlark.pipeline.Recommendations;
import dev.paperlark.pipeline.StandingMutes;
import dev.paperlark.pipeline.StandingQueries;
import dev.paperlark.pipeline.Tastes;
import dev.paperlark.pipeline.WantedPapers;
import dev.paperlark.query.QueryParser;
import dev.paperlark.ranking.Ranker;
import dev.paperlark.reason.PlainMatcher;
import dev.paperlark.schedule.Repeater;
import dev.paperlark.schedule.Scheduler;
import dev.paperlark.schedule.SchedulerDatabase;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.source.InboxFolder;
import dev.paperlark.source.UrlTemplate;
import dev.paperlark.source.WebDownload;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.DigestStore;
import dev.paperlark.store.DownloadStore;
import dev.paperlark.store.MuteStore;
import dev.paperlark.store.OutboxStore;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.PersonStore;
import dev.paperlark.store.SavedStore;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.store.VoteStore;
import dev.paperlark.telegram.Telegram;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graph of objects: built here by hand, started, and closed in reverse order.
 *
 * <p>The papers' way reads from top to bottom: {@link CollectInbox} and {@link FetchDigests} hand bytes to
 * {@link IngestDigest}; {@link IndexPapers} makes them searchable; {@link PlanAlerts} matches what is stored; {@link Dispatcher} sends. The commands' way is
 * {@link CommandRouter}.
 */
public final class App implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    private static final Duration DISPATCH_EVERY = Duration.ofSeconds(1);
    private static final Duration INDEX_EVERY = Duration.ofSeconds(1);
    private static final Duration PLAN_EVERY = Duration.ofMinutes(1);

    /** Where the search index is when the database is on a server. */
    private static final Path SEARCH_FOLDER = Path.of("data", "search");

    private final Settings settings;
    private final Clock clock;
    private final Database database;
    private final PaperStore papers = new PaperStore();
    private final ChatStore chats = new ChatStore();
    private final PaperIndex index;
    private final IndexPapers indexPapers;
    private final IngestDigest ingestDigest;
    private final PlanAlerts planAlerts;
    private final PlanReminders planReminders;
    private final Dispatcher dispatcher;
    private final Commands commands;
    private final CommandRouter router;
    private final Deque<Runnable> closing = new ArrayDeque<>();

    /**
     * Opens the database and builds everything upon it. Nothing runs by itself until {@link #start()}.
     *
     * @param gateways the ways out to the platforms of this process
     * @throws dev.paperlark.store.DatabaseUnavailable with a text for the operator
     */
    public static App open(Settings settings, Clock clock, List<Gateway> gateways) {
        return new App(settings, clock, gateways);
    }

    private App(Settings settings, Clock clock, List<Gateway> gateways) {
        this.settings = settings;
        this.clock = clock;
        database = Database.open(settings.database());
        closing.push(database::close);
        index = new PaperIndex(
                searchFolder(settings, database), settings.search().budget());
        closing.push(index::close);
        indexPapers = new IndexPapers(database, papers, index);

        DigestStore digests = new DigestStore();
        SubscriptionStore subscriptions = new SubscriptionStore();
        AlertStore alerts = new AlertStore();
        OutboxStore outbox = new OutboxStore();
        QueryParser parser = new QueryParser();
        AlertSettings shape = settings.alerts();
        AlertTimetable timetable = new AlertTimetable(new AlertCalendar(), shape.lookBack());

        ingestDigest = new IngestDigest(new DigestReader(), database, digests, papers, clock);
        StandingQueries standing = new StandingQueries(subscriptions, parser);
        MuteStore mutes = new MuteStore();
        StandingMutes muted = new StandingMutes(mutes, parser, new PlainMatcher());
        VoteStore votes = new VoteStore();
        Tastes tastes = new Tastes(papers, votes);
        WantedPapers wanted = new WantedPapers(standing, muted, alerts, new PlainMatcher(), new Ranker(), tastes);
        Recommendations recommendations = new Recommendations(votes, tastes, wanted, papers, shape.lookBack(), clock);
        AlertContents contents = new AlertContents(wanted, recommendations);
        planAlerts = new PlanAlerts(
                database,
                new PlanAlerts.Stores(chats, subscriptions, papers, alerts),
                contents,
                new PlanAlerts.Timing(timetable, clock));
        planReminders = new PlanReminders(database, chats, alerts, clock);
        AlertPages pages = new AlertPages(database, chats, alerts, shape.cards());
        dispatcher = new Dispatcher(database, outbox, chats, pages, gateways, clock);
        closing.push(dispatcher::close);

        commands = new Commands(new Commands.Parts(
                database,
                new Commands.Stores(
                        papers,
                        digests,
                        chats,
                        subscriptions,
                        mutes,
                        votes,
                        new SavedStore(),
                        new PersonStore(),
                        alerts,
                        outbox),
                tastes,
                recommendations,
                parser,
                timetable,
                new PlanRequestedAlert(
                        database,
                        new PlanRequestedAlert.Stores(chats, papers, alerts),
                        new LatelyWanted(papers, standing, wanted, index, indexPapers),
                        contents,
                        shape.lookBack(),
                        clock),
                new ExplainPaper(
                        database,
                        new ExplainPaper.Stores(papers, subscriptions, alerts, outbox),
                        muted,
                        parser,
                        timetable,
                        clock),
                new ChatTrends(database, new ChatTrends.Stores(papers, alerts), standing, index, clock),
                dispatcher,
                pages,
                index,
                indexPapers,
                clock));
        Rhythm rhythm = new Rhythm(shape.time(), shape.zone(), shape.days());
        router = new CommandRouter(commands.all(), new ChatDirectory(database, chats, rhythm, clock));
    }

    private static Path searchFolder(Settings settings, Database database) {
        return settings.search()
                .folder()
                .or(() -> database.file().map(file -> file.resolveSibling(file.getFileName() + ".search")))
                .orElse(SEARCH_FOLDER);
    }

    /** Begins to read digests, to plan and to send. */
    public void start() {
        InboxFolder inbox = new InboxFolder(settings.sources().folder(), DigestReader.MAX_BYTES, clock);
        CollectInbox collectInbox = new CollectInbox(inbox, ingestDigest);
        WebSettings web = settings.sources().web();
        FetchDigests.Calendar calendar = new FetchDigests.Calendar(
                web.templates().stream().map(UrlTemplate::new).toList(), web.daysBack(), clock);
        WebDownload download = new WebDownload(web, clock);
        FetchDigests fetchDigests = new FetchDigests(calendar, download, database, new DownloadStore(), ingestDigest);

        Repeater repeater = new Repeater(4);
        closing.push(repeater::close);
        repeater.every("inbox", settings.sources().folder().scanEvery(), collectInbox::collect);
        repeater.every("outbox", DISPATCH_EVERY, dispatcher::deliverDue);
        repeater.every("search-index", INDEX_EVERY, indexPapers::follow);
        repeater.once("first-fetch", fetchDigests::fetch);
        // before the repeater, whose task it would hold up otherwise
        closing.push(dispatcher::close);

        Scheduler scheduler = scheduler();
        closing.push(scheduler::close);
        scheduler.every("plan-alerts", PLAN_EVERY, planAlerts::planDue);
        scheduler.every("plan-reminders", PLAN_EVERY, planReminders::planDue);
        scheduler.cron("fetch-digests", web.cron(), ZoneOffset.UTC, fetchDigests::fetch);
        scheduler.start();
        closing.push(download::close);
        LOG.info("started");
    }

    private Scheduler scheduler() {
        if (!database.isShared()) {
            return Scheduler.alone();
        }
        return Scheduler.shared(new SchedulerDatabase(
                database.jdbcUrl(),
                settings.database().user(),
                settings.database().password()));
    }

    /** Listens to Telegram until the end. To be called after {@link #start()}, with a platform whose gateway was handed in. */
    void connect(Telegram telegram) {
        connections().connect(telegram);
    }

    /** The same for Discord. */
    void connect(Discord discord) {
        connections().connect(discord);
    }

    private Connections connections() {
        return new Connections(
                new Connections.Parts(database, chats, papers, dispatcher, commands, router),
                settings.language(),
                clock,
                closing::push);
    }

    /** Loads the samples into an empty database, if the settings want them. Returns the papers that came with them. */
    List<Paper> loadSamples() {
        if (!settings.sources().loadSamples() || !database.inTransaction(papers::isEmpty)) {
            return List.of();
        }
        Samples.NAMES.forEach(name -> ingestDigest.ingest(name, Samples.read(name)));
        return Samples.NAMES.stream()
                .flatMap(name -> new DigestReader().read(name, Samples.read(name)).papers().stream())
                .toList();
    }

    /** Reads one digest into the database. */
    public IngestDigest ingestDigest() {
        return ingestDigest;
    }

    /** What people search in. */
    public PaperIndex index() {
        return index;
    }

    /** Keeps the search index in step with the database. */
    public IndexPapers indexPapers() {
        return indexPapers;
    }

    /** The stored ones of these papers, in the order asked for. */
    List<Paper> papers(List<PaperId> ids) {
        return database.inTransaction(tx -> papers.findAll(tx, ids));
    }

    /** Plans what is due. */
    public PlanAlerts planAlerts() {
        return planAlerts;
    }

    /** Plans the weekly reminders that are due. */
    public PlanReminders planReminders() {
        return planReminders;
    }

    /** Sends what is planned. */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Answers people. */
    public CommandRouter router() {
        return router;
    }

    /** What people can say. */
    public Commands commands() {
        return commands;
    }

    /** The values that must never be seen in a log. */
    static List<Secret> secretsOf(Settings settings) {
        return List.of(
                settings.database().password(),
                settings.telegram().token(),
                settings.discord().token());
    }

    /** Stops what was started last first; the database is closed last. Closing twice does nothing more. */
    @Override
    public synchronized void close() {
        while (!closing.isEmpty()) {
            closing.pop().run();
        }
    }
}
