package dev.paperlark.search;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.PaperTexts;
import dev.paperlark.text.Token;
import dev.paperlark.text.Tokenizer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * The papers of the last month in one state of the index: those that appeared since the newest one was a month away. When they came in here
 * does not matter, so that a year of digests read in one day is no busy day.
 */
final class LastMonth {
    /** A day with fewer papers than this share of the busiest one's has only stragglers. */
    private static final double LEAST_SHARE_OF_A_DAY = 0.1;

    /** A word in common use says nothing: the papers found have to use it so much more often than all papers do. */
    private static final double LEAST_LIFT = 1.5;

    private static final double LEAST_SHARE = 0.25;
    private static final double MOST_SHARE = 0.7;
    private static final int SHORTEST_WORD = 4;
    private static final int CANDIDATES = 8;

    private static final List<PaperField> READ = List.of(PaperField.TITLE, PaperField.ABSTRACT, PaperField.TLDR);

    private final IndexSearcher searcher;
    private final long end;

    /** @param now nothing that claims to be of a later month moves the end */
    LastMonth(IndexSearcher searcher, Instant now) throws IOException {
        this.searcher = searcher;
        this.end = Math.min(Search.newest(searcher.getIndexReader()), Recency.endOfMonth(now));
    }

    Volume volume(Query query, int most) throws IOException {
        Query recent = within(query);
        List<PaperId> newest = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(recent, most, Search.NEWEST_FIRST).scoreDocs) {
            newest.add(Search.idOf(searcher, hit));
        }
        return new Volume(searcher.count(recent), days(), newest);
    }

    private Query within(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(between(end - Recency.MONTH + 1, end), Occur.FILTER)
                .build();
    }

    private static Query between(long first, long last) {
        return LongField.newRangeQuery(IndexField.PUBLISHED, first, last);
    }

    private int days() throws IOException {
        List<Integer> papersOfDays = new ArrayList<>();
        for (long last = end; last > end - Recency.MONTH; last -= Recency.DAY) {
            papersOfDays.add(searcher.count(between(last - Recency.DAY + 1, last)));
        }
        int busiest = papersOfDays.stream().mapToInt(Integer::intValue).max().orElse(0);
        return (int) papersOfDays.stream()
                .filter(papers -> papers > 0 && papers >= busiest * LEAST_SHARE_OF_A_DAY)
                .count();
    }

    /** Words that some, but not most of the papers found have, and others seldom; those first that halve best. */
    List<Narrower> narrower(Query query, int hits, List<Paper> found) throws IOException {
        List<Narrower> all = new ArrayList<>();
        for (String word : candidates(found)) {
            Query both = new BooleanQuery.Builder()
                    .add(query, Occur.FILTER)
                    .add(new TermQuery(new Term(IndexField.TEXT, word)), Occur.FILTER)
                    .build();
            all.add(new Narrower(word, searcher.count(within(both))));
        }
        return all.stream()
                .filter(each -> each.hits() >= hits * LEAST_SHARE && each.hits() <= hits * MOST_SHARE)
                .sorted(Comparator.comparingInt((Narrower each) -> Math.abs(2 * each.hits() - hits))
                        .thenComparing(Narrower::word))
                .toList();
    }

    private List<String> candidates(List<Paper> found) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        found.forEach(paper -> words(paper).forEach(word -> counts.merge(word, 1, Integer::sum)));
        List<String> telling = new ArrayList<>();
        int all = Math.max(1, searcher.getIndexReader().numDocs());
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            double share = (double) each.getValue() / found.size();
            double usual = (double) searcher.getIndexReader().docFreq(new Term(IndexField.TEXT, each.getKey())) / all;
            if (share >= LEAST_SHARE && share <= MOST_SHARE && share >= LEAST_LIFT * usual) {
                telling.add(each.getKey());
            }
        }
        telling.sort(Comparator.comparingDouble((String word) ->
                        Math.abs(2.0 * Optional.ofNullable(counts.get(word)).orElse(0) / found.size() - 1))
                .thenComparing(Comparator.naturalOrder()));
        return telling.stream().limit(CANDIDATES).toList();
    }

    private static Set<String> words(Paper paper) {
        Tokenizer tokenizer = new Tokenizer();
        return READ.stream()
                .flatMap(field -> PaperTexts.of(paper, field).stream())
                .flatMap(text -> tokenizer.tokenize(text).stream())
                .filter(token -> !token.isCjk())
                .map(Token::text)
                .filter(word -> word.length() >= SHORTEST_WORD && word.chars().allMatch(Character::isLetter))
                .collect(Collectors.toSet());
    }
}
