package dev.paperlark.support;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import java.util.List;
import java.util.stream.IntStream;

/** Invented papers. */
public final class Papers {
    private Papers() {}

    /** The n-th paper of a series: everything that a JSONL digest tells, all different from its neighbours. */
    public static Paper numbered(int n) {
        return titled(id(n), "How " + n + " larks agree on a song")
                .authors("Ada Finch", "Ben Wren")
                .categories("cs.RO", "cs.LG")
                .abstractText("We watch " + n + " larks until they agree, and count how long it takes.")
                .url("https://arxiv.org/abs/" + id(n))
                .tldr("en", n + " larks agree sooner when one of them is loud.")
                .build();
    }

    /** The first papers of the series, from 1. */
    public static List<Paper> series(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Papers::numbered).toList();
    }

    /** The id of the n-th paper, which sorts as n does. */
    public static String id(int n) {
        return "2601.%05d".formatted(n);
    }

    /** Starts a paper of which only id and title are known. */
    public static Paper.Builder titled(String id, String title) {
        return Paper.of(new PaperId(id), title);
    }
}
