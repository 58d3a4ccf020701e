package dev.paperlark.command;

import dev.paperlark.model.Paper;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import java.util.Optional;

/**
 * {@code /hide ID}, on the button of a paper's details: asks what of it to mute. {@code /hide ID 0} mutes the paper,
 * {@code /hide ID N} its N-th author.
 */
final class HideCommand implements Command {
    private final Mutes mutes;
    private final QueryParser parser;
    private final PaperParts parts;

    HideCommand(Mutes mutes, QueryParser parser, PastedId ids) {
        this.mutes = mutes;
        this.parser = parser;
        this.parts = new PaperParts("/hide", ids, new Wish());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdminButtons("hide");
    }

    @Override
    public Reply handle(Invocation invocation) {
        return parts.handle(invocation);
    }

    private final class Wish implements PaperParts.Wish {
        @Override
        public String usage(Invocation invocation) {
            return invocation.say("command.mute.usage");
        }

        @Override
        public String question(Invocation invocation) {
            return invocation.say("hide.title");
        }

        @Override
        public Optional<String> whole(Paper paper, Invocation invocation) {
            return Optional.of(invocation.say("hide.paper"));
        }

        @Override
        public String query(Paper paper) {
            return MuteCommand.of(paper.id());
        }

        @Override
        public Reply fulfil(String query, Invocation invocation) {
            return parser.parse(query) instanceof QueryResult.Parsed parsed
                    ? mutes.add(parsed, query, invocation)
                    : Reply.text(invocation.say("command.mute.usage"));
        }
    }
}
