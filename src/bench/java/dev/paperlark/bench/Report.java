package dev.paperlark.bench;

import java.io.IOException;

/** Measures one thing and its peers in the same run. */
interface Report {
    /** The name by which it is asked for. */
    String name();

    /** Measures, and hands over the tables. */
    void run(BenchCorpus corpus, Results results) throws IOException;
}
