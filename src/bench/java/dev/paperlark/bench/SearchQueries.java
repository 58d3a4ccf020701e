package dev.paperlark.bench;

import dev.paperlark.model.Paper;
import dev.paperlark.model.SummaryPart;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** What people would look for in some papers: stretches of their own texts. The same seed makes the same queries. */
final class SearchQueries {
    /** A class of queries and how one is made. */
    enum Kind {
        WORD("one word"),
        PHRASE("phrase of two words"),
        BOOLEAN("A AND (B OR C), A NOT B"),
        CJK("Han, 2 to 4 characters"),
        AUTHOR("author"),
        PREFIX("prefix"),
        FIELD("phrase in the title");

        final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private final QueryParser parser = new QueryParser();
    private final List<Paper> papers;
    private final Random random;

    SearchQueries(List<Paper> papers, long seed) {
        this.papers = papers;
        this.random = new Random(seed);
    }

    List<Query> list(Kind kind, int count) {
        return texts(kind).flatMap(this::parsed).limit(count).toList();
    }

    /** The words of simple queries, for peers that know no query language. */
    List<String> words(Kind kind, int count) {
        return texts(kind).map(text -> text.replace("\"", "")).limit(count).toList();
    }

    /** Stretches of Chinese of an exact length. */
    List<Query> han(int length, int count) {
        return Stream.generate(() -> han(length))
                .flatMap(this::parsed)
                .limit(count)
                .toList();
    }

    private Stream<Query> parsed(String text) {
        return parser.parse(text) instanceof QueryResult.Parsed parsed ? Stream.of(parsed.query()) : Stream.empty();
    }

    private Stream<String> texts(Kind kind) {
        return Stream.generate(() -> switch (kind) {
            case WORD -> words(1);
            case PHRASE -> "\"" + words(2) + "\"";
            case BOOLEAN ->
                random.nextBoolean()
                        ? words(1) + " (" + words(1) + " OR " + words(1) + ")"
                        : words(1) + " -" + words(1);
            case CJK -> han(2 + random.nextInt(3));
            case AUTHOR -> "au:\"" + author() + "\"";
            case PREFIX -> prefix(words(1));
            case FIELD -> "ti:\"" + words(2) + "\"";
        });
    }

    private String author() {
        List<String> names = one(papers).authors();
        return names.isEmpty() ? author() : one(names);
    }

    private static String prefix(String word) {
        return word.length() < 5 ? word : word.substring(0, 4) + "*";
    }

    private String words(int count) {
        while (true) {
            String[] title =
                    one(papers).title().replaceAll("[^\\p{L}\\p{N} -]", "").split(" +");
            int from = random.nextInt(title.length);
            if (from + count <= title.length && title[from].length() > 2) {
                return String.join(" ", List.of(title).subList(from, from + count));
            }
        }
    }

    private String han(int length) {
        Function<Paper, Stream<String>> chinese = paper -> paper.summaries().stream()
                .flatMap(summary -> Stream.of(SummaryPart.values()).flatMap(part -> summary.part(part).stream()));
        while (true) {
            List<String> texts = chinese.apply(one(papers)).toList();
            if (!texts.isEmpty()) {
                int[] text = one(texts).codePoints().toArray();
                int from = random.nextInt(text.length);
                if (from + length <= text.length && isHan(text, from, length)) {
                    return new String(text, from, length);
                }
            }
        }
    }

    private static boolean isHan(int[] text, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (Character.UnicodeScript.of(text[i]) != Character.UnicodeScript.HAN) {
                return false;
            }
        }
        return true;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
