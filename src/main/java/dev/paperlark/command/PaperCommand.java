package dev.paperlark.command;

import dev.paperlark.message.PaperCard;
import dev.paperlark.store.Database;
import dev.paperlark.store.PaperStore;

/** {@code /paper ID}: everything that is on file about one paper. Takes an arXiv address or a version as well. */
final class PaperCommand implements Command {
    private final PastedId ids;

    PaperCommand(Database database, PaperStore papers) {
        this.ids = new PastedId(database, papers);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("paper", CommandOption.text("id").required());
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (invocation.words().isEmpty()) {
            return Reply.text(invocation.say("command.paper.usage"));
        }
        return ids.find(invocation.words())
                .<Reply>map(paper -> new Reply.Say(new PaperCard(invocation.texts()).details(paper)))
                .orElseGet(() -> Reply.text(invocation.say("paper.none", invocation.words())));
    }
}
