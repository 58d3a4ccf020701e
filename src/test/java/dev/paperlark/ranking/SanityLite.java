package dev.paperlark.ranking;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The method of arxiv-sanity-lite, made anew to compare with: tf-idf over words and pairs of words (sublinear, smoothed, length 1, in
 * at least 5 papers and at most half of them, the 10,000 most frequent, without English function words) and LIBLINEAR's support
 * vector machine with squared hinge loss and balanced classes, where all that is not liked counts as not wanted.
 */
final class SanityLite {
    private static final Pattern WORD = Pattern.compile("\\b[a-z_][a-z0-9_]+\\b");
    private static final int MIN_PAPERS = 5;
    private static final double MAX_SHARE = 0.5;
    private static final int MAX_TERMS = 10_000;
    private static final double TOLERANCE = 1e-4;
    private static final int MAX_PASSES = 10_000;

    private static final Set<String> FUNCTION_WORDS =
            Set.of(("about above after all also am an and any are as at be because been"
                            + " before being below between both but by can cannot could did do does doing down during each either etc few"
                            + " for from further had has have having he her here hers him his how however if in into is it its itself may"
                            + " me might more most much must my neither no nor not now of off on once one only or other our ours out over"
                            + " own per same several she should since so some such than that the their them then there these they this"
                            + " those through thus to too under until up upon us very via was we well were what when where whether which"
                            + " while who whom whose why will with within without would yet you your")
                    .split(" "));

    private final Map<PaperId, Map<String, Integer>> words;
    private final Function<Paper, List<String>> more;
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<Double> idf = new ArrayList<>();

    /**
     * Learns the vocabulary of the training papers.
     *
     * @param words of every paper, from {@link #words}
     * @param more further words of a paper
     */
    SanityLite(Map<PaperId, Map<String, Integer>> words, Function<Paper, List<String>> more, List<Paper> training) {
        this.words = words;
        this.more = more;
        Map<String, Integer> papers = new HashMap<>();
        Map<String, Integer> occurrences = new HashMap<>();
        for (Paper paper : training) {
            counts(paper).forEach((term, count) -> {
                papers.merge(term, 1, Integer::sum);
                occurrences.merge(term, count, Integer::sum);
            });
        }
        papers.keySet().stream()
                .filter(term -> papers.get(term) >= MIN_PAPERS && papers.get(term) <= MAX_SHARE * training.size())
                .sorted(Comparator.<String>comparingInt(term -> -occurrences.get(term))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MAX_TERMS)
                .forEach(term -> {
                    indices.put(term, indices.size() + 1);
                    idf.add(Math.log((1.0 + training.size()) / (1.0 + papers.get(term))) + 1);
                });
    }

    /** The categories as words. */
    static List<String> categories(Paper paper) {
        return paper.categories().stream().map(Category::name).toList();
    }

    Feature[] vector(Paper paper) {
        Map<Integer, Double> numbers = new TreeMap<>();
        counts(paper).forEach((term, count) -> {
            Integer index = indices.get(term);
            if (index != null) {
                numbers.put(index, (1 + Math.log(count)) * idf.get(index - 1));
            }
        });
        double length =
                Math.sqrt(numbers.values().stream().mapToDouble(x -> x * x).sum());
        List<Feature> vector = new ArrayList<>();
        numbers.forEach((index, number) -> vector.add(new FeatureNode(index, number / length)));
        vector.add(new FeatureNode(constant(), 1));
        return vector.toArray(Feature[]::new);
    }

    private int constant() {
        return indices.size() + 1;
    }

    /** The weights by index that tell the liked training vectors from the others. */
    double[] learn(Feature[][] training, boolean[] liked, double cost) {
        Problem problem = new Problem();
        problem.x = training;
        problem.l = training.length;
        problem.n = constant();
        problem.y = new double[training.length];
        int likes = 0;
        for (int i = 0; i < training.length; i++) {
            problem.y[i] = liked[i] ? 1 : -1;
            likes += liked[i] ? 1 : 0;
        }
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, TOLERANCE, MAX_PASSES, 0.1);
        double side = training.length / 2.0;
        parameter.setWeights(new double[] {side / likes, side / (training.length - likes)}, new int[] {1, -1});
        Linear.disableDebugOutput();
        Model model = new Linear().train(problem, parameter);
        double sign = model.getLabels()[0];
        double[] weights = new double[constant() + 1];
        for (int index = 1; index <= constant(); index++) {
            weights[index] = sign * model.getFeatureWeights()[index - 1];
        }
        return weights;
    }

    static double score(double[] weights, Feature[] vector) {
        double sum = 0;
        for (Feature feature : vector) {
            sum += weights[feature.getIndex()] * feature.getValue();
        }
        return sum;
    }

    private Map<String, Integer> counts(Paper paper) {
        Map<String, Integer> counts = new HashMap<>(words.get(paper.id()));
        more.apply(paper).forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    /** How often each word and each pair of words stands in title, abstract and authors. */
    static Map<String, Integer> words(Paper paper) {
        String text = paper.title() + " " + paper.abstractText().orElse("") + " " + String.join(" ", paper.authors());
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Map<String, Integer> counts = new HashMap<>();
        String before = "";
        Matcher found = WORD.matcher(plain);
        while (found.find()) {
            String word = found.group();
            if (!FUNCTION_WORDS.contains(word)) {
                counts.merge(word, 1, Integer::sum);
                if (!before.isEmpty()) {
                    counts.merge(before + " " + word, 1, Integer::sum);
                }
                before = word;
            }
        }
        return counts;
    }
}
