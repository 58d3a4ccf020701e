package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Span;
import dev.paperlark.model.SubscriptionRhythm;
import dev.paperlark.store.Database;
import dev.paperlark.store.SubscriptionStore;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code /when NUMBER WHEN}: with which of the chat's alerts a subscription comes: every one, those of some days, or at once. */
final class WhenCommand implements Command {
    private static final Set<String> EVERY_ALERT = Set.of("always", "every alert", "all", "daily", "每次", "每天");

    private final Database database;
    private final SubscriptionStore subscriptions;
    private final NextAlert nextAlert;

    WhenCommand(Database database, SubscriptionStore subscriptions, NextAlert nextAlert) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.nextAlert = nextAlert;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins(
                "when",
                CommandOption.number("number").required().suggesting(CommandOption.Source.SUBSCRIPTIONS),
                CommandOption.text("when").required().suggesting("now", "mon", "mon thu", "sat", "always"));
    }

    @Override
    public Reply handle(Invocation invocation) {
        return NumberedWords.parse(invocation.words())
                .flatMap(typed -> rhythm(typed.rest()).map(rhythm -> change(typed.number(), rhythm, invocation)))
                .orElseGet(() -> Reply.text(invocation.say("command.when.usage")));
    }

    /** The rhythm that words mean; empty for other words. */
    static Optional<SubscriptionRhythm> rhythm(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (EVERY_ALERT.contains(lower)) {
            return Optional.of(new SubscriptionRhythm.EveryAlert());
        }
        return TimeCommand.isAtOnce(lower)
                ? Optional.of(new SubscriptionRhythm.AtOnce())
                : DaysCommand.days(lower).map(WhenCommand::onDays);
    }

    private static SubscriptionRhythm onDays(Set<DayOfWeek> days) {
        return days.size() == DayOfWeek.values().length
                ? new SubscriptionRhythm.EveryAlert()
                : new SubscriptionRhythm.OnDays(days);
    }

    private Reply change(int number, SubscriptionRhythm rhythm, Invocation invocation) {
        Set<DayOfWeek> days = invocation.chat().rhythm().days();
        if (rhythm instanceof SubscriptionRhythm.OnDays some && Collections.disjoint(some.days(), days)) {
            return Reply.text(invocation.say("when.no-alert", new Moments(invocation.texts()).say(days)));
        }
        boolean changed = database.inTransaction(
                tx -> subscriptions.reschedule(tx, invocation.chat().id(), number, rhythm));
        String shown = Integer.toString(number);
        return changed
                ? Reply.of(
                        Block.paragraph(Span.plain(done(shown, rhythm, invocation))),
                        Block.paragraph(Span.faint(nextAlert.say(invocation.chat(), invocation.texts()))))
                : Reply.text(invocation.say("unsubscribe.none", shown, 1));
    }

    private static String done(String number, SubscriptionRhythm rhythm, Invocation invocation) {
        if (rhythm instanceof SubscriptionRhythm.OnDays some) {
            return invocation.say("when.days", number, new Moments(invocation.texts()).say(some.days()));
        }
        return invocation.say(rhythm instanceof SubscriptionRhythm.AtOnce ? "when.at-once" : "when.every", number);
    }
}
