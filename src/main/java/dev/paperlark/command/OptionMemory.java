package dev.paperlark.command;

import dev.paperlark.model.ChatAddress;
import dev.paperlark.model.Subscription;
import dev.paperlark.store.ChatStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.SubscriptionStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps in memory what is suggested while people type. Empty until {@link #refresh()} was called; to be called at the start and now
 * and then, and {@link #refresh(ChatAddress)} after each command of a chat. Safe for use by many threads.
 */
public final class OptionMemory implements OwnSubscriptions, KnownAuthors {
    /** Authors of older papers are not suggested; they can be typed all the same. */
    private static final Duration RECENT = Duration.ofDays(60);

    /** More names would cost more than they help: those with fewer papers are left out. */
    private static final int MOST_AUTHORS = 50_000;

    private static final String WORD_ENDS = "[\\s.-]+";

    private final Database database;
    private final ChatStore chats;
    private final SubscriptionStore subscriptions;
    private final PaperStore papers;
    private final Clock clock;
    private final Map<ChatAddress, List<Subscription>> byChat = new ConcurrentHashMap<>();
    private volatile List<Author> authors = List.of();

    public OptionMemory(
            Database database, ChatStore chats, SubscriptionStore subscriptions, PaperStore papers, Clock clock) {
        this.database = database;
        this.chats = chats;
        this.subscriptions = subscriptions;
        this.papers = papers;
        this.clock = clock;
    }

    /** Reads everything anew. Takes as long as reading the names of the authors of some ten thousand papers does. */
    public void refresh() {
        Instant since = clock.instant().minus(RECENT);
        authors = counted(database.inTransaction(tx -> papers.authorsSince(tx, since)));
        byChat.keySet().forEach(this::refresh);
        database.inTransaction(chats::all).forEach(chat -> refresh(chat.address()));
    }

    /** Reads the subscriptions of one chat anew. */
    public void refresh(ChatAddress address) {
        List<Subscription> known = database.inTransaction(tx -> chats.find(tx, address)
                .map(chat -> subscriptions.of(tx, chat.id()))
                .orElse(List.of()));
        if (known.isEmpty()) {
            byChat.remove(address);
        } else {
            byChat.put(address, known);
        }
    }

    @Override
    public List<Subscription> of(ChatAddress chat) {
        return byChat.getOrDefault(chat, List.of());
    }

    @Override
    public List<String> beginningWith(String letters, int limit) {
        String wanted = letters.toLowerCase(Locale.ROOT);
        return authors.stream()
                .filter(author -> author.hasWord(wanted))
                .limit(limit)
                .map(Author::name)
                .toList();
    }

    private static List<Author> counted(List<List<String>> authorsOfPapers) {
        Map<String, Integer> papersOf = new HashMap<>();
        authorsOfPapers.forEach(names -> names.forEach(name -> papersOf.merge(name, 1, Integer::sum)));
        return papersOf.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_AUTHORS)
                .map(entry -> Author.of(entry.getKey()))
                .toList();
    }

    /** @param words the name in lower case, a blank before each of its words */
    private record Author(String name, String words) {
        static Author of(String name) {
            return new Author(name, " " + name.toLowerCase(Locale.ROOT).replaceAll(WORD_ENDS, " "));
        }

        boolean hasWord(String beginning) {
            return words.contains(" " + beginning);
        }
    }
}
