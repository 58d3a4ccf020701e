package dev.paperlark.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Summary;
import dev.paperlark.model.SummaryPart;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.reason.PlainMatcher;
import dev.paperlark.reason.SearchablePaper;
import dev.paperlark.support.Papers;
import dev.paperlark.support.RandomPapers;
import dev.paperlark.support.RandomQueries;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A query finds in search exactly the papers that it matches as a subscription: the plain matcher is the measure. */
class SearchEqualsMatchingTest {
    private static final int PAPERS = 400;
    private static final int QUERIES = Integer.getInteger("paperlark.queries", 125);
    private static final Instant ARRIVED = Instant.parse("2026-11-23T06:00:00Z");

    private final PlainMatcher matcher = new PlainMatcher();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(SearchOrder.class)
    void random_queries_find_the_papers_that_they_match(SearchOrder order) {
        List<Paper> papers = RandomPapers.alike(order.ordinal()).list(PAPERS);
        List<SearchablePaper> searchable =
                papers.stream().map(SearchablePaper::of).toList();
        try (PaperIndex index = indexOf(papers)) {
            for (Query query : new RandomQueries(7 + order.ordinal(), papers).list(QUERIES)) {
                assertThat(found(index, query, order)).as(query.toString()).isEqualTo(matched(query, searchable));
            }
        }
    }

    @Test
    void odd_texts_are_found_by_whatever_matches_them() {
        List<Paper> papers = oddPapers();
        List<SearchablePaper> searchable =
                papers.stream().map(SearchablePaper::of).toList();
        try (PaperIndex index = indexOf(papers)) {
            for (String text : oddQueries()) {
                Query query = ((QueryResult.Parsed) new QueryParser().parse(text)).query();
                assertThat(found(index, query, SearchOrder.BEST)).as(text).isEqualTo(matched(query, searchable));
            }
        }
    }

    /** Every stretch of up to eight characters, as {@code 用}, {@code 用于}, …, over texts with borders of every kind. */
    @Test
    void every_stretch_of_a_chinese_text_is_found_where_it_stands() {
        List<Paper> papers = oddPapers();
        List<SearchablePaper> searchable =
                papers.stream().map(SearchablePaper::of).toList();
        String text = "使用RAG用于3D重建，扩散-模型 を使う한국어abc用";
        int[] codePoints = text.codePoints().toArray();
        try (PaperIndex index = indexOf(papers)) {
            for (int from = 0; from < codePoints.length; from++) {
                for (int length = 1; length <= 8 && from + length <= codePoints.length; length++) {
                    String words = new String(codePoints, from, length);
                    if (new QueryParser().parse("\"" + words + "\"") instanceof QueryResult.Parsed parsed) {
                        assertThat(found(index, parsed.query(), SearchOrder.BEST))
                                .as(words)
                                .isEqualTo(matched(parsed.query(), searchable));
                    }
                }
            }
        }
    }

    private static List<Paper> oddPapers() {
        List<Paper> papers = new ArrayList<>();
        List<String> texts = List.of(
                "使用RAG用于3D重建，扩散-模型 を使う한국어abc用",
                "用",
                "用RAG",
                "RAG用",
                "RAG 用于",
                "使 用",
                "使，用",
                "3D重",
                "重建 扩散",
                "扩散模型",
                "模型扩散",
                "使用 用于",
                "Policies of buses, analyses and LLMs",
                "policy bus analysis LLM",
                "GPT-4.1 GPT 4",
                "O(1) and O1",
                "c++ C# c",
                "x".repeat(40_000),
                "İstanbul ﷺ",
                "✶ …",
                "一".repeat(40_000));
        for (String text : texts) {
            papers.add(Papers.titled(Papers.id(papers.size() + 1), text).build());
            papers.add(Papers.titled(Papers.id(papers.size() + 1), "policy")
                    .abstractText(text)
                    .comment(text)
                    .keywords(List.of("RAG", text, "用"))
                    .authors(text, "K. He", "Kaiming He")
                    .categories("cs.RO", "İ.x", text.strip())
                    .summary(new Summary(
                            Optional.of("zh"), Map.of(SummaryPart.METHOD, text, SummaryPart.RESULT, "于" + text)))
                    .build());
        }
        return papers;
    }

    private static List<String> oddQueries() {
        return List.of(
                "policies",
                "polic*",
                "policie*",
                "ti:policie*",
                "abs:analys*",
                "analyse*",
                "co:polic*",
                "au:polici*",
                "au:Kai*",
                "au:\"K. He\"",
                "au:\"He, Kaiming\"",
                "au:\"Kaiming K. He\"",
                "au:he",
                "au:k",
                "au:用",
                "au:\"用 R.\"",
                "cat:cs",
                "cat:cs.ro",
                "cat:\"i̇.x\"",
                "cat:用",
                "primary:cs",
                "primary:用",
                "id:2601.00001",
                "has:tldr",
                "has:comment",
                "-has:comment policy",
                "policy -用",
                "(policy -(用 OR RAG)) OR ti:使用",
                "kw:rag",
                "kw:\"rag 使\"",
                "kw:\"rag rag\"",
                "kw:用",
                "ai:用",
                "tldr:用",
                "ti:用",
                "abs:用",
                "co:用",
                "co:\"使用 rag\"",
                "ti:\"用 rag\"",
                "abs:\"rag 用 于\"",
                "\"GPT-4\"",
                "\"o 1\"",
                "c++",
                "\"c#\"",
                "xxx*",
                "İstanbul",
                "istan*",
                "\"于 使用\"",
                "ai:\"于 用\"");
    }

    private PaperIndex indexOf(List<Paper> papers) {
        PaperIndex index = new PaperIndex(folder, Duration.ofMinutes(1));
        int half = papers.size() / 2;
        index.add(dated(papers.subList(0, half)), "half");
        index.add(dated(papers.subList(half / 2, papers.size())), "all");
        return index;
    }

    private static List<DatedPaper> dated(List<Paper> papers) {
        return papers.stream().map(paper -> new DatedPaper(paper, ARRIVED)).toList();
    }

    private static Set<PaperId> found(PaperIndex index, Query query, SearchOrder order) {
        SearchOutcome outcome = index.search(query, order, new SearchPage(0, 1_000));
        assertThat(outcome).as(query.toString()).isInstanceOf(SearchOutcome.Found.class);
        return Set.copyOf(((SearchOutcome.Found) outcome).ids());
    }

    private Set<PaperId> matched(Query query, List<SearchablePaper> papers) {
        return papers.stream()
                .filter(paper -> matcher.match(query, paper).isPresent())
                .map(paper -> paper.paper().id())
                .collect(Collectors.toSet());
    }
}
