package dev.paperlark.ranking;

import java.util.List;

/**
 * One to three words that stand in more titles than usual.
 *
 * @param words as they are compared: lower case, plurals folded
 * @param written as most of the new titles write them; untrusted
 * @param lately how many of the new titles have them
 * @param usual how many would have them if they were as frequent as before
 */
public record RisingTerm(List<String> words, String written, int lately, double usual) {
    public RisingTerm {
        words = List.copyOf(words);
    }

    /** The same in so many times as many titles. */
    public RisingTerm times(double factor) {
        return new RisingTerm(words, written, (int) Math.round(lately * factor), usual * factor);
    }
}
