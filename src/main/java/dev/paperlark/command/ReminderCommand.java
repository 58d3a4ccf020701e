package dev.paperlark.command;

import dev.paperlark.model.PersonId;
import dev.paperlark.model.Reminder;
import dev.paperlark.store.Database;
import dev.paperlark.store.ReminderStore;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;

/** {@code /reminder on|off}: each Monday what is unread on the reading list of whoever asks, in their private chat alone. */
final class ReminderCommand implements Command {
    private final Database database;
    private final Function<PersonId, String> privateRoom;
    private final Clock clock;
    private final ReminderStore reminders = new ReminderStore();

    /** @param privateRoom where a person talks to the bot alone */
    ReminderCommand(Database database, Function<PersonId, String> privateRoom, Clock clock) {
        this.database = database;
        this.privateRoom = privateRoom;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers(
                "reminder", CommandOption.choice("reminder", "on", "off").required());
    }

    @Override
    public Reply handle(Invocation invocation) {
        return ReadingList.forPerson(
                invocation,
                person -> invocation.chat().address().room().equals(privateRoom.apply(person))
                        ? change(person, invocation)
                        : Reply.text(invocation.say("reminder.not-here")));
    }

    private Reply change(PersonId person, Invocation invocation) {
        return switch (invocation.words().toLowerCase(Locale.ROOT)) {
            case "on" -> begin(person, invocation);
            case "off" -> end(invocation);
            default -> Reply.text(invocation.say("command.reminder.usage"));
        };
    }

    private Reply begin(PersonId person, Invocation invocation) {
        Reminder reminder = new Reminder(invocation.chat().id(), person, clock.instant());
        database.useTransaction(tx -> {
            if (reminders.of(tx, reminder.chat()).isEmpty()) {
                reminders.put(tx, reminder);
            }
        });
        return Reply.text(invocation.say("reminder.on"));
    }

    private Reply end(Invocation invocation) {
        database.useTransaction(tx -> reminders.remove(tx, invocation.chat().id()));
        return Reply.text(invocation.say("reminder.off"));
    }
}
