package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Span;
import dev.paperlark.model.SharedSubscription;
import dev.paperlark.store.Database;
import dev.paperlark.store.ShareStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /adopt CODE}: shows subscriptions that another chat shared, and takes them over when its button is pressed. */
final class AdoptCommand implements Command {
    private static final Pattern WORDS = Pattern.compile("(?<code>[a-z0-9]{1,16})(?<sure>\\s+yes)?");

    private final Database database;
    private final ShareStore shares;
    private final NewSubscriptions newSubscriptions;
    private final Clock clock;

    AdoptCommand(Database database, ShareStore shares, NewSubscriptions newSubscriptions, Clock clock) {
        this.database = database;
        this.shares = shares;
        this.newSubscriptions = newSubscriptions;
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
        return shared(code)
                .map(shared -> Reply.of(
                        Block.heading(Span.strong(invocation.say("adopt.title", shared.size()))),
                        new Block.Items(shared.stream()
                                .map(each -> line(each, invocation))
                                .toList()),
                        new Block.Buttons(
                                List.of(new Button(invocation.say("adopt.button"), "/adopt " + code + " yes")))))
                .orElseGet(() -> Reply.text(invocation.say("adopt.unknown")));
    }

    private Reply adopt(String code, Invocation invocation) {
        return shared(code)
                .map(shared -> Reply.text(
                        invocation.say("adopt.done", newSubscriptions.addAll(shared, invocation), shared.size())))
                .orElseGet(() -> Reply.text(invocation.say("adopt.unknown")));
    }

    private static List<Span> line(SharedSubscription shared, Invocation invocation) {
        List<Span> line = new ArrayList<>();
        shared.name().ifPresent(name -> line.add(Span.strong(DisplayText.line(name) + "  ")));
        line.add(Span.code(DisplayText.line(shared.query())));
        new Moments(invocation.texts()).say(shared.rhythm()).ifPresent(rhythm -> line.add(Span.plain(" · " + rhythm)));
        return line;
    }

    private Optional<List<SharedSubscription>> shared(String code) {
        return database.inTransaction(tx -> shares.find(tx, code, clock.instant()));
    }
}
