package dev.paperlark;

import dev.paperlark.command.ChatStates;
import dev.paperlark.command.CommandRequest;
import dev.paperlark.command.CommandRouter;
import dev.paperlark.command.Commands;
import dev.paperlark.command.OptionMemory;
import dev.paperlark.command.Reply;
import dev.paperlark.command.Suggestions;
import dev.paperlark.delivery.Dispatcher;
import dev.paperlark.discord.Discord;
import dev.paperlark.discord.DiscordFrontEnd;
import dev.paperlark.discord.Noted;
import dev.paperlark.schedule.Repeater;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.InboxStore;
import dev.paperlark.store.NoteStore;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.telegram.Telegram;
import dev.paperlark.telegram.TelegramFrontEnd;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Joins platforms to the rest of the bot: what is heard goes to the router, what dies is started again. */
final class Connections {
    private static final Duration WATCH_EVERY = Duration.ofSeconds(30);
    private static final Duration PURGE_EVERY = Duration.ofHours(6);
    private static final Duration REMEMBER_EVERY = Duration.ofHours(1);

    /** How long handled updates are kept, to look into what went wrong. */
    private static final Duration KEEP_UPDATES = Duration.ofDays(7);

    private final Parts parts;
    private final Locale language;
    private final Clock clock;
    private final Consumer<Runnable> closing;

    /** What platforms work with. */
    record Parts(
            Database database,
            ChatStore chats,
            PaperStore papers,
            Dispatcher dispatcher,
            Commands commands,
            CommandRouter router) {}

    /**
     * @param language for people of whom a platform knows none
     * @param closing takes what is to be done at the end, the last first
     */
    Connections(Parts parts, Locale language, Clock clock, Consumer<Runnable> closing) {
        this.parts = parts;
        this.language = language;
        this.clock = clock;
        this.closing = closing;
    }

    void connect(Telegram telegram) {
        InboxStore inbox = new InboxStore();
        closing.accept(telegram::close);
        telegram.listen(
                new TelegramFrontEnd.Answers(
                        parts.router()::answer,
                        parts.commands().quickSearch(),
                        parts.commands().specs(),
                        language),
                new TelegramFrontEnd.Stores(parts.database(), parts.chats(), inbox, parts.dispatcher()::revive),
                parts.dispatcher().repliesOn(telegram.gateway().platform()),
                clock);
        Repeater repeater = new Repeater(2);
        closing.accept(repeater::close);
        repeater.every("telegram-watch", WATCH_EVERY, telegram::keepRunning);
        repeater.every(
                "telegram-purge",
                PURGE_EVERY,
                () -> parts.database()
                        .useTransaction(tx -> inbox.purge(tx, clock.instant().minus(KEEP_UPDATES))));
    }

    void connect(Discord discord) {
        OptionMemory memory =
                new OptionMemory(parts.database(), parts.chats(), new SubscriptionStore(), parts.papers(), clock);
        closing.accept(discord::close);
        discord.listen(
                new DiscordFrontEnd.Answers(
                        request -> answer(request, memory),
                        parts.commands().specs(),
                        new Suggestions(parts.commands()::specs, memory, memory)),
                new ChatStates(parts.database(), parts.chats(), Discord.PLATFORM, parts.dispatcher()::revive),
                new Notes(parts.database()));
        Repeater repeater = new Repeater(2);
        closing.accept(repeater::close);
        repeater.every("discord-watch", WATCH_EVERY, discord::keepRunning);
        repeater.every("discord-suggestions", REMEMBER_EVERY, memory::refresh);
    }

    /** A subscription is suggested from the moment it is there. */
    private Reply answer(CommandRequest request, OptionMemory memory) {
        Reply reply = parts.router().answer(request);
        memory.refresh(request.chat());
        return reply;
    }

    /** Notes in the database. */
    private record Notes(Database database, NoteStore store) implements Noted {
        Notes(Database database) {
            this(database, new NoteStore());
        }

        @Override
        public Optional<String> find(String name) {
            return database.inTransaction(tx -> store.find(tx, name));
        }

        @Override
        public void write(String name, String text) {
            database.useTransaction(tx -> store.write(tx, name, text));
        }
    }
}
