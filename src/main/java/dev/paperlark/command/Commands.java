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
            Stores stores,
            Tastes tastes,
            Recommendations recommendations,
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

    /** Where everything is kept that commands read and write. */
    public record Stores(
            PaperStore papers,
            DigestStore digests,
            ChatStore chats,
            SubscriptionStore subscriptions,
            MuteStore mutes,
            VoteStore votes,
            SavedStore saved,
            PersonStore people,
            AlertStore alerts,
            OutboxStore outbox) {}

    public Commands(Parts parts) {
        Database database = parts.database();
        Stores stores = parts.stores();
        Clock clock = parts.clock();
        NextAlert next = new NextAlert(database, stores.alerts(), parts.timetable(), clock);
        ChatSettings settings = new ChatSettings(database, stores.chats(), clock);
        NewSubscriptions added = new NewSubscriptions(database, stores.subscriptions(), parts.parser(), clock);
        PreviewBlocks previews =
                new PreviewBlocks(new PreviewSubscription(database, stores.papers(), parts.index(), clock));
        ArxivTaxonomy taxonomy = ArxivTaxonomy.load();
        StarterPacks packs = StarterPacks.load();
        Guide guide = new Guide(packs);
        SubscribeCommand subscribe = new SubscribeCommand(added, parts.parser(), previews, next, guide);
        Announcements announcements = new Announcements(clock);
        AlertCommand alert = new AlertCommand(
                database, stores.subscriptions(), parts.planRequestedAlert(), parts.dispatcher(), announcements);
        SubscriptionList list = new SubscriptionList(
                database,
                new SubscriptionList.Stores(stores.subscriptions(), stores.alerts()),
                parts.parser(),
                next,
                clock);
        FoundCards foundCards = new FoundCards(database, stores.papers());
        quickSearch = new IndexSearch(database, stores.chats(), parts.parser(), parts.index(), foundCards);
        SearchPages searches = new SearchPages(database, parts.index(), parts.indexPapers(), foundCards, clock);
        PastedId ids = new PastedId(database, stores.papers());
        Mutes mutes = new Mutes(database, stores.mutes(), parts.parser(), clock);
        ShareStore shares = new ShareStore();
        AdoptCommand adopt = new AdoptCommand(database, shares, added, clock);
        Setups setups = new Setups(
                database,
                new Setups.Stores(stores.chats(), stores.subscriptions(), stores.mutes()),
                parts.parser(),
                clock);
        PendingSetups pending = new PendingSetups(clock);
        ReadingList reading = new ReadingList(database, stores.papers(), stores.saved(), clock);
        SavedPages savedPages = new SavedPages(reading);
        all = List.of(
                new StartCommand(next, adopt, guide),
                new HelpCommand(this::specs),
                subscribe,
                new WishCommand(WishCommand.Wish.TOPIC, subscribe),
                new WishCommand(WishCommand.Wish.AUTHOR, subscribe),
                new CategoriesCommand(taxonomy),
                new PackCommand(packs, guide, parts.parser(), previews),
                new TakeCommand(packs, guide, subscribe, alert, database, stores.subscriptions()),
                new SubscriptionsCommand(list),
                new ManageCommand(list),
                new SwitchCommand(list),
                new EditCommand(database, stores.subscriptions(), parts.parser(), previews),
                new RenameCommand(database, stores.subscriptions()),
                new WhenCommand(database, stores.subscriptions(), next),
                new UnsubscribeCommand(database, stores.subscriptions()),
                alert,
                new MoreCommand(parts.pages()),
                new OpenCommand(parts.pages()),
                new SearchCommand(parts.parser(), searches),
                new FoundCommand(parts.parser(), searches),
                new KeepCommand(searches, subscribe),
                new SimilarCommand(database, stores.papers(), parts.index(), foundCards),
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
                new RecommendCommand(database, parts.recommendations(), stores.votes()),
                new LearningCommand(database, stores.votes(), parts.tastes()),
                new VoteCommand(Opinion.LIKE, database, stores.papers(), stores.votes(), clock),
                new VoteCommand(Opinion.DISLIKE, database, stores.papers(), stores.votes(), clock),
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
                new ForgetMeCommand(database, stores.people(), parts.tastes(), pending, parts.dispatcher()),
                new MentionCommand(settings, parts.dispatcher()::hasRoles),
                new ShareCommand(database, stores.subscriptions(), shares, parts.dispatcher(), clock),
                adopt,
                new ExportSettingsCommand(setups),
                new ImportSettingsCommand(setups, pending, parts.parser(), next),
                new StatusCommand(
                        new StatusFacts(
                                database,
                                new StatusFacts.Stores(
                                        stores.digests(),
                                        stores.papers(),
                                        stores.subscriptions(),
                                        stores.alerts(),
                                        stores.outbox()),
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
