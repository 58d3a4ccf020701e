package dev.paperlark.support;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.SummaryPart;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Queries that use the whole language: all operators, brackets, fields, phrases, prefixes, names, categories, ids, plurals, hyphens and digits
 * written in other ways. Their words are taken from given papers, so that they hit often. The same seed makes the same queries.
 */
public final class RandomQueries {
    private static final List<String> TEXT_FIELDS =
            List.of("ti:", "title:", "abs:", "tldr:", "ai:", "kw:", "co:", "TI: ", "comment:");
    private static final List<String> CATEGORY_FIELDS = List.of("cat:", "primary:", "category:");
    private static final int MAX_DEPTH = 3;

    private final QueryParser parser = new QueryParser();
    private final Random random;
    private final List<Paper> papers;

    public RandomQueries(long seed, List<Paper> papers) {
        this.random = new Random(seed);
        this.papers = List.copyOf(papers);
    }

    /** The next query that the parser takes. */
    public Query next() {
        while (true) {
            if (parser.parse(text(MAX_DEPTH)) instanceof QueryResult.Parsed parsed) {
                return parsed.query();
            }
        }
    }

    /** So many queries. */
    public List<Query> list(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private String text(int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(10);
        return switch (kind) {
            case 0, 1, 2, 3 -> term();
            case 4 -> text(depth - 1) + " " + text(depth - 1);
            case 5 -> text(depth - 1) + " OR " + text(depth - 1) + (random.nextBoolean() ? " | " + term() : "");
            case 6 -> "(" + text(depth - 1) + ") AND (" + text(depth - 1) + ")";
            case 7 -> text(depth - 1) + (random.nextBoolean() ? " -" : " NOT ") + term();
            case 8 -> "-(" + text(depth - 1) + ") " + text(depth - 1);
            default ->
                one(TEXT_FIELDS) + "(" + words() + " OR " + words() + ") " + (random.nextBoolean() ? term() : "");
        };
    }

    private String term() {
        Paper paper = one(papers);
        return switch (random.nextInt(16)) {
            case 0 -> one(CATEGORY_FIELDS) + category(paper);
            case 1, 2 -> "au:" + author(paper);
            case 3 -> "has:" + one(List.of("code", "tldr", "comment"));
            case 4 -> random.nextInt(3) == 0 ? "id:" + paper.id().value() : words();
            case 5, 6 -> (random.nextBoolean() ? one(TEXT_FIELDS) : "") + prefix(words());
            case 7, 8, 9 -> one(TEXT_FIELDS) + words();
            default -> words();
        };
    }

    private String category(Paper paper) {
        String name =
                paper.categories().stream().map(Category::name).findFirst().orElse("cs.RO");
        return switch (random.nextInt(5)) {
            case 0 -> new Category(name).archive();
            case 1 -> new Category(name).archive() + ".*";
            case 2 -> name.toUpperCase(Locale.ROOT);
            default -> name;
        };
    }

    private String author(Paper paper) {
        String name = one(paper.authors());
        List<String> parts = List.of(name.split(" "));
        String written = switch (random.nextInt(6)) {
            case 0 -> parts.get(parts.size() - 1);
            case 1 -> parts.get(0).charAt(0) + ". " + parts.get(parts.size() - 1);
            case 2 -> parts.get(parts.size() - 1) + ", " + parts.get(0);
            case 3 -> parts.get(0);
            case 4 -> parts.get(parts.size() - 1) + " " + parts.get(0).charAt(0);
            default -> name;
        };
        return random.nextInt(12) == 0 ? prefix(parts.get(0)) : "\"" + written + "\"";
    }

    private static String prefix(String words) {
        String word = words.replaceAll("[^\\p{Alpha}].*", "");
        return word.length() < 4 ? words : word.substring(0, 3 + word.length() % 3) + "*";
    }

    /** A stretch of a paper's text, sometimes in another writing. */
    private String words() {
        String text = one(textsOf(one(papers)));
        List<String> words = List.of(text.split("\\s+"));
        int from = random.nextInt(words.size());
        int count = Math.min(words.size() - from, 1 + random.nextInt(10) / 5);
        String stretch = String.join(" ", words.subList(from, from + count)).replaceAll("[\"*()（）|:]", "");
        return "\"" + rewritten(cutHan(stretch)) + "\"";
    }

    private String cutHan(String stretch) {
        int[] codePoints = stretch.codePoints().toArray();
        boolean isHan = codePoints.length > 0 && codePoints[0] >= 0x2E80;
        if (!isHan) {
            return stretch;
        }
        int from = random.nextInt(codePoints.length);
        int count = Math.min(codePoints.length - from, 1 + random.nextInt(6));
        return new String(codePoints, from, count);
    }

    private String rewritten(String words) {
        return switch (random.nextInt(9)) {
            case 0 -> words + "s";
            case 1 -> words.replace(' ', '-');
            case 2 -> words.replace('-', ' ');
            case 3 -> words.toUpperCase(Locale.ROOT);
            case 4 -> words.replaceAll("(?<=\\p{Alpha})(?=\\d)", "-");
            case 5 -> words.replaceAll("s\\b", "");
            default -> words;
        };
    }

    private static List<String> textsOf(Paper paper) {
        List<String> texts = new ArrayList<>(List.of(paper.title()));
        paper.abstractText().ifPresent(texts::add);
        paper.comment().ifPresent(texts::add);
        texts.addAll(paper.keywords());
        paper.summaries()
                .forEach(summary -> Stream.of(SummaryPart.values())
                        .flatMap(part -> summary.part(part).stream())
                        .forEach(texts::add));
        return texts;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
