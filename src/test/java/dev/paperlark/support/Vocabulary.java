package dev.paperlark.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The words of invented papers, the frequent ones first, drawn as people do (Zipf's law), and for each the few words that like to follow it.
 * The same seed draws the same words. Not thread-safe where a {@link Random} is shared.
 */
public final class Vocabulary {
    private static final List<String> COMMON =
            List.of(("the of and a to in we for is that with on by this are as model from our"
                            + " method learning which data results propose it an be based can show performance language network these"
                            + " training using models approach tasks framework large between existing new while such or at task two"
                            + " novel image diffusion policy agent reasoning attention robot visual neural deep optimization state"
                            + " problem analysis information feature graph representation generation detection algorithm inference"
                            + " space time human quality accuracy benchmark domain prediction evaluation structure knowledge video")
                    .split(" "));

    /** What the rules of the text treat in a way of its own. */
    private static final List<String> TRICKY = List.of(
            "LLMs",
            "LLM",
            "GPT-4",
            "GPT-4.1",
            "3D",
            "3-D",
            "vision-language",
            "vision language",
            "self_supervised",
            "matrices",
            "matrix",
            "analyses",
            "series",
            "C++",
            "c#",
            "Qwen2.5",
            "Schr\\\"odinger",
            "Schrödinger",
            "Alzheimer's",
            "$\\alpha$",
            "\\mathbf{x}",
            "O(1)",
            "ＦＵＬＬ",
            "models.",
            "models,",
            "policies",
            "データ",
            "한국어",
            "扩散模型",
            "大模型",
            "agentic");

    private static final String[] ONSETS =
            "b c d f g h k l m n p r s t v br cl dr gr pl pr st tr th sh ch ph qu".split(" ");
    private static final String[] VOWELS = "a e i o u ai ea io ou".split(" ");
    private static final String[] ENDINGS =
            "n r l t s m x nt nd st ng ct tion al ic ive ity ment ous ing er or ism ure ance".split(" ");
    private static final int FIRST_HAN = 0x4E00;

    /** So that Chinese texts have about as many different pairs of characters as those of real digests of the same length. */
    private static final int HAN_WORDS = 8_000;

    private static final int HAN_CHARACTERS = 2_800;
    private static final double HAN_SKEW = 2.5;
    private static final double HAN_FOLLOWED = 0.5;
    private static final int FOLLOWERS = 4;
    private static final double FOLLOWED = 0.35;

    private final RankedWords words;
    private final RankedWords han;

    private Vocabulary(List<String> words, List<String> han) {
        this.words = RankedWords.of(words);
        this.han = RankedWords.of(han);
    }

    /** Forty thousand words: about as many as the abstracts of a year have. */
    public static Vocabulary realistic() {
        Random random = new Random(17);
        Set<String> words = new HashSet<>(COMMON);
        List<String> inOrder = new ArrayList<>(COMMON);
        while (inOrder.size() < 40_000) {
            String word = inventedWord(random, 1 + random.nextInt(3));
            if (words.add(word)) {
                inOrder.add(word);
            }
        }
        return new Vocabulary(inOrder, hanWords(random, HAN_WORDS));
    }

    /** A few dozen words, among them all that the tokenizer has a rule for, so that two random texts share many. */
    public static Vocabulary small() {
        Random random = new Random(23);
        List<String> words = new ArrayList<>(COMMON.subList(20, 60));
        words.addAll(TRICKY);
        Collections.shuffle(words, random);
        return new Vocabulary(words, hanWords(random, 12));
    }

    private static String inventedWord(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(one(random, ONSETS)).append(one(random, VOWELS));
        }
        return word.append(one(random, ENDINGS)).toString();
    }

    private static List<String> hanWords(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            int characters = random.nextInt(5) == 0 ? 1 : random.nextInt(4) == 0 ? 3 : 2;
            for (int j = 0; j < characters; j++) {
                double skewed = Math.pow(random.nextDouble(), HAN_SKEW);
                word.appendCodePoint(FIRST_HAN + 7 * (int) (skewed * Math.min(HAN_CHARACTERS, 2 * count)));
            }
            words.add(word.toString());
        }
        return words;
    }

    private static String one(Random random, String[] parts) {
        return parts[random.nextInt(parts.length)];
    }

    /** A word, frequent ones often. */
    public String word(Random random) {
        return words.draw(random);
    }

    /** Some words in a row, without punctuation; often one that likes to follow the word before. */
    public List<String> words(Random random, int count) {
        List<String> row = new ArrayList<>(count);
        String last = word(random);
        row.add(last);
        while (row.size() < count) {
            last = words.next(last, FOLLOWED, random);
            row.add(last);
        }
        return row;
    }

    /** Chinese text of so many words, with commas between some. */
    public String han(Random random, int count) {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (int i = 0; i < count; i++) {
            last = han.next(last, HAN_FOLLOWED, random);
            text.append(last);
            if (i + 1 < count && random.nextInt(9) == 0) {
                text.append('，');
            }
        }
        return text.append('。').toString();
    }

    /**
     * Words, the frequent ones first.
     *
     * @param upTo how often the words up to each rank are drawn
     */
    private record RankedWords(List<String> words, double[] upTo) {
        private static final int MOST_FOLLOWING = 6_000;

        static RankedWords of(List<String> words) {
            double[] upTo = new double[words.size()];
            double sum = 0;
            for (int rank = 0; rank < upTo.length; rank++) {
                sum += 1 / Math.pow(rank + 2.7, 1.05);
                upTo[rank] = sum;
            }
            return new RankedWords(List.copyOf(words), upTo);
        }

        String draw(Random random) {
            double wanted = random.nextDouble() * upTo[upTo.length - 1];
            int found = Arrays.binarySearch(upTo, wanted);
            return words.get(Math.min(found < 0 ? -found - 1 : found, words.size() - 1));
        }

        /** The word after another: with some probability one of the few that like to follow it. */
        String next(String word, double followed, Random random) {
            return random.nextDouble() < followed ? follower(word, random) : draw(random);
        }

        private String follower(String word, Random random) {
            int place = (word.hashCode() * 31 + random.nextInt(FOLLOWERS)) * 0x9E3779B1;
            return words.get(Math.floorMod(place, Math.min(words.size(), MOST_FOLLOWING)));
        }
    }
}
