package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import dev.paperlark.message.Trend;
import dev.paperlark.message.TrendPicture;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.search.PaperIndex;
import dev.paperlark.search.WeeklyPapers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * {@code /trends TERM, TERM}: how many papers a week some queries find, as a picture; without words, which words rise this week in
 * what the chat reads.
 */
final class TrendsCommand implements Command {
    /** A comma of either script, outside quotes. */
    private static final Pattern BETWEEN_TERMS = Pattern.compile("[,，、](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private final QueryParser parser;
    private final PaperIndex index;
    private final RisingReply rising;
    private final Clock clock;

    TrendsCommand(QueryParser parser, PaperIndex index, RisingReply rising, Clock clock) {
        this.parser = parser;
        this.index = index;
        this.rising = rising;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("trends", CommandOption.text("terms"));
    }

    @Override
    public Reply handle(Invocation invocation) {
        List<String> terms = Arrays.stream(BETWEEN_TERMS.split(invocation.words()))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .toList();
        if (terms.isEmpty()) {
            return rising.to(invocation);
        }
        if (terms.size() > TrendPicture.MAX_TERMS) {
            return Reply.text(invocation.say("trends.too-many", TrendPicture.MAX_TERMS));
        }
        List<Query> queries = new ArrayList<>();
        for (String term : terms) {
            QueryResult result = parser.parse(term);
            if (result instanceof QueryResult.Refused refused) {
                return new Reply.Say(QueryAnswers.refused(invocation.with(term), refused.error()));
            }
            queries.add(((QueryResult.Parsed) result).query());
        }
        Optional<WeeklyPapers> found = index.weekly(queries, clock.instant());
        return found.map(weekly -> answer(terms, weekly, invocation))
                .orElseGet(() -> Reply.text(invocation.say("trends.unknown")));
    }

    private static Reply answer(List<String> terms, WeeklyPapers weekly, Invocation invocation) {
        List<Trend> trends = IntStream.range(0, terms.size())
                .mapToObj(i -> new Trend(terms.get(i), weekly.counts().get(i)))
                .toList();
        if (trends.stream().allMatch(trend -> trend.total() == 0)) {
            return Reply.text(invocation.say("trends.none"));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(Span.strong(invocation.say("trends.title"))));
        for (int i = 0; i < trends.size(); i++) {
            Trend trend = trends.get(i);
            blocks.add(Block.paragraph(
                    Span.plain((i + 1) + " "),
                    Span.code(trend.term()),
                    Span.plain(" " + invocation.say("trends.term", trend.total(), trend.latest()))));
        }
        blocks.add(Block.paragraph(Span.faint(invocation.say("trends.note"))));
        TrendPicture.Labels labels = new TrendPicture.Labels(invocation.say("trends.papers"));
        TrendPicture picture = new TrendPicture(labels, invocation.texts().locale());
        return new Reply.WithFile(new Message(blocks), picture.draw(weekly.firstMonday(), trends));
    }
}
