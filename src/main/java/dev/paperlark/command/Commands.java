package dev.paperlark.command;

import dev.paperlark.delivery.AlertPages;
import dev.paperlark.delivery.Dispatcher;
import dev.paperlark.model.Opinion;
import dev.paperlark.pipeline.AlertTimetable;
import dev.paperlark.pipeline.ChatTrends;
import dev.paperlark.pipeline.ExplainPaper;
import dev.paperlark.pipeline.IndexPapers;
import dev.paperlark.pipeline.PlanRequestedAlert;
import dev.paperlark.pipeline.PreviewSubscription;
import dev.paperlark.pipeline.Recommendations;
import dev.paperlark.pipeline.Tastes;
import dev.paperlark.query.ArxivTaxonomy;
import dev.paperlark.query.QueryParser;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.DigestStore;
import dev.paperlark.store.MuteStore;
import dev.paperlark.store.OutboxStore;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.PersonStore;
import dev.paperlark.store.SavedStore;
import dev.paperlark.store.ShareStore;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.store.VoteStore;
import java.time.Clock;
import java.util.List;

/** The list of all commands, in the order of {@code /help}. A new command is one class and one line here. */
public final class Commands {
    private final List<Command> all;
    private final QuickSearch quickSearch;

    /** What commands work with. */
    public record Parts(
            Database database,
            PaperStore papers,
            DigestStore digests,
            ChatStore chats,
            SubscriptionStore subscriptions,
            MuteStore mutes,
            VoteStore votes,
            Tastes tastes,
            Recommendations recommendations,
            SavedStore saved,
            PersonStore people,
            AlertStore alerts,
            OutboxStore outbox,
            QueryParser parser,
            AlertTimetable timetable,
            PlanRequestedAlert planRequestedAlert,
            ExplainPaper explainPaper,
            ChatTrends chatTrends,
            Dispatcher dispatcher,
            AlertPages pages,
            PaperIndex index,
            IndexPapers indexPapers,
            Clock clock) {}

