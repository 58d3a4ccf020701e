package dev.paperlark.command;

import dev.paperlark.message.PaperCard;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import dev.paperlark.store.Database;
import dev.paperlark.store.PaperStore;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /paper ID}: everything that is on file about one paper. Takes an arXiv address or a version as well. */
final class PaperCommand implements Command {
    /** What people paste: an address, an {@code arXiv:} prefix, a version at the end. */
    private static final Pattern PASTED = Pattern.compile(
            "(?:https?://(?:www\\.)?arxiv\\.org/(?:abs|pdf|html)/|arxiv:)?(\\S+?)(?:v\\d{1,4})?(?:\\.pdf)?",
            Pattern.CASE_INSENSITIVE);

    private final Database database;
    private final PaperStore papers;

    PaperCommand(Database database, PaperStore papers) {
        this.database = database;
        this.papers = papers;
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
        return find(invocation.words())
                .<Reply>map(paper -> new Reply.Say(new PaperCard(invocation.texts()).details(paper)))
                .orElseGet(() -> Reply.text(invocation.say("paper.none", invocation.words())));
    }

    private Optional<Paper> find(String words) {
        return database.inTransaction(tx -> id(words)
                .flatMap(id -> papers.find(tx, id))
                .or(() -> baseId(words).flatMap(id -> papers.find(tx, id))));
    }

    private static Optional<PaperId> baseId(String words) {
        Matcher pasted = PASTED.matcher(words);
        return pasted.matches() ? id(pasted.group(1)) : Optional.empty();
    }

    private static Optional<PaperId> id(String words) {
        boolean usable = words.length() <= PaperId.MAX_LENGTH && words.chars().noneMatch(Character::isWhitespace);
        return usable && !words.isEmpty() ? Optional.of(new PaperId(words)) : Optional.empty();
    }
}
