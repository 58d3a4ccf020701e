package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.PaperButtons;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.Span;
import dev.paperlark.model.Paper;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * {@code /hide ID}, on the button of a paper's details: asks what of it to mute. {@code /hide ID 0} mutes the paper,
 * {@code /hide ID N} its N-th author.
 */
final class HideCommand implements Command {
    private static final Pattern WORDS = Pattern.compile("(\\S+)(?: (\\d{1,4}))?");
    private static final int MOST_AUTHORS = 12;

    private final Mutes mutes;
    private final QueryParser parser;
    private final PastedId ids;

    HideCommand(Mutes mutes, QueryParser parser, PastedId ids) {
        this.mutes = mutes;
        this.parser = parser;
        this.ids = ids;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forAdminButtons("hide");
    }

    @Override
    public Reply handle(Invocation invocation) {
        Matcher words = WORDS.matcher(invocation.words());
        if (!words.matches()) {
            return Reply.text(invocation.say("command.mute.usage"));
        }
        Optional<Integer> choice = Optional.ofNullable(words.group(2)).map(Integer::valueOf);
        return ids.find(words.group(1))
                .map(paper ->
                        choice.map(number -> mute(paper, number, invocation)).orElseGet(() -> ask(paper, invocation)))
                .orElseGet(() -> Reply.text(invocation.say("paper.none", invocation.words())));
    }

    private Reply mute(Paper paper, int choice, Invocation invocation) {
        if (choice > paper.authors().size()) {
            return ask(paper, invocation);
        }
        String query = choice == 0 ? MuteCommand.of(paper.id()) : author(paper, choice);
        return parser.parse(query) instanceof QueryResult.Parsed parsed
                ? mutes.add(parsed, query, invocation)
                : Reply.text(invocation.say("command.mute.usage"));
    }

    private static String author(Paper paper, int number) {
        return "au:\"" + paper.authors().get(number - 1).replace('"', ' ') + "\"";
    }

    private static Reply ask(Paper paper, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(Span.strong(invocation.say("hide.title"))));
        blocks.add(Block.paragraph(PaperCard.title(paper)));
        if (!paper.authors().isEmpty()) {
            blocks.add(new Block.Items(
                    numbers(paper).mapToObj(number -> name(paper, number)).toList()));
        }
        List<Button> buttons = buttons(paper, invocation);
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        return Reply.of(blocks);
    }

    private static List<Span> name(Paper paper, int number) {
        return List.of(
                Span.plain(number + "  " + DisplayText.line(paper.authors().get(number - 1))));
    }

    private static List<Button> buttons(Paper paper, Invocation invocation) {
        Optional<Button> whole = new PaperButtons(invocation.texts()).button("hide.paper", "/hide", paper);
        return IntStream.concat(IntStream.of(0), numbers(paper))
                .boxed()
                .flatMap(number -> whole
                        .flatMap(button -> Button.fitting(
                                number == 0 ? button.label() : invocation.say("hide.author", number),
                                button.command() + " " + number))
                        .stream())
                .toList();
    }

    private static IntStream numbers(Paper paper) {
        return IntStream.rangeClosed(1, Math.min(MOST_AUTHORS, paper.authors().size()));
    }
}
