package dev.paperlark.model;

import java.util.Objects;

/**
 * A subject category as its source names it, usually of arXiv's taxonomy ({@code cs.RO}, {@code hep-th}).
 *
 * @param name not blank, without outer white space
 */
public record Category(String name) {
    public Category {
        Objects.requireNonNull(name, "name");
        if (name.isBlank() || !name.equals(name.strip())) {
            throw new IllegalArgumentException("a category has a name without outer white space");
        }
    }

    /** The part before the first dot: {@code cs} of {@code cs.RO}; the whole name where there is no dot. */
    public String archive() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    @Override
    public String toString() {
        return name;
    }
}
