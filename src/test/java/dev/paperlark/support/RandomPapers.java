package dev.paperlark.support;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Summary;
import dev.paperlark.model.SummaryPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Invented papers with every field that a query can name. The same seed and number make the same paper. */
public final class RandomPapers {
    private static final List<String> CATEGORIES = List.of(
            "cs.CV",
            "cs.CL",
            "cs.LG",
            "cs.AI",
            "cs.RO",
            "stat.ML",
            "eess.IV",
            "math.OC",
            "hep-th",
            "quant-ph",
            "cs.HC",
            "Neuro.X");
    private static final List<String> GIVEN = List.of(
            "Kaiming",
            "Ada",
            "María-José",
            "Wei",
            "J.",
            "K.",
            "Li",
            "Yann",
            "Ben",
            "Zoë",
            "Anna",
            "H. T.",
            "Chen",
            "Omar");
    private static final List<String> FAMILY = List.of(
            "He", "O'Neill", "Zhang", "Finch", "Wren", "Müller", "Li", "Kovács", "Nguyen", "Smith", "Silva", "Rossi");

    private final long seed;
    private final Vocabulary vocabulary;
    private final int abstractWords;
    private final int names;

    private RandomPapers(long seed, Vocabulary vocabulary, int abstractWords, int names) {
        this.seed = seed;
        this.vocabulary = vocabulary;
        this.abstractWords = abstractWords;
        this.names = names;
    }

    /** As long and as varied as real ones: an abstract of about 190 words and a Chinese summary in five parts. */
    public static RandomPapers realistic(long seed) {
        return new RandomPapers(seed, Vocabulary.realistic(), 190, 30_000);
    }

    /** Short, over few words, so that a random query hits one paper in a few. */
    public static RandomPapers alike(long seed) {
        return new RandomPapers(seed, Vocabulary.small(), 14, 0);
    }

    /** The papers with the numbers 0 up to a count. */
    public List<Paper> list(int count) {
        return IntStream.range(0, count).mapToObj(this::paper).toList();
    }

    /** The paper with a number, 0 or more. */
    public Paper paper(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        Paper.Builder paper = Paper.of(new PaperId(id(number)), title(random))
                .authors(authors(random))
                .categories(categories(random))
                .abstractText(sentences(random, abstractWords / 2 + random.nextInt(abstractWords + 1)));
        if (random.nextInt(3) == 0) {
            paper.comment("Accepted at " + vocabulary.word(random) + " 2026, " + random.nextInt(40) + " pages");
        }
        if (random.nextInt(4) == 0) {
            paper.codeUrl("https://code.example/" + number);
        }
        if (random.nextInt(3) == 0) {
            paper.keywords(List.of(
                    String.join(" ", vocabulary.words(random, 2)), vocabulary.word(random), vocabulary.han(random, 1)));
        }
        if (random.nextInt(8) > 0) {
            paper.summary(summary(random, Optional.of("zh")));
        }
        if (random.nextInt(6) == 0) {
            paper.tldr("en", sentences(random, 12));
        }
        return paper.build();
    }

    /** The id of the paper with a number. */
    public static String id(int number) {
        return "%02d%02d.%05d".formatted(7 + number / 1_200_000, 1 + number / 100_000 % 12, number % 100_000);
    }

    private String title(Random random) {
        List<String> words = vocabulary.words(random, 4 + random.nextInt(8));
        String first = words.get(0);
        words.set(0, first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1));
        if (random.nextInt(4) == 0) {
            words.set(words.size() / 2, words.get(words.size() / 2) + ":");
        }
        return String.join(" ", words);
    }

    private String sentences(Random random, int count) {
        StringBuilder text = new StringBuilder();
        int left = count;
        while (left > 0) {
            int length = Math.min(left, 6 + random.nextInt(20));
            List<String> words = vocabulary.words(random, length);
            for (int i = 0; i < words.size(); i++) {
                text.append(words.get(i)).append(i + 1 == words.size() ? ". " : separator(random));
            }
            left -= length;
        }
        return text.toString().strip().isEmpty() ? "Short." : text.toString().strip();
    }

    private static String separator(Random random) {
        return switch (random.nextInt(24)) {
            case 0 -> ", ";
            case 1 -> "-";
            case 2 -> " (";
            case 3 -> ") ";
            case 4 -> "\n";
            default -> " ";
        };
    }

    private Summary summary(Random random, Optional<String> language) {
        Map<SummaryPart, String> parts = new EnumMap<>(SummaryPart.class);
        for (SummaryPart part : SummaryPart.values()) {
            if (random.nextInt(12) > 0) {
                parts.put(part, vocabulary.han(random, 1 + abstractWords / 8 + random.nextInt(1 + abstractWords / 7)));
            }
        }
        return new Summary(language, parts);
    }

    private List<String> authors(Random random) {
        List<String> authors = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            authors.add(names == 0 ? fewNames(random) : manyNames(random));
        }
        return authors;
    }

    private static String fewNames(Random random) {
        return random.nextInt(12) == 0 ? "何恺明" : one(random, GIVEN) + " " + one(random, FAMILY);
    }

    private String manyNames(Random random) {
        Random name = new Random((long) (names * random.nextDouble() * random.nextDouble()));
        String family = one(name, FAMILY) + (char) ('a' + name.nextInt(26)) + (char) ('a' + name.nextInt(26));
        return one(name, GIVEN) + " " + family;
    }

    private static List<Category> categories(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(each -> CATEGORIES.get((int) (random.nextDouble() * random.nextDouble() * CATEGORIES.size())))
                .distinct()
                .map(Category::new)
                .toList();
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
