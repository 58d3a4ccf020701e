package dev.paperlark.model;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The identity of a paper: its arXiv base id without version ({@code 2511.10615}, {@code hep-th/9901001}), or another
 * stable id of its source (a DOI for bioRxiv).
 *
 * <p>Two digests that list the same id speak of the same paper, whatever title, date or summary they give.
 *
 * @param value 1 to 128 characters without white space
 */
public record PaperId(String value) implements Comparable<PaperId> {
    /** The longest accepted id, in characters. */
    public static final int MAX_LENGTH = 128;

    private static final Pattern NO_WHITE_SPACE = Pattern.compile("\\S+");

    public PaperId {
        Objects.requireNonNull(value, "value");
        if (value.length() > MAX_LENGTH || !NO_WHITE_SPACE.matcher(value).matches()) {
            throw new IllegalArgumentException("a paper id has 1 to " + MAX_LENGTH + " characters and no white space");
        }
    }

    @Override
    public int compareTo(PaperId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
