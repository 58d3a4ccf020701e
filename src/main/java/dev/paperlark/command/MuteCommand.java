package dev.paperlark.command;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.query.Term;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /mute QUERY} or {@code /mute ID}: no alert of the chat brings such papers any more. */
final class MuteCommand implements Command {
    /** An id of arXiv, also of a paper that no digest has brought yet. */
    private static final Pattern ARXIV_ID = Pattern.compile("\\d{4}\\.\\d{4,5}");

    private final Mutes mutes;
    private final QueryParser parser;
    private final PastedId ids;

    MuteCommand(Mutes mutes, QueryParser parser, PastedId ids) {
        this.mutes = mutes;
        this.parser = parser;
        this.ids = ids;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                "mute",
                CommandOption.text("unwanted"),
                CommandOption.text("category").written("cat:{}").suggesting(CommandOption.Source.CATEGORIES),
                CommandOption.text("author").written("au:\"{}\"").suggesting(CommandOption.Source.AUTHORS));
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (invocation.words().isEmpty()) {
            return new Reply.Ask(
                    invocation.say("mute.ask.title"), invocation.say("mute.ask"), "/mute", Optional.empty());
        }
        String query = query(invocation.words());
        QueryResult result = parser.parse(query);
        if (result instanceof QueryResult.Parsed parsed) {
            return mutes.add(parsed, query, invocation);
        }
        return QueryAnswers.tryAgain(invocation, ((QueryResult.Refused) result).error(), "/mute");
    }

    private String query(String words) {
        return ids.find(words)
                .map(Paper::id)
                .or(() -> PastedId.baseId(words)
                        .filter(id -> ARXIV_ID.matcher(id.value()).matches()))
                .map(MuteCommand::of)
                .orElse(words);
    }

    /** The query that finds this paper alone. */
    static String of(PaperId id) {
        return new Term.Id(id.value().toLowerCase(Locale.ROOT)).toString();
    }
}
