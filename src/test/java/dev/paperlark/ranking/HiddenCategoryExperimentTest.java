package dev.paperlark.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.liblinear.Feature;
import dev.paperlark.digest.DigestReader;
import dev.paperlark.model.Category;
import dev.paperlark.model.Opinion;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Vote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Learning from likes against the method of arxiv-sanity-lite, on real papers: {@code mvn -Pexperiment verify}.
 *
 * <p>All papers are split into two halves at random. In the first, a few papers of one category are liked; the category's name is
 * taken out of every paper. The second half is ordered by what was learned, and should begin with papers of that category. Every
 * split gives one observation for each number of likes: the mean over the categories. Table in {@code docs/learning.md}.
 */
@EnabledIfSystemProperty(
        named = "paperlark.experiment.corpus",
        matches = ".+",
        disabledReason = "an experiment: mvn -Pexperiment verify")
class HiddenCategoryExperimentTest {
    private static final int SPLITS = 10;
    private static final int MIN_MEMBERS = 40;
    private static final List<Integer> LIKES = List.of(5, 10, 20);
    private static final List<Double> COSTS = List.of(0.02, 0.1);
    private static final String OURS = "Paperlark";

    /** Two-sided 95 % of Student's t at 9 degrees of freedom. */
    private static final double T_95 = 2.262;

    /** By method and number of likes: the observations, one for each split. */
    private final Map<String, Map<Integer, List<Double>>> observations = new LinkedHashMap<>();

    /** What the other method reads in each paper. */
    private final Map<PaperId, Map<String, Integer>> words = new HashMap<>();

    @Test
    void likes_teach_at_least_as_much_as_a_support_vector_machine_over_tf_idf() throws IOException {
        List<Paper> papers = corpus(Path.of(System.getProperty("paperlark.experiment.corpus")));
        List<Category> categories = categoriesOf(papers);
        papers.forEach(paper -> words.put(paper.id(), SanityLite.words(paper)));
        for (int split = 0; split < SPLITS; split++) {
            observe(new Split(papers, split), categories);
        }

        System.out.printf("%d papers, %d splits, %s%n%n", papers.size(), SPLITS, categories);
        observations.forEach((method, byLikes) -> System.out.println(row(method, byLikes)));
        assertThat(observations.keySet()).hasSize(1 + 2 * COSTS.size());
        observations.forEach((method, byLikes) -> byLikes.forEach(
                (likes, values) -> assertThat(mean(observations.get(OURS).get(likes)))
                        .as("%s, %d likes", method, likes)
                        .isGreaterThanOrEqualTo(mean(values))));
    }

    /** One division of the papers. */
    private static final class Split {
        final List<Paper> training;
        final List<Paper> rest;

        Split(List<Paper> papers, int seed) {
            List<Paper> shuffled = new ArrayList<>(papers);
            Collections.shuffle(shuffled, new Random(seed));
            training = shuffled.subList(0, shuffled.size() / 2);
            rest = shuffled.subList(shuffled.size() / 2, shuffled.size());
        }
    }

    private void observe(Split split, List<Category> categories) {
        Map<String, Map<Integer, List<Double>>> found = new LinkedHashMap<>();
        Baseline plain =
                new Baseline(new SanityLite(words, paper -> List.of(), split.training), split.training, split.rest);
        for (Category hidden : categories) {
            List<Integer> members = IntStream.range(0, split.training.size())
                    .filter(i -> split.training.get(i).categories().contains(hidden))
                    .boxed()
                    .toList();
            List<Paper> training = without(hidden, split.training);
            List<Paper> rest = without(hidden, split.rest);
            Map<Paper, Boolean> wanted = new IdentityHashMap<>();
            for (int i = 0; i < rest.size(); i++) {
                wanted.put(rest.get(i), split.rest.get(i).categories().contains(hidden));
            }
            Background background = Background.of(training);
            Baseline all = new Baseline(new SanityLite(words, SanityLite::categories, training), training, rest);
            for (int likes : LIKES) {
                if (members.size() >= likes) {
                    List<Integer> liked = members.subList(0, likes);
                    note(found, OURS, likes, ours(background, training, rest, liked, wanted));
                    for (double cost : COSTS) {
                        note(found, "SVM, C = " + cost, likes, plain.quality(liked, cost, wanted, rest));
                        note(found, "SVM with categories, C = " + cost, likes, all.quality(liked, cost, wanted, rest));
                    }
                }
            }
        }
        found.forEach((method, byLikes) ->
                byLikes.forEach((likes, values) -> note(observations, method, likes, mean(values))));
    }

