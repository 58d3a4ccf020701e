package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import dev.paperlark.model.Mute;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.store.Database;
import dev.paperlark.store.MuteStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps what a chat muted, and shows it a page at a time with buttons that lift it. */
final class Mutes {
    /** More than anybody looks through; whoever needs more writes one query with OR. */
    static final int MOST = 100;

    private static final int PAGE = 10;

    private final Database database;
    private final MuteStore store;
    private final QueryParser parser;
    private final Clock clock;

    Mutes(Database database, MuteStore store, QueryParser parser, Clock clock) {
        this.database = database;
        this.store = store;
        this.parser = parser;
        this.clock = clock;
    }

    /** Mutes what a query finds, once, and says it back. */
    Reply add(QueryResult.Parsed wanted, String text, Invocation invocation) {
        String inWords = DisplayText.line(QueryAnswers.inWords(wanted.query(), invocation.texts()));
        return database.inTransaction(tx -> {
            List<Mute> known = store.of(tx, invocation.chat().id());
            if (known.stream().anyMatch(mute -> asks(mute, wanted.query()))) {
                return Reply.text(invocation.say("mute.same", inWords));
            }
            if (known.size() >= MOST) {
                return Reply.text(invocation.say("mute.full", MOST));
            }
            store.add(tx, invocation.chat().id(), text, clock.instant());
            return Reply.of(
                    Block.paragraph(Span.strong(invocation.say("mute.done")), Span.plain(" " + inWords)),
                    Block.paragraph(Span.faint(invocation.say("mute.until"))));
        });
    }

    private boolean asks(Mute mute, Query query) {
        return parser.parse(mute.query()) instanceof QueryResult.Parsed parsed
                && parsed.query().equals(query);
    }

    /** Lifts a mute; false when the chat has none of this id. */
    boolean lift(long id, Invocation invocation) {
        return database.inTransaction(tx -> store.remove(tx, invocation.chat().id(), id));
    }

    /**
     * What is muted, on one page.
     *
     * @param from how many stand before; past the end is the beginning
     */
    Message page(int from, Invocation invocation) {
        List<Mute> all =
                database.inTransaction(tx -> store.of(tx, invocation.chat().id()));
        if (all.isEmpty()) {
            return Message.text(invocation.say("mutes.none"));
        }
        int first = from < all.size() ? from : 0;
        int end = Math.min(all.size(), first + PAGE);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(Span.strong(invocation.say("mutes.title", all.size()))));
        blocks.add(new Block.Items(IntStream.range(first, end)
                .mapToObj(place -> line(place + 1, all.get(place), invocation))
                .toList()));
        List<Button> buttons = buttons(all, first, end, invocation);
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        return new Message(blocks);
    }

    private List<Span> line(int number, Mute mute, Invocation invocation) {
        String inWords = parser.parse(mute.query()) instanceof QueryResult.Parsed parsed
                ? QueryAnswers.inWords(parsed.query(), invocation.texts())
                : invocation.say("mutes.broken");
        return List.of(
                Span.strong(number + "  "),
                Span.code(DisplayText.line(mute.query())),
                Span.faint("  " + DisplayText.line(inWords)));
    }

    private static List<Button> buttons(List<Mute> all, int first, int end, Invocation invocation) {
        List<Button> buttons = new ArrayList<>();
        if (invocation.speaker().role().covers(Role.ADMIN)) {
            IntStream.range(first, end)
                    .mapToObj(place -> new Button(
                            invocation.say("mutes.lift", place + 1),
                            "/unmute " + all.get(place).id()))
                    .forEach(buttons::add);
        }
        if (end < all.size()) {
            buttons.add(new Button(invocation.say("list.more"), "/mutes " + end));
        }
        return buttons;
    }
}
