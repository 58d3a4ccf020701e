package dev.paperlark.command;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import java.util.Optional;

/**
 * {@code /follow ID}, on the button of a paper's details: asks what of it to subscribe to. {@code /follow ID 0} subscribes to its
 * primary category, {@code /follow ID N} to its N-th author.
 */
final class FollowCommand implements Command {
    private final Command subscribe;
    private final PaperParts parts;

    FollowCommand(Command subscribe, PastedId ids) {
        this.subscribe = subscribe;
        this.parts = new PaperParts("/follow", ids, new Wish());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdminButtons("follow");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return parts.handle(invocation);
    }

    private final class Wish implements PaperParts.Wish {
        @Override
        public String usage(Invocation invocation) {
            return invocation.say("command.subscribe.usage");
        }

        @Override
        public String question(Invocation invocation) {
            return invocation.say("follow.title");
        }

        @Override
        public Optional<String> whole(Paper paper, Invocation invocation) {
            return paper.primaryCategory()
                    .map(Category::name)
                    .filter(FollowCommand::isWord)
                    .map(name -> invocation.say("follow.category", name));
        }

        @Override
        public String query(Paper paper) {
            return "cat:" + paper.primaryCategory().orElseThrow().name();
        }

        @Override
        public Reply fulfil(String query, Invocation invocation) {
            return subscribe.handle(invocation.with(query));
        }
    }

    /** What a digest calls a category may be anything; only a name of arXiv's shape goes into a query. */
    private static boolean isWord(String name) {
        return name.matches("[A-Za-z-]+(\\.[A-Za-z-]+)?");
    }
}