    private static double ours(
            Background background,
            List<Paper> training,
            List<Paper> rest,
            List<Integer> liked,
            Map<Paper, Boolean> wanted) {
        Taste taste = background
                .learn(liked.stream()
                        .map(i -> new Vote(training.get(i), Opinion.LIKE))
                        .toList())
                .orElseThrow();
        return RankingQuality.ndcgAt10(rest, taste::score, wanted::get);
    }

    /** The other method with the vectors of one split. */
    private static final class Baseline {
        final SanityLite method;
        final Feature[][] training;
        final Feature[][] rest;

        Baseline(SanityLite method, List<Paper> training, List<Paper> rest) {
            this.method = method;
            this.training = training.stream().map(method::vector).toArray(Feature[][]::new);
            this.rest = rest.stream().map(method::vector).toArray(Feature[][]::new);
        }

        double quality(List<Integer> liked, double cost, Map<Paper, Boolean> wanted, List<Paper> papers) {
            boolean[] labels = new boolean[training.length];
            liked.forEach(i -> labels[i] = true);
            double[] weights = method.learn(training, labels, cost);
            Map<Paper, Double> scores = new IdentityHashMap<>();
            for (int i = 0; i < rest.length; i++) {
                scores.put(papers.get(i), SanityLite.score(weights, rest[i]));
            }
            return RankingQuality.ndcgAt10(papers, scores::get, wanted::get);
        }
    }

    private static List<Paper> without(Category hidden, List<Paper> papers) {
        return papers.stream()
                .map(paper -> paper.toBuilder()
                        .categories(paper.categories().stream()
                                .filter(category -> !category.equals(hidden))
                                .toList())
                        .build())
                .toList();
    }

    private static void note(Map<String, Map<Integer, List<Double>>> table, String method, int likes, double value) {
        table.computeIfAbsent(method, key -> new TreeMap<>())
                .computeIfAbsent(likes, key -> new ArrayList<>())
                .add(value);
    }

    private String row(String method, Map<Integer, List<Double>> byLikes) {
        StringBuilder row = new StringBuilder("| ").append(method).append(" |");
        byLikes.forEach((likes, values) -> {
            List<Double> ours = observations.get(OURS).get(likes);
            List<Double> ahead = IntStream.range(0, values.size())
                    .mapToObj(i -> ours.get(i) - values.get(i))
                    .toList();
            row.append(" %.3f ± %.3f".formatted(mean(values), halfWidth(values)));
            row.append(method.equals(OURS) ? " |" : " (%+.3f ± %.3f) |".formatted(mean(ahead), halfWidth(ahead)));
        });
        return row.toString();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(x -> x).average().orElseThrow();
    }

    /** Half of the 95 % interval of the mean. */
    private static double halfWidth(List<Double> values) {
        double mean = mean(values);
        double squares =
                values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        return T_95 * Math.sqrt(squares / (values.size() - 1) / values.size());
    }

    private static List<Category> categoriesOf(List<Paper> papers) {
        Map<String, Integer> members = new TreeMap<>();
        papers.forEach(
                paper -> paper.categories().forEach(category -> members.merge(category.name(), 1, Integer::sum)));
        return members.keySet().stream()
                .filter(name -> members.get(name) >= MIN_MEMBERS)
                .map(Category::new)
                .toList();
    }

    /** The papers of every JSONL file, each once, in the order of their ids. */
    private static List<Paper> corpus(Path folder) throws IOException {
        Map<PaperId, Paper> papers = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                new DigestReader()
                        .read(file.getFileName().toString(), Files.readAllBytes(file))
                        .papers()
                        .forEach(paper -> papers.merge(paper.id(), paper, Paper::updatedWith));
            }
        }
        return List.copyOf(papers.values());
    }
}
