package dev.paperlark.ranking;

import dev.paperlark.model.Opinion;
import dev.paperlark.model.Paper;
import java.util.Optional;

/**
 * What a taste says about a paper.
 *
 * @param score higher is better, without unit, to be compared within one taste only
 * @param leaning what it would probably be voted; empty when that is open
 * @param example the voted paper that it is most like; there when there is a leaning
 */
public record Judgement(double score, Optional<Opinion> leaning, Optional<Paper> example) {
    /** A judgement that leans to neither side. */
    static Judgement open(double score) {
        return new Judgement(score, Optional.empty(), Optional.empty());
    }

    /** The liked paper that it is most like. */
    public Optional<Paper> liked() {
        return leaning.filter(opinion -> opinion == Opinion.LIKE).flatMap(like -> example);
    }
}
