package dev.paperlark.ranking;

import dev.paperlark.model.Opinion;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a chat's votes tell about any paper: how much it would be liked, and which voted paper it is like.
 *
 * <p>A linear model: the score is the sum of what each term adds. Immutable and safe for use by many threads. About 400 KB besides
 * the background, so keep those of few chats only.
 */
public final class Taste {
    /** A paper stands out when it scores above so many of the background, or below so many. */
    private static final double OUTSTANDING = 0.95;

    private final TasteSpace space;
    private final double[] weights;
    private final List<RatedPaper> rated;
    private final Map<PaperId, SparseVector> background;
    private final double high;
    private final double low;

    /** Takes over its arguments. */
    Taste(TasteSpace space, double[] weights, List<RatedPaper> rated, Map<PaperId, SparseVector> background) {
        this.space = space;
        this.weights = weights;
        this.rated = rated;
        this.background = background;
        double[] usual = background.values().stream()
                .mapToDouble(vector -> vector.dot(weights))
                .sorted()
                .toArray();
        this.high = quantile(usual, OUTSTANDING);
        this.low = quantile(usual, 1 - OUTSTANDING);
    }

    private static double quantile(double[] rising, double share) {
        return rising.length == 0 ? 0 : rising[(int) (share * (rising.length - 1))];
    }

    /** How much the paper would be liked: higher is better, without unit, to be compared within one taste only. */
    public double score(Paper paper) {
        return space.vector(paper).dot(weights);
    }

    /** The papers of the background that would be liked most, without those that were voted on, the best first. */
    public List<PaperId> best(int most) {
        Set<PaperId> known = rated.stream().map(paper -> paper.paper().id()).collect(Collectors.toSet());
        return background.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .sorted(Comparator.comparingDouble((Map.Entry<PaperId, SparseVector> entry) ->
                        -entry.getValue().dot(weights)))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Says what a paper is like, seen through the terms that the model values.
     *
     * <p>It leans to {@link Opinion#LIKE} when it scores above 95 % of the background and shares with a liked paper what counts, to
     * {@link Opinion#DISLIKE} when it scores below 95 % and shares with a disliked one what counts; else to neither.
     */
    public Judgement judge(Paper paper) {
        SparseVector vector = space.vector(paper);
        double score = vector.dot(weights);
        if (score > high) {
            return leaning(score, Opinion.LIKE, vector);
        }
        return score < low ? leaning(score, Opinion.DISLIKE, vector) : Judgement.open(score);
    }

    private Judgement leaning(double score, Opinion opinion, SparseVector vector) {
        return nearest(vector, signOf(opinion))
                .map(near -> new Judgement(score, Optional.of(opinion), Optional.of(near.paper())))
                .orElse(Judgement.open(score));
    }

    /** The paper of that vote that shares most of what counts for it; none when nothing that counts is shared. */
    private Optional<RatedPaper> nearest(SparseVector vector, int sign) {
        double[] shared = new double[weights.length];
        vector.addTo(shared, 1);
        shared[VectorBuilder.CONSTANT] = 0;
        return withSign(sign).stream()
                .max(Comparator.comparingDouble(near -> near.likeness(shared, weights)))
                .filter(near -> near.likeness(shared, weights) > 0);
    }

    private List<RatedPaper> withSign(int sign) {
        return rated.stream().filter(paper -> paper.sign() == sign).toList();
    }

    private static int signOf(Opinion opinion) {
        return opinion == Opinion.LIKE ? 1 : -1;
    }

    /**
     * The terms that count most for or against a paper, as words that people wrote, the strongest first.
     *
     * @param opinion {@code LIKE} for what liked papers have in common, {@code DISLIKE} for disliked ones
     * @param most how many at most
     */
    public List<String> strongest(Opinion opinion, int most) {
        return StrongTerms.of(space, weights, withSign(signOf(opinion)), most);
    }
}
