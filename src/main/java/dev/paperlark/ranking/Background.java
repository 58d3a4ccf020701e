package dev.paperlark.ranking;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.model.Vote;
import dev.paperlark.ranking.SupportVectors.Example;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The papers against which a chat's votes stand out: what appears anyway.
 *
 * <p>Made once for all chats, so that its texts are cut only once. At most {@link #MAX_PAPERS} are kept, and only as vectors, about
 * 2 MB. Immutable and safe for use by many threads.
 */
public final class Background {
    /** The most papers that are used. */
    public static final int MAX_PAPERS = 2_000;

    /** How closely the votes are followed; chosen by the experiment in {@code docs/learning.md}. */
    private static final double COST = 1;

    private final PaperTerms reader = new PaperTerms();
    private final Vocabulary vocabulary;
    private final Map<PaperId, SparseVector> vectors = new LinkedHashMap<>();

    private Background(List<Paper> papers) {
        List<Map<Term, Integer>> counts = papers.stream().map(reader::counts).toList();
        vocabulary = Vocabulary.of(counts);
        for (int i = 0; i < papers.size(); i++) {
            vectors.put(papers.get(i).id(), vocabulary.vector(counts.get(i)));
        }
    }

    /** A background of the first papers of a list, so the newest should come first. */
    public static Background of(List<Paper> papers) {
        return new Background(papers.stream().limit(MAX_PAPERS).toList());
    }

    /**
     * What the votes of one chat tell; nothing as long as no paper has more likes than dislikes.
     *
     * <p>Each paper counts once, as what most members say of it, and only the last 400 papers that were voted on count. The same
     * votes in the same order over the same background give the same taste.
     *
     * @param votes in the order in which they were given
     */
    public Optional<Taste> learn(List<Vote> votes) {
        Ballot ballot = Ballot.count(votes);
        if (ballot.liked().isEmpty()) {
            return Optional.empty();
        }
        List<Map<Term, Integer>> liked =
                ballot.liked().stream().map(reader::counts).toList();
        List<Map<Term, Integer>> disliked =
                ballot.disliked().stream().map(reader::counts).toList();
        TasteSpace space = new TasteSpace(reader, vocabulary.with(termsOf(liked, disliked)));
        List<RatedPaper> rated = new ArrayList<>();
        for (int i = 0; i < liked.size(); i++) {
            rated.add(
                    new RatedPaper(ballot.liked().get(i), 1, space.vocabulary().vector(liked.get(i))));
        }
        for (int i = 0; i < disliked.size(); i++) {
            rated.add(new RatedPaper(
                    ballot.disliked().get(i), -1, space.vocabulary().vector(disliked.get(i))));
        }
        double[] weights =
                SupportVectors.learn(examples(rated, ballot), space.vocabulary().size());
        return Optional.of(new Taste(space, weights, rated, vectors));
    }

    private static Set<Term> termsOf(List<Map<Term, Integer>> liked, List<Map<Term, Integer>> disliked) {
        Set<Term> terms = new HashSet<>();
        liked.forEach(counts -> terms.addAll(counts.keySet()));
        disliked.forEach(counts -> terms.addAll(counts.keySet()));
        return terms;
    }

    /** All likes together weigh as much as the whole background, and the dislikes at most as much. */
    private List<Example> examples(List<RatedPaper> rated, Ballot ballot) {
        Collection<SparseVector> others = unrated(rated);
        double side = COST * (others.size() + rated.size()) / 2;
        double like = side / ballot.liked().size();
        double dislike =
                side / Math.max(ballot.liked().size(), ballot.disliked().size());
        List<Example> examples = new ArrayList<>();
        rated.forEach(
                paper -> examples.add(new Example(paper.vector(), paper.sign(), paper.sign() > 0 ? like : dislike)));
        others.forEach(vector -> examples.add(new Example(vector, -1, side / others.size())));
        return examples;
    }

    private Collection<SparseVector> unrated(List<RatedPaper> rated) {
        Map<PaperId, SparseVector> rest = new LinkedHashMap<>(vectors);
        rated.forEach(paper -> rest.remove(paper.paper().id()));
        return rest.values();
    }
}
