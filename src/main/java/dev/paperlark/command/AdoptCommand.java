package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Span;
import dev.paperlark.model.Subscription;
import dev.paperlark.query.Query;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import dev.paperlark.store.Database;
import dev.paperlark.store.ShareStore;
import dev.paperlark.store.SubscriptionStore;
import dev.paperlark.store.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /adopt CODE}: shows subscriptions that another chat shared, and takes them over when its button is pressed. */
final class AdoptCommand implements Command {
    private static final Pattern WORDS = Pattern.compile("(?<code>[a-z0-9]{1,16})(?<sure>\\s+yes)?");

    private final Database database;
    private final SubscriptionStore subscriptions;
    private final ShareStore shares;
    private final QueryParser parser;
    private final Clock clock;

    AdoptCommand(
            Database database, SubscriptionStore subscriptions, ShareStore shares, QueryParser parser, Clock clock) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.shares = shares;
        this.parser = parser;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins("adopt", CommandOption.text("code").required());
    }

    @Override
    public Reply handle(Invocation invocation) {
        Matcher words = WORDS.matcher(invocation.words().toLowerCase(Locale.ROOT));
        if (!words.matches()) {
            return Reply.text(invocation.say("command.adopt.usage"));
        }
        boolean sure = words.group("sure") != null;
        return sure ? adopt(words.group("code"), invocation) : show(words.group("code"), invocation);
    }

    /** What a code stands for, and a button that takes it over; changes nothing. */
    Reply show(String code, Invocation invocation) {
        Optional<List<String>> queries = database.inTransaction(tx -> shares.find(tx, code, clock.instant()));
        return queries.map(shared -> Reply.of(
                        Block.heading(Span.strong(invocation.say("adopt.title", shared.size()))),
                        new Block.Items(shared.stream()
                                .map(query -> List.of(Span.code(query)))
                                .toList()),
                        new Block.Buttons(
                                List.of(new Button(invocation.say("adopt.button"), "/adopt " + code + " yes")))))
                .orElseGet(() -> Reply.text(invocation.say("adopt.unknown")));
    }

    private Reply adopt(String code, Invocation invocation) {
        return database.inTransaction(tx -> shares.find(tx, code, clock.instant())
                .map(shared -> Reply.text(invocation.say("adopt.done", addAll(tx, shared, invocation), shared.size())))
                .orElseGet(() -> Reply.text(invocation.say("adopt.unknown"))));
    }

    /** Returns how many were not there before. */
    private int addAll(Transaction tx, List<String> shared, Invocation invocation) {
        Set<Query> known = subscriptions.of(tx, invocation.chat().id()).stream()
                .map(Subscription::query)
                .flatMap(query -> parsed(query).stream())
                .collect(Collectors.toSet());
        int added = 0;
        for (String query : shared) {
            if (parsed(query).filter(known::add).isPresent()) {
                subscriptions.add(tx, invocation.chat().id(), query, clock.instant());
                added++;
            }
        }
        return added;
    }

    private Optional<Query> parsed(String query) {
        return parser.parse(query) instanceof QueryResult.Parsed parsed
                ? Optional.of(parsed.query())
                : Optional.empty();
    }
}
