package dev.paperlark.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What JMH measures, by the clock, in processes of their own: each of our parts beside its peers. */
final class JmhReport implements Report {
    /** Of whose time each benchmark's is a multiple. */
    private static final Map<String, String> MEASURES = Map.of(
            "TextBenchmark.bareScan", "TextBenchmark.bareScan",
            "TextBenchmark.tokens", "TextBenchmark.bareScan",
            "TextBenchmark.flexmarkAlone", "TextBenchmark.flexmarkAlone",
            "TextBenchmark.digestRead", "TextBenchmark.flexmarkAlone",
            "MatchingBenchmark.engine", "MatchingBenchmark.engine",
            "MatchingBenchmark.luceneMonitor", "MatchingBenchmark.engine");

    private static final String SEARCH = "SearchBenchmark.ours";

    @Override
    public String name() {
        return "jmh";
    }

    @Override
    public void run(BenchCorpus corpus, Results results) throws IOException {
        Map<String, Double> medians = new TreeMap<>();
        try {
            for (RunResult result : new Runner(new OptionsBuilder()
                            .include("dev\\.paperlark\\.bench\\..*Benchmark\\.")
                            .mode(Mode.AverageTime)
                            .timeUnit(TimeUnit.MICROSECONDS)
                            .forks(1)
                            .warmupIterations(3)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(5)
                            .measurementTime(TimeValue.seconds(1))
                            .build())
                    .run()) {
                medians.put(
                        nameOf(result),
                        result.getPrimaryResult().getStatistics().getPercentile(50));
            }
        } catch (RunnerException e) {
            throw new IOException(e);
        }
        List<List<String>> rows = new ArrayList<>();
        medians.forEach((name, median) -> rows.add(row(name, median, medians)));
        results.write("jmh", List.of("benchmark", "median µs", "ratio", "to"), rows);
    }

    private static String nameOf(RunResult result) {
        String name = result.getParams().getBenchmark().replaceFirst(".*\\.(?=\\w+\\.\\w+$)", "");
        String kind = result.getParams().getParam("kind");
        return kind == null ? name : name + " " + kind;
    }

    private static List<String> row(String name, double median, Map<String, Double> medians) {
        String measure = MEASURES.getOrDefault(name, SEARCH + name.substring(Math.max(0, name.indexOf(' '))));
        return List.of(name, "%,.1f".formatted(median), "%.2f".formatted(median / medians.get(measure)), measure);
    }
}
