package dev.paperlark.ranking;

import dev.paperlark.model.Paper;
import java.util.HashMap;
import java.util.Map;

/**
 * A paper that the chat liked or disliked.
 *
 * @param sign 1 when it was liked, else -1
 */
record RatedPaper(Paper paper, int sign, SparseVector vector) {

    /** How much this paper shares with another paper of what speaks for this one's sign. */
    double likeness(double[] other, double[] weights) {
        double sum = 0;
        for (int i = 0; i < vector.size(); i++) {
            int index = vector.index(i);
            sum += vector.value(i) * other[index] * Math.max(0, sign * weights[index]);
        }
        return sum;
    }

    /** What each number of the vector speaks for this paper's sign, by its index. */
    Map<Integer, Double> shares(double[] weights) {
        Map<Integer, Double> shares = new HashMap<>();
        for (int i = 0; i < vector.size(); i++) {
            int index = vector.index(i);
            shares.put(index, sign * weights[index] * vector.value(i));
        }
        return shares;
    }
}
