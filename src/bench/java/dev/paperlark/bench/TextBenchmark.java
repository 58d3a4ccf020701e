package dev.paperlark.bench;

import com.vladsch.flexmark.parser.Parser;
import dev.paperlark.digest.DigestReader;
import dev.paperlark.model.Paper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A day's texts cut into tokens, and its digest read, each beside the least that could do. */
@State(Scope.Benchmark)
public class TextBenchmark {
    private final Parser flexmark = Parser.builder().build();
    private final DigestReader reader = new DigestReader();
    private List<String> texts = List.of();
    private byte[] digest = {};

    @Setup
    public void prepare() throws IOException {
        List<Paper> day = BenchCorpus.chosen().papers(1_000);
        texts = RawScan.textsOf(day);
        digest = MarkdownDigest.of(day);
    }

    @Benchmark
    public long bareScan() {
        return RawScan.withoutRules(texts);
    }

    @Benchmark
    public long tokens() {
        return RawScan.byRules(texts);
    }

    @Benchmark
    public Object flexmarkAlone() {
        return flexmark.parse(new String(digest, StandardCharsets.UTF_8));
    }

    @Benchmark
    public Object digestRead() {
        return reader.read("day.md", digest);
    }
}
