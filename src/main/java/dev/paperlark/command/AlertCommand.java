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

    AlertCommand(
            Database database, SubscriptionStore subscriptions, PlanRequestedAlert planAlert, Dispatcher dispatcher) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.planAlert = planAlert;
        this.dispatcher = dispatcher;
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
            return Reply.text(invocation.say("alert.nothing", outcome.scanned()));
        }
        dispatcher.deliver(invocation.chat().id());
        return new Reply.Silent();
    }
}
