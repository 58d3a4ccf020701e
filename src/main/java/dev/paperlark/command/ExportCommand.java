package dev.paperlark.command;

import dev.paperlark.message.ExportFormat;
import dev.paperlark.message.Message;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /export FORMAT [TAG]}: the reading list of whoever asks as a file. */
final class ExportCommand implements Command {
    private static final String FILE_NAME = "paperlark-saved";

    private final ReadingList list;

    ExportCommand(ReadingList list) {
        this.list = list;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers(
                "export",
                CommandOption.choice("format", "bibtex", "ris", "csv", "markdown")
                        .required(),
                CommandOption.text("tag"));
    }

    @Override
    public Reply handle(Invocation invocation) {
        String[] words = invocation.words().split("\\s+", 2);
        Optional<ExportFormat> format = Arrays.stream(ExportFormat.values())
                .filter(known -> known.name().equals(words[0].toUpperCase(Locale.ROOT)))
                .findFirst();
        if (format.isEmpty()) {
            return Reply.text(invocation.say("command.export.usage"));
        }
        Optional<String> tag = words.length < 2 ? Optional.empty() : Optional.of(ReadingList.folded(words[1]));
        return ReadingList.forPerson(invocation, person -> exported(person, format.get(), tag, invocation));
    }

    private Reply exported(PersonId person, ExportFormat format, Optional<String> tag, Invocation invocation) {
        List<Paper> papers = list.papers(list.page(person, tag, 0, ReadingList.MAX_PAPERS));
        if (papers.isEmpty()) {
            return Reply.text(tag.map(word -> invocation.say("saved.none.tag", word))
                    .orElseGet(() -> invocation.say("saved.none")));
        }
        return new Reply.WithFile(
                Message.text(invocation.say("export.done", papers.size())), format.file(FILE_NAME, papers));
    }
}
