package dev.paperlark.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists of bound values, since PostgreSQL's driver takes at most 65,535 in one statement. */
final class Chunks {
    private static final int LENGTH = 500;

    private Chunks() {}

    /** The distinct values in their order, at most 500 in each list. */
    static <T> List<List<T>> of(Collection<T> values) {
        List<T> distinct = values.stream().distinct().toList();
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += LENGTH) {
            chunks.add(distinct.subList(from, Math.min(from + LENGTH, distinct.size())));
        }
        return chunks;
    }
}
