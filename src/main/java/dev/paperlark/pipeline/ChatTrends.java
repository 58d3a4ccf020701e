package dev.paperlark.pipeline;

import dev.paperlark.model.Category;
import dev.paperlark.model.ChatId;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperId;
import dev.paperlark.query.Query;
import dev.paperlark.query.Term;
import dev.paperlark.ranking.RisingTerm;
import dev.paperlark.ranking.RisingTerms;
import dev.paperlark.reason.StandingQuery;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.search.WeekSample;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.PaperStore;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what rises this week in the categories that a chat reads: those that its subscriptions name; where they name none, those of the papers
 * that it was given lately; where it was given none, all. Reads at most 2,700 titles. Safe for use by many threads.
 */
public final class ChatTrends {
    /** The last week and eight before it. */
    private static final int WEEKS = 9;

    /** A busy week has 6,000 papers. Reading titles is what takes time, and so many of each week tell enough. */
    private static final int TITLES_OF_WEEK = 300;

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int GIVEN = 200;
    private static final int CATEGORIES = 5;

    private final Database database;
    private final Stores stores;
    private final StandingQueries standing;
    private final PaperIndex index;
    private final Clock clock;

    /** What was given to chats, and what it was. */
    public record Stores(PaperStore papers, AlertStore alerts) {}

    /**
     * What rises.
     *
     * @param within the categories that were looked at; none for all
     * @param terms the most surprising first, with their numbers of papers
     * @param counting how sure the numbers are
     */
    public record Rising(List<Category> within, List<RisingTerm> terms, Counting counting) {}

    /** How papers were counted. */
    public enum Counting {
        EVERY_PAPER,
        /** Worked out from some of each week. */
        SAMPLE
    }

    public ChatTrends(Database database, Stores stores, StandingQueries standing, PaperIndex index, Clock clock) {
        this.database = database;
        this.stores = stores;
        this.standing = standing;
        this.index = index;
        this.clock = clock;
    }

    /** At most so many terms; empty while the search index is not ready or has no paper. */
    public Optional<Rising> rising(ChatId chat, int most) {
        List<Term.InCategory> read = database.inTransaction(tx -> categories(tx, chat));
        return index.lastWeeks(List.copyOf(read), WEEKS, TITLES_OF_WEEK, clock.instant())
                .map(weeks -> rising(read, weeks, most));
    }

    private Rising rising(List<Term.InCategory> read, List<WeekSample> weeks, int most) {
        WeekSample last = weeks.get(0);
        List<String> lately = titles(last.papers());
        List<String> before = titles(
                weeks.stream().skip(1).flatMap(week -> week.papers().stream()).toList());
        double papersOfTitle = (double) last.total() / Math.max(1, lately.size());
        List<RisingTerm> terms = RisingTerms.among(lately, before, most).stream()
                .map(term -> term.times(papersOfTitle))
                .toList();
        boolean isSample = weeks.stream().anyMatch(week -> week.papers().size() < week.total());
        return new Rising(
                read.stream().map(Term.InCategory::category).distinct().toList(),
                terms,
                isSample ? Counting.SAMPLE : Counting.EVERY_PAPER);
    }

    private List<String> titles(List<PaperId> ids) {
        return database.inTransaction(tx -> stores.papers().titles(tx, ids));
    }

    private List<Term.InCategory> categories(Transaction tx, ChatId chat) {
        NamedCategories named = new NamedCategories();
        List<Term.InCategory> asked = standing.of(tx, chat).stream()
                .map(StandingQuery::query)
                .flatMap(query -> query.accept(named))
                .distinct()
                .toList();
        return asked.isEmpty() ? given(tx, chat) : asked;
    }

    /** The primary categories that most of the papers have. */
    private List<Term.InCategory> given(Transaction tx, ChatId chat) {
        List<PaperId> ids = stores.alerts().givenSince(tx, chat, clock.instant().minus(LATELY), GIVEN);
        Map<Category, Long> counts = stores.papers().findAll(tx, ids).stream()
                .map(Paper::primaryCategory)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Category, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().name()))
                .limit(CATEGORIES)
                .map(entry -> new Term.InCategory(PaperField.PRIMARY, entry.getKey()))
                .toList();
    }

    /** The categories that a query asks for anywhere, not those that it excludes. */
    private static final class NamedCategories implements Query.Visitor<Stream<Term.InCategory>> {
        @Override
        public Stream<Term.InCategory> and(Query.And and) {
            return and.parts().stream().flatMap(part -> part.accept(this));
        }

        @Override
        public Stream<Term.InCategory> or(Query.Or or) {
            return or.parts().stream().flatMap(part -> part.accept(this));
        }

        @Override
        public Stream<Term.InCategory> not(Query.Not not) {
            return Stream.empty();
        }

        @Override
        public Stream<Term.InCategory> term(Term term) {
            return term instanceof Term.InCategory named ? Stream.of(named) : Stream.empty();
        }
    }
}
