package dev.paperlark.bench;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.text.Token;
import dev.paperlark.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Subscriptions as people may have them, made from the words of a corpus: 25 % a word, 25 % a phrase of two words, 15 % A B, 10 % an OR of two to
 * four, 9 % A and a category, 7 % (A OR B) -C, 4 % an author, 4 % Chinese, 1 % a category and an OR of three. Words are of at least four
 * papers (one in a small corpus) and at most 5 % of them; frequent ones are drawn more often (Zipf). The same corpus and seed make the same.
 */
final class SubscriptionMix {
    private static final double MOST_FREQUENT = 0.05;

    private final QueryParser parser = new QueryParser();
    private final Random random = new Random(7);
    private final List<String> words;
    private final List<String> phrases;
    private final List<String> han;
    private final List<String> authors;
    private final List<String> categories;
    private final Map<String, Query> parsed = new HashMap<>();

    SubscriptionMix(List<Paper> corpus) {
        Counts wordCounts = new Counts();
        Counts phraseCounts = new Counts();
        Counts hanCounts = new Counts();
        Counts authorCounts = new Counts();
        Counts categoryCounts = new Counts();
        for (Paper paper : corpus) {
            List<Token> title = tokens(paper.title());
            List<Token> all = new ArrayList<>(title);
            paper.abstractText().ifPresent(text -> all.addAll(tokens(text)));
            List<Token> chinese = paper.summaries().stream()
                    .flatMap(summary -> summary.tldr().stream())
                    .flatMap(text -> tokens(text).stream())
                    .toList();
            wordCounts.addAll(all.stream().filter(SubscriptionMix::isWord).map(Token::text));
            phraseCounts.addAll(runs(title, 2, false));
            hanCounts.addAll(Stream.of(2, 3, 4).flatMap(length -> runs(chinese, length, true)));
            authorCounts.addAll(paper.authors().stream());
            categoryCounts.addAll(paper.categories().stream().map(Category::name));
        }
        int rarest = corpus.size() < 20_000 ? 1 : 4;
        int most = (int) (corpus.size() * MOST_FREQUENT);
        words = wordCounts.between(rarest, most);
        phrases = phraseCounts.between(1, most);
        han = hanCounts.between(2, most);
        authors = authorCounts.between(1, most);
        categories = categoryCounts.between(1, corpus.size());
    }

    private static List<Token> tokens(String text) {
        return new Tokenizer().tokenize(text);
    }

    private static boolean isWord(Token token) {
        return !token.isCjk() && token.text().length() > 2;
    }

    private static Stream<String> runs(List<Token> tokens, int length, boolean cjk) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + length <= tokens.size(); i++) {
            List<Token> run = tokens.subList(i, i + length);
            boolean adjacent = run.get(length - 1).position() == run.get(0).position() + length - 1;
            if (adjacent && run.stream().allMatch(token -> cjk ? token.isCjk() : isWord(token))) {
                runs.add(run.stream().map(Token::text).collect(Collectors.joining(cjk ? "" : " ")));
            }
        }
        return runs.stream();
    }

    /** What there is to draw from. */
    String description() {
        return "%,d words, %,d phrases, %,d Chinese terms, %,d authors, %,d categories"
                .formatted(words.size(), phrases.size(), han.size(), authors.size(), categories.size());
    }

    /** The next subscription's query. */
    Query next() {
        return parsed.computeIfAbsent(text(), text -> ((QueryResult.Parsed) parser.parse(text)).query());
    }

    /** Forgets the queries made so far. */
    void forget() {
        parsed.clear();
    }

    private String text() {
        int kind = random.nextInt(100);
        if (kind < 25) {
            return word();
        }
        if (kind < 50) {
            return quoted(phrases);
        }
        if (kind < 65) {
            return word() + " " + word();
        }
        if (kind < 75) {
            return alternatives(2 + random.nextInt(3));
        }
        if (kind < 84) {
            return word() + " cat:" + draw(categories);
        }
        if (kind < 91) {
            return "(" + alternatives(2) + ") -" + word();
        }
        if (kind < 95) {
            return "au:" + quoted(authors);
        }
        if (kind < 99) {
            return han.isEmpty() ? word() : quoted(han);
        }
        return "cat:" + draw(categories) + " (" + alternatives(3) + ")";
    }

    private String alternatives(int count) {
        return Stream.generate(this::word).limit(count).collect(Collectors.joining(" OR "));
    }

    private String word() {
        return quoted(words);
    }

    private String quoted(List<String> values) {
        return "\"" + draw(values).replace("\"", "") + "\"";
    }

    /** Rank by rank less often, as {@code 1 / rank^0.6}. */
    private String draw(List<String> values) {
        double share = Math.pow(random.nextDouble(), 2.5);
        return values.get((int) (share * values.size()));
    }

    /** In how many papers something stands. */
    private static final class Counts {
        private final Map<String, Integer> papers = new HashMap<>();

        void addAll(Stream<String> ofOnePaper) {
            Set<String> distinct = ofOnePaper.collect(Collectors.toCollection(HashSet::new));
            distinct.forEach(each -> papers.merge(each, 1, Integer::sum));
        }

        /** Those in so many papers, the most frequent first. */
        List<String> between(int fewest, int most) {
            return papers.entrySet().stream()
                    .filter(entry -> entry.getValue() >= fewest && entry.getValue() <= most)
                    .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                            .reversed()
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
