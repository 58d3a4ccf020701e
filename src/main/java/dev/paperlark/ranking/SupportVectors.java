package dev.paperlark.ranking;

import java.util.List;
import java.util.Random;

/**
 * Learns a linear support vector machine with squared hinge loss by dual coordinate descent.
 *
 * <p>The same examples in the same order give the same weights to the last bit. Time is bounded by {@link #MAX_PASSES} over the
 * examples. Source: Hsieh, Chang, Lin, Keerthi and Sundararajan, “A Dual Coordinate Descent Method for Large-scale Linear SVM”,
 * ICML 2008, algorithm 1 and section 3.2, without the final pass over examples that were set aside.
 */
final class SupportVectors {
    /** The order of the examples settles within these at the costs that votes have. */
    static final int MAX_PASSES = 10;

    private static final double TOLERANCE = 0.1;
    private static final long SEED = 20081;

    private final List<Example> examples;
    private final double[] weights;
    private final double[] alphas;
    private final double[] squares;
    private final int[] active;
    private int activeSize;

    /**
     * Something to learn from.
     *
     * @param sign 1 for what is liked, -1 for what is not
     * @param cost what it costs to be wrong about it, above 0
     */
    record Example(SparseVector vector, int sign, double cost) {}

    private SupportVectors(List<Example> examples, int dimensions) {
        this.examples = examples;
        weights = new double[dimensions];
        alphas = new double[examples.size()];
        active = new int[examples.size()];
        squares = examples.stream()
                .mapToDouble(example -> example.vector().square())
                .toArray();
        activeSize = active.length;
        for (int i = 0; i < active.length; i++) {
            active[i] = i;
        }
    }

    /**
     * The weights of the plane that parts liked from not liked.
     *
     * @param dimensions one more than the highest index of any vector
     */
    static double[] learn(List<Example> examples, int dimensions) {
        SupportVectors machine = new SupportVectors(examples, dimensions);
        machine.descend();
        return machine.weights;
    }

    private void descend() {
        Random order = new Random(SEED);
        double settled = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            double steepest = pass(order, settled);
            if (steepest < TOLERANCE) {
                return;
            }
            settled = steepest;
        }
    }

    /** Goes over the active examples once in random order, and gives the steepest slope that it met. */
    private double pass(Random order, double settled) {
        double steepest = 0;
        for (int at = activeSize - 1; at >= 0; at--) {
            swap(at, order.nextInt(at + 1));
            int example = active[at];
            double slope = slope(example);
            if (alphas[example] > 0 || slope < 0) {
                steepest = Math.max(steepest, Math.abs(slope));
                step(example, slope);
            } else if (slope > settled) {
                activeSize--;
                swap(at, activeSize);
            }
        }
        return steepest;
    }

    private double slope(int index) {
        Example example = examples.get(index);
        return example.sign() * example.vector().dot(weights) - 1 + alphas[index] * softness(example);
    }

    private void step(int index, double slope) {
        Example example = examples.get(index);
        double before = alphas[index];
        alphas[index] = Math.max(0, before - slope / (squares[index] + softness(example)));
        example.vector().addTo(weights, (alphas[index] - before) * example.sign());
    }

    private static double softness(Example example) {
        return 1 / (2 * example.cost());
    }

    private void swap(int one, int other) {
        int kept = active[one];
        active[one] = active[other];
        active[other] = kept;
    }
}
