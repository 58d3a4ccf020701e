package dev.paperlark.command;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;

/** {@code /save ID}: puts a paper on the reading list of whoever asks. */
final class SaveCommand implements Command {
    private final ReadingList list;

    SaveCommand(ReadingList list) {
        this.list = list;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("save", CommandOption.text("id").required());
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (invocation.words().isEmpty()) {
            return Reply.text(invocation.say("command.save.usage"));
        }
        return list.forPaper(invocation, invocation.words(), (person, paper) -> saved(person, paper, invocation));
    }

    private Reply saved(PersonId person, Paper paper, Invocation invocation) {
        return switch (list.add(person, paper)) {
            case ADDED -> new Reply.Note(invocation.say("save.done"));
            case THERE -> new Reply.Note(invocation.say("save.there"));
            case FULL -> new Reply.Note(invocation.say("save.full", ReadingList.MAX_PAPERS));
        };
    }
}
