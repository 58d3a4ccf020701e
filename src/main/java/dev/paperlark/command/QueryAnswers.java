package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import dev.paperlark.message.Texts;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryError;
import dev.paperlark.query.QueryInWords;

/** How commands speak of queries: said back in words, or refused with the place marked. */
final class QueryAnswers {
    private static final String HERE = "▸";

    private QueryAnswers() {}

    /**
     * Says what is wrong with a typed query, and lets the person type it again.
     *
     * @param line asks for the query, see {@link Reply.Ask}
     */
    static Reply tryAgain(Invocation invocation, QueryError error, String line) {
        return new Reply.TryAgain(refused(invocation, error), line, invocation.words());
    }

    static String inWords(Query query, Texts texts) {
        return new QueryInWords(texts.bundle()).say(query);
    }

    /** One part of a query, such as {@code in cs.RO}. */
    static String partInWords(Query part, Texts texts) {
        return new QueryInWords(texts.bundle()).sayPart(part);
    }

    /** The typed query with a mark where it went wrong, and what to type instead. */
    static Message refused(Invocation invocation, QueryError error) {
        String typed = invocation.words();
        int place = typed.offsetByCodePoints(0, Math.min(error.column() - 1, typed.codePointCount(0, typed.length())));
        return Message.of(
                Block.paragraph(
                        Span.code(typed.substring(0, place)), Span.strong(HERE), Span.code(typed.substring(place))),
                Block.paragraph(Span.plain(invocation.say(
                        "query.refused",
                        error.column(),
                        error.inWords(invocation.texts().bundle())))));
    }
}
