package dev.paperlark.command;

import dev.paperlark.delivery.Dispatcher;
import dev.paperlark.pipeline.PlanRequestedAlert;
import dev.paperlark.store.Database;
import dev.paperlark.store.SubscriptionStore;

/** {@code /alert}: the morning alert now, with everything that the chat has not been given yet. */
final class AlertCommand implements Command {
    private final Database database;
    private final SubscriptionStore subscriptions;
    private final PlanRequestedAlert planAlert;
    private final Dispatcher dispatcher;
    private final Announcements announcements;

    AlertCommand(
            Database database,
            SubscriptionStore subscriptions,
            PlanRequestedAlert planAlert,
            Dispatcher dispatcher,
            Announcements announcements) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.planAlert = planAlert;
        this.dispatcher = dispatcher;
        this.announcements = announcements;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdmins("alert");
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (database.inTransaction(
                tx -> subscriptions.of(tx, invocation.chat().id()).isEmpty())) {
            return Reply.text(invocation.say("subscriptions.none"));
        }
        PlanRequestedAlert.Outcome outcome = planAlert.plan(invocation.chat().id());
        if (outcome.alert().isEmpty()) {
            String nothing = invocation.say("alert.nothing", outcome.scanned());
            return Reply.text(announcements
                    .pause(invocation)
                    .map(pause -> nothing + " " + pause)
                    .orElse(nothing));
        }
        dispatcher.deliver(invocation.chat().id());
        return new Reply.Silent();
    }
}
