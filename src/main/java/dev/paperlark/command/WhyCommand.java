package dev.paperlark.command;

/** {@code /why ID}: why a paper came to the chat, or why it did not. */
final class WhyCommand implements Command {
    private final PastedId ids;
    private final PaperStories stories;

    WhyCommand(PastedId ids, PaperStories stories) {
        this.ids = ids;
        this.stories = stories;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers("why", CommandOption.text("id").required());
    }

    @Override
    public Reply handle(Invocation invocation) {
        if (invocation.words().isEmpty()) {
            return Reply.text(invocation.say("command.why.usage"));
        }
        return ids.find(invocation.words())
                .<Reply>map(paper -> new Reply.Say(stories.of(paper, invocation)))
                .orElseGet(() -> Reply.text(invocation.say("why.unknown", invocation.words())));
    }
}
