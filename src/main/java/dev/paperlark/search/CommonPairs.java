package dev.paperlark.search;

import dev.paperlark.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pairs of words that many papers have, side by side, as terms of their own. Both words of <em>for LLM</em> stand in thousands of papers, and to see where they are
 * neighbours takes a look at every place of both; the pair as a term leads to those papers at once. It only decides: rank and place come from the words. Stateless.
 */
final class CommonPairs {
    /**
     * Words in the form that is compared: those by which English joins others, and those of which at least one in seventeen abstracts of computer
     * science has each. More of them would make the index larger and few searches faster.
     */
    private static final Set<String> COMMON = Arrays.stream(
                    ("a accuracy achieve across action adaptive agent ai algorithm alignment all also an analysis and"
                                    + " application approach architecture are art as at attention available aware based baseline be been"
                                    + " benchmark better between both but by can challenge class classification code complex content"
                                    + " context control cost cross current data dataset decision deep demonstrate design detection"
                                    + " different diffusion distribution domain driven dynamic each effective efficiency efficient"
                                    + " embedding end environment error estimation evaluate evaluation existing experiment feature field"
                                    + " fine first for foundation framework free from full function further gap general generate"
                                    + " generated generation generative global guided has have high how however human image improve in"
                                    + " including inference information input interaction into is it its key knowledge language large"
                                    + " latent layer learning level llm local long loss low many map may memory method model modeling"
                                    + " more most motion multi multimodal natural network neural new no noise not novel number object of"
                                    + " on one only open optimization or other our out output over paper parameter performance point"
                                    + " policy pre prediction prior problem process prompt propose quality question real reasoning"
                                    + " recent reinforcement representation require research response result retrieval robust sample"
                                    + " scale self semantic set setting show signal simulation single small source space spatial"
                                    + " specific state step strategy structure structured study such supervised support system target"
                                    + " task temporal term test text than that the their these they this through time to token tool"
                                    + " training transformer tuning two type under understanding unified use used user using value via"
                                    + " video view vision visual we when where which while will with within without work world")
                            .split(" "))
            .collect(Collectors.toUnmodifiableSet());

    private CommonPairs() {}

    /** Adds the pairs of a text. */
    static void addTo(Set<String> pairs, List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            Token token = tokens.get(i);
            if (token.position() == before.position() + 1 && areCommon(before.text(), token.text())) {
                pairs.add(pair(before.text(), token.text()));
            }
        }
    }

    /** The pairs that stand wherever a phrase stands. */
    static List<String> of(List<IndexTerm> phrase) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < phrase.size(); i++) {
            IndexTerm before = phrase.get(i - 1);
            IndexTerm term = phrase.get(i);
            if (term.position() == before.position() + 1 && areCommon(before.text(), term.text())) {
                pairs.add(pair(before.text(), term.text()));
            }
        }
        return pairs;
    }

    private static boolean areCommon(String one, String other) {
        return COMMON.contains(one) && COMMON.contains(other);
    }

    private static String pair(String one, String other) {
        return one + " " + other;
    }
}
