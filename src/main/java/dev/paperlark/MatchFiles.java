package dev.paperlark;

import dev.paperlark.digest.DigestReader;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Digest;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.reason.PlainMatcher;
import dev.paperlark.reason.SearchablePaper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code match}: which papers of digest files each query matches. Touches no database. */
@CommandLine.Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Prints which papers each query matches: the query's name, a tab, the paper's id.")
final class MatchFiles implements Callable<Integer> {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @ArgGroup(multiplicity = "1")
    private QuerySource source = new QuerySource();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Digest files; - is standard input.")
    private List<String> files = List.of();

    private final StandardStreams streams;
    private final DigestFiles digestFiles;
    private final QueryParser parser = new QueryParser();
    private final PlainMatcher matcher = new PlainMatcher();
    private int exitCode = ExitCode.DONE;

    MatchFiles(StandardStreams streams) {
        this.streams = streams;
        this.digestFiles = new DigestFiles(streams, new DigestReader());
    }

    /** Where the queries come from. */
    static final class QuerySource {
        @Option(
                names = "--query",
                paramLabel = "Q",
                description = "A query; may be given several times. Their names are 1, 2, ….")
        private List<String> queries = List.of();

        @Option(
                names = "--queries",
                paramLabel = "QFILE",
                description = "A file with a name, a tab and a query on each line.")
        private Optional<String> file = Optional.empty();
    }

    /** A query as it was given: where it stands, for error messages, and what it is called. */
    private record NamedQuery(String place, int columnsBefore, String name, String text) {}

    @Override
    public Integer call() {
        List<NamedQuery> queries = source.file.map(this::readQueries).orElseGet(() -> numbered(source.queries));
        List<SearchablePaper> papers =
                readPapers().stream().map(SearchablePaper::of).toList();
        for (NamedQuery named : queries) {
            parse(named).ifPresent(query -> print(named.name(), query, papers));
        }
        return exitCode;
    }

    private void print(String name, Query query, List<SearchablePaper> papers) {
        papers.stream()
                .filter(paper -> matcher.match(query, paper).isPresent())
                .forEach(paper ->
                        streams.out().println(name + "\t" + paper.paper().id()));
    }

    private Optional<Query> parse(NamedQuery named) {
        ResourceBundle english = Texts.in(Locale.ENGLISH).bundle();
        QueryResult result = parser.parse(named.text());
        if (result instanceof QueryResult.Parsed parsed) {
            parsed.warnings()
                    .forEach(warning -> report(named, warning.column(), "warning: " + warning.inWords(english)));
            return Optional.of(parsed.query());
        }
        QueryResult.Refused refused = (QueryResult.Refused) result;
        report(named, refused.error().column(), refused.error().inWords(english));
        exitCode = ExitCode.UNUSABLE_INPUT;
        return Optional.empty();
    }

    private void report(NamedQuery named, int column, String message) {
        streams.err().println(named.place() + ":" + (named.columnsBefore() + column) + ": " + message);
    }

    private static List<NamedQuery> numbered(List<String> texts) {
        List<NamedQuery> queries = new ArrayList<>();
        for (String text : texts) {
            String name = Integer.toString(queries.size() + 1);
            queries.add(new NamedQuery("query " + name, 0, name, text));
        }
        return queries;
    }

    private List<NamedQuery> readQueries(String file) {
        Optional<byte[]> bytes = digestFiles.read(file);
        if (bytes.isEmpty()) {
            exitCode = ExitCode.UNUSABLE_INPUT;
        }
        List<NamedQuery> queries = new ArrayList<>();
        int lineNumber = 0;
        String text = new String(bytes.orElse(new byte[0]), StandardCharsets.UTF_8);
        for (String line : text.replaceFirst("^" + BYTE_ORDER_MARK, "").lines().toList()) {
            lineNumber++;
            int tab = line.indexOf('\t');
            if (tab >= 0) {
                String name = line.substring(0, tab);
                queries.add(new NamedQuery(
                        file + ":" + lineNumber, name.codePointCount(0, tab) + 1, name, line.substring(tab + 1)));
            } else if (!line.isBlank()) {
                streams.err().println(file + ":" + lineNumber + ":1: a line is a name, a tab and a query");
                exitCode = ExitCode.UNUSABLE_INPUT;
            }
        }
        return queries;
    }

    /** The papers of all files in their order; a paper that several files tell of counts once, with what all of them say. */
    private List<Paper> readPapers() {
        Map<PaperId, Paper> papers = new LinkedHashMap<>();
        for (String file : files) {
            Digest digest = digestFiles.parse(file);
            digest.papers().forEach(paper -> papers.merge(paper.id(), paper, Paper::updatedWith));
            if (digest.verdict() == Digest.Verdict.NO_DIGEST) {
                exitCode = ExitCode.UNUSABLE_INPUT;
            }
        }
        return List.copyOf(papers.values());
    }
}
