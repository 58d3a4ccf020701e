package dev.paperlark;

import ch.qos.logback.classic.Level;
import dev.paperlark.config.Settings;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Paper;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.search.SearchOrder;
import dev.paperlark.search.SearchOutcome;
import dev.paperlark.search.SearchPage;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search QUERY}: the stored papers that a query finds, best first. */
@CommandLine.Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches the stored papers; prints id and title of each, best first.")
final class SearchPapers implements Callable<Integer> {
    @Mixin
    private Configuration configuration;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many papers at most, 1 to " + SearchPage.MAX_END + "; ${DEFAULT-VALUE} without it.")
    private int limit;

    @Option(names = "--json", description = "One JSON object a line, with everything that is stored.")
    private boolean json;

    @Option(names = "--newest", description = "The newest papers first.")
    private boolean newest;

    @Parameters(
            paramLabel = "QUERY",
            arity = "1..*",
            description = "What to find, in the query language; several arguments are joined by blanks.")
    private List<String> words = List.of();

    private final StandardStreams streams;
    private final Clock clock;

    SearchPapers(StandardStreams streams, Map<String, String> environment, Clock clock) {
        this.streams = streams;
        this.configuration = new Configuration(environment);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > SearchPage.MAX_END) {
            streams.err().println("--limit: give a whole number from 1 to " + SearchPage.MAX_END + ".");
            return ExitCode.WRONG_ARGUMENTS;
        }
        Optional<Settings> settings = configuration.loadOrReport(streams);
        if (settings.isEmpty()) {
            return ExitCode.WRONG_ARGUMENTS;
        }
        Optional<Query> query = parse();
        if (query.isEmpty()) {
            return ExitCode.UNUSABLE_INPUT;
        }
        Logging.configure(settings.get().log(), streams.err(), Level.WARN, App.secretsOf(settings.get()));
        try (App app = App.open(settings.get(), clock, List.of())) {
            ProgressBar bar = new ProgressBar(streams.err());
            app.indexPapers().follow(progress -> bar.show("building the search index", progress.percent()));
            bar.end();
            return search(app, query.get());
        }
    }

    private Optional<Query> parse() {
        ResourceBundle english = Texts.in(Locale.ENGLISH).bundle();
        QueryResult result = new QueryParser().parse(String.join(" ", words));
        if (result instanceof QueryResult.Parsed parsed) {
            parsed.warnings().forEach(warning -> report(warning.column(), "warning: " + warning.inWords(english)));
            return Optional.of(parsed.query());
        }
        QueryResult.Refused refused = (QueryResult.Refused) result;
        report(refused.error().column(), refused.error().inWords(english));
        return Optional.empty();
    }

    private void report(int column, String message) {
        streams.err().println("query:" + column + ": " + message);
    }

    private int search(App app, Query query) {
        SearchOrder order = newest ? SearchOrder.NEWEST : SearchOrder.BEST;
        SearchOutcome outcome = app.index().search(query, order, new SearchPage(0, limit));
        if (outcome instanceof SearchOutcome.Found found) {
            app.papers(found.ids()).forEach(this::print);
            return ExitCode.DONE;
        }
        String trouble = outcome instanceof SearchOutcome.TooBroad ? "search.too-broad" : "search.no-index";
        streams.err().println(Texts.in(Locale.ENGLISH).say(trouble));
        return ExitCode.UNUSABLE_INPUT;
    }

    private void print(Paper paper) {
        streams.out().println(json ? new PaperJson().line(paper) : paper.id() + "\t" + DisplayText.line(paper.title()));
    }
}