    public Commands(Parts parts) {
        Database database = parts.database();
        Clock clock = parts.clock();
        NextAlert next = new NextAlert(database, parts.alerts(), parts.timetable(), clock);
        ChatSettings settings = new ChatSettings(database, parts.chats(), clock);
        NewSubscriptions added = new NewSubscriptions(database, parts.subscriptions(), parts.parser(), clock);
        PreviewBlocks previews =
                new PreviewBlocks(new PreviewSubscription(database, parts.papers(), parts.index(), clock));
        ArxivTaxonomy taxonomy = ArxivTaxonomy.load();
        StarterPacks packs = StarterPacks.load();
        Guide guide = new Guide(packs);
        SubscribeCommand subscribe = new SubscribeCommand(added, parts.parser(), previews, next, guide);
        Announcements announcements = new Announcements(clock);
        AlertCommand alert = new AlertCommand(
                database, parts.subscriptions(), parts.planRequestedAlert(), parts.dispatcher(), announcements);
        SubscriptionList list = new SubscriptionList(
                database,
                new SubscriptionList.Stores(parts.subscriptions(), parts.alerts()),
                parts.parser(),
                next,
                clock);
        FoundCards foundCards = new FoundCards(database, parts.papers());
        quickSearch = new IndexSearch(database, parts.chats(), parts.parser(), parts.index(), foundCards);
        SearchPages searches = new SearchPages(database, parts.index(), parts.indexPapers(), foundCards, clock);
        PastedId ids = new PastedId(database, parts.papers());
        Mutes mutes = new Mutes(database, parts.mutes(), parts.parser(), clock);
        ShareStore shares = new ShareStore();
        AdoptCommand adopt = new AdoptCommand(database, shares, added, clock);
        Setups setups = new Setups(
                database,
                new Setups.Stores(parts.chats(), parts.subscriptions(), parts.mutes()),
                parts.parser(),
                clock);
        PendingSetups pending = new PendingSetups(clock);
        ReadingList reading = new ReadingList(database, parts.papers(), parts.saved(), clock);
        SavedPages savedPages = new SavedPages(reading);
        all = List.of(
                new StartCommand(next, adopt, guide),
                new HelpCommand(this::specs),
                subscribe,
                new TopicCommand(subscribe),
                new AuthorCommand(subscribe),
                new CategoriesCommand(taxonomy),
                new PackCommand(packs, guide, parts.parser(), previews),
                new TakeCommand(packs, guide, subscribe, alert, database, parts.subscriptions()),
                new SubscriptionsCommand(list),
                new ManageCommand(list),
                new SwitchCommand(list),
                new EditCommand(database, parts.subscriptions(), parts.parser(), previews),
                new RenameCommand(database, parts.subscriptions()),
                new WhenCommand(database, parts.subscriptions(), next),
                new UnsubscribeCommand(database, parts.subscriptions()),
                alert,
                new MoreCommand(parts.pages()),
                new OpenCommand(parts.pages()),
                new SearchCommand(parts.parser(), searches),
                new FoundCommand(parts.parser(), searches),
                new KeepCommand(searches, subscribe),
                new SimilarCommand(database, parts.papers(), parts.index(), foundCards),
                new TrendsCommand(parts.parser(), parts.index(), new RisingReply(parts.chatTrends(), taxonomy), clock),
                new PaperCommand(ids),
                new WhyCommand(ids, new PaperStories(parts.explainPaper(), parts.pages(), next)),
                new MuteCommand(mutes, parts.parser(), ids),
                new MutesCommand(mutes),
                new UnmuteCommand(mutes),
                new FollowCommand(subscribe, ids),
                new HideCommand(mutes, parts.parser(), ids),
                new SaveCommand(reading),
                new SavedCommand(savedPages),
                new SavedPageCommand(savedPages),
                new ReminderCommand(database, parts.dispatcher()::privateRoom, clock),
                new TagCommand(reading),
                new ExportCommand(reading),
                new ShelfCommand(ShelfCommand.Act.READ, reading),
                new ShelfCommand(ShelfCommand.Act.UNREAD, reading),
                new ShelfCommand(ShelfCommand.Act.REMOVE, reading),
                new RecommendCommand(database, parts.recommendations(), parts.votes()),
                new LearningCommand(database, parts.votes(), parts.tastes()),
                new VoteCommand(Opinion.LIKE, database, parts.papers(), parts.votes(), clock),
                new VoteCommand(Opinion.DISLIKE, database, parts.papers(), parts.votes(), clock),
                new TimeCommand(settings, next),
                new TimezoneCommand(settings, next),
                new DaysCommand(settings, next),
                new QuietCommand(settings, next),
                new PauseCommand(settings, next, clock),
                new ResumeCommand(settings, next, clock),
                new RepeatsCommand(settings),
                new LanguageCommand(settings),
                new SummaryLanguageCommand(settings),
                new PrivacyCommand(),
                new ExportMeCommand(database, parts.dispatcher()),
                new ForgetMeCommand(database, parts.people(), parts.tastes(), pending, parts.dispatcher()),
                new MentionCommand(settings, parts.dispatcher()::hasRoles),
                new ShareCommand(database, parts.subscriptions(), shares, parts.dispatcher(), clock),
                adopt,
                new ExportSettingsCommand(setups),
                new ImportSettingsCommand(setups, pending, parts.parser(), next),
                new StatusCommand(
                        new StatusFacts(
                                database,
                                new StatusFacts.Stores(
                                        parts.digests(),
                                        parts.papers(),
                                        parts.subscriptions(),
                                        parts.alerts(),
                                        parts.outbox()),
                                parts.pages(),
                                clock),
                        announcements,
                        next));
    }

    /** Every command. */
    public List<Command> all() {
        return all;
    }

    /** Finds papers for people outside the bot's chats. */
    public QuickSearch quickSearch() {
        return quickSearch;
    }

    /** What the platforms' menus are made of. */
    public List<CommandSpec> specs() {
        return all.stream().map(Command::spec).toList();
    }
}
