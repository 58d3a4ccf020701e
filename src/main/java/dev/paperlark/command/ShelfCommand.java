package dev.paperlark.command;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;
import dev.paperlark.model.SavedPaper.State;

/** {@code /read ID}, {@code /unread ID} and {@code /unsave ID}, on the buttons of a reading list. */
final class ShelfCommand implements Command {
    /** What is done to the paper. */
    enum Act {
        READ("read"),
        UNREAD("unread"),
        REMOVE("unsave");

        private final String command;

        Act(String command) {
            this.command = command;
        }
    }

    private final Act act;
    private final ReadingList list;

    ShelfCommand(Act act, ReadingList list) {
        this.act = act;
        this.list = list;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forButtons(act.command);
    }

    @Override
    public Reply handle(Invocation invocation) {
        return list.forPaper(
                invocation,
                invocation.words(),
                (person, paper) -> new Reply.Note(
                        done(person, paper) ? invocation.say(said()) : invocation.say("saved.not-there")));
    }

    private boolean done(PersonId person, Paper paper) {
        return switch (act) {
            case READ -> list.mark(person, paper, State.READ);
            case UNREAD -> list.mark(person, paper, State.UNREAD);
            case REMOVE -> list.remove(person, paper);
        };
    }

    private String said() {
        return switch (act) {
            case READ -> "saved.marked-read";
            case UNREAD -> "saved.marked-unread";
            case REMOVE -> "saved.removed";
        };
    }
}
