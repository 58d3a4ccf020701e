package dev.paperlark.command;

/** {@code /paper ID}: everything that is on file about one paper. Takes an arXiv address or a version as well. */
final class PaperCommand implements Command {
    private final PastedId ids;

    PaperCommand(PastedId ids) {
        this.ids = ids;
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
                .<Reply>map(paper -> new Reply.Say(PaperSheet.of(paper, invocation)))
                .orElseGet(() -> Reply.text(invocation.say("paper.none", invocation.words())));
    }
}
