package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import dev.paperlark.model.Subscription;
import dev.paperlark.model.SubscriptionId;
import dev.paperlark.model.SubscriptionRhythm;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.store.AlertStore;
import dev.paperlark.store.Database;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.store.Transaction;
import dev.paperlark.store.Yield;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows a chat's subscriptions with what they brought, all on pages and each with its buttons. */
final class SubscriptionList {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int PAGE = 10;

    private final Database database;
    private final Stores stores;
    private final QueryParser parser;
    private final NextAlert nextAlert;
    private final Clock clock;

    /** The stores that know something of it. */
    record Stores(SubscriptionStore subscriptions, AlertStore alerts) {}

    SubscriptionList(Database database, Stores stores, QueryParser parser, NextAlert nextAlert, Clock clock) {
        this.database = database;
        this.stores = stores;
        this.parser = parser;
        this.nextAlert = nextAlert;
        this.clock = clock;
    }

    /**
     * The chat's subscriptions, on one page.
     *
     * @param from how many stand before; past the end is the beginning
     */
    Message page(int from, Invocation invocation) {
        List<Yielding> all = database.inTransaction(tx -> yielding(tx, invocation));
        if (all.isEmpty()) {
            return Message.text(invocation.say("subscriptions.none"));
        }
        int first = from < all.size() ? from : 0;
        int end = Math.min(all.size(), first + PAGE);
        List<Yielding> shown = all.subList(first, end);
        List<Button> buttons = new ArrayList<>();
        shown.forEach(each -> buttons.add(new Button("#" + each.number(), "/manage " + each.number())));
        if (end < all.size()) {
            buttons.add(new Button(invocation.say("list.more"), "/subscriptions " + end));
        }
        return Message.of(
                Block.heading(Span.strong(invocation.say("subscriptions.title", all.size()))),
                new Block.Items(
                        shown.stream().map(each -> line(each, invocation)).toList()),
                Block.paragraph(Span.faint(nextAlert.say(invocation.chat(), invocation.texts()))),
                new Block.Buttons(buttons));
    }

    /** One subscription with what can be done with it; empty where the chat has none with this number. */
    Optional<Message> one(int number, Invocation invocation) {
        return database.inTransaction(tx -> yielding(tx, invocation)).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .map(each -> Message.of(
                        new Block.Items(List.of(line(each, invocation))),
                        new Block.Buttons(buttons(each.subscription(), invocation))));
    }

    /** Lets a subscription rest from now on, or work again; nothing where the chat has none with this number. */
    void pause(int number, boolean rests, Invocation invocation) {
        Optional<Instant> since = rests ? Optional.of(clock.instant()) : Optional.empty();
        database.inTransaction(
                tx -> stores.subscriptions().pause(tx, invocation.chat().id(), number, since));
    }

    private List<Yielding> yielding(Transaction tx, Invocation invocation) {
        Map<SubscriptionId, Yield> yields = stores.alerts()
                .yields(tx, invocation.chat().id(), clock.instant().minus(MONTH));
        return stores.subscriptions().of(tx, invocation.chat().id()).stream()
                .map(known -> new Yielding(known, yields.getOrDefault(known.id(), Yield.NOTHING)))
                .toList();
    }

    private List<Span> line(Yielding each, Invocation invocation) {
        Subscription known = each.subscription();
        List<Span> line = new ArrayList<>();
        line.add(Span.strong("#" + known.number() + "  "));
        known.name().ifPresent(name -> line.add(Span.strong(DisplayText.line(name) + "  ")));
        line.add(Span.code(DisplayText.line(known.query())));
        String inWords = parser.parse(known.query()) instanceof QueryResult.Parsed parsed
                ? QueryAnswers.inWords(parsed.query(), invocation.texts())
                : invocation.say("subscriptions.broken");
        line.add(Span.faint("  " + inWords + " · " + yielded(each.brought(), invocation)));
        new Moments(invocation.texts()).say(known.rhythm()).ifPresent(rhythm -> line.add(Span.strong(" · " + rhythm)));
        known.pausedSince()
                .map(since -> new Moments(invocation.texts())
                        .say(since, invocation.chat().rhythm().zone()))
                .ifPresent(since -> line.add(Span.strong(" · " + invocation.say("subscriptions.paused", since))));
        return line;
    }

    private static String yielded(Yield brought, Invocation invocation) {
        String sent = invocation.say("subscriptions.yield", brought.sent());
        return brought.sent() == 0
                ? sent
                : sent + " · " + invocation.say("subscriptions.use", brought.opened(), brought.liked());
    }

    private static List<Button> buttons(Subscription known, Invocation invocation) {
        List<Button> buttons = new ArrayList<>();
        if (invocation.speaker().role().covers(Role.ADMIN)) {
            buttons.add(
                    known.pausedSince().isPresent()
                            ? new Button(invocation.say("subscriptions.resume"), "/switch on " + known.number())
                            : new Button(invocation.say("subscriptions.pause"), "/switch off " + known.number()));
            buttons.addAll(rhythms(known, invocation));
            buttons.add(new Button(invocation.say("subscriptions.edit"), "/edit " + known.number()));
            buttons.add(new Button(invocation.say("subscriptions.rename"), "/rename " + known.number()));
            buttons.add(new Button(invocation.say("subscriptions.drop"), "/unsubscribe " + known.number()));
        }
        buttons.add(new Button(invocation.say("subscriptions.back"), "/subscriptions 0"));
        return buttons;
    }

    private static List<Button> rhythms(Subscription known, Invocation invocation) {
        String when = "/when " + known.number() + " ";
        if (!(known.rhythm() instanceof SubscriptionRhythm.EveryAlert)) {
            return List.of(new Button(invocation.say("subscriptions.every"), when + "always"));
        }
        DayOfWeek first = Collections.min(invocation.chat().rhythm().days());
        String day = first.getDisplayName(TextStyle.FULL, invocation.texts().locale());
        return List.of(
                new Button(invocation.say("subscriptions.at-once"), when + "now"),
                new Button(
                        invocation.say("subscriptions.weekly", day),
                        when + first.name().toLowerCase(Locale.ROOT)));
    }

    private record Yielding(Subscription subscription, Yield brought) {
        int number() {
            return subscription.number();
        }
    }
}
