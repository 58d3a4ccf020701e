package dev.paperlark.ranking;

import dev.paperlark.model.Paper;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** How good an order of papers is. */
final class RankingQuality {
    private static final int TOP = 10;

    private RankingQuality() {}

    /**
     * The normalised discounted cumulative gain of the ten best papers: 1 when all of them are wanted, or as many as there are.
     *
     * @param score by which the papers are ordered, highest first
     */
    static double ndcgAt10(List<Paper> papers, ToDoubleFunction<Paper> score, Predicate<Paper> wanted) {
        List<Paper> best = papers.stream()
                .map(paper -> new Scored(paper, score.applyAsDouble(paper)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(TOP)
                .map(Scored::paper)
                .toList();
        double gain = 0;
        double ideal = 0;
        long there = papers.stream().filter(wanted).count();
        for (int rank = 0; rank < best.size(); rank++) {
            double discounted = Math.log(2) / Math.log(rank + 2);
            gain += wanted.test(best.get(rank)) ? discounted : 0;
            ideal += rank < there ? discounted : 0;
        }
        return gain / ideal;
    }

    private record Scored(Paper paper, double score) {}
}
