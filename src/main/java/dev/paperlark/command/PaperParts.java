package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.PaperButtons;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.Span;
import dev.paperlark.model.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads {@code ID} or {@code ID PART} on a button of a paper's details. A part is 0, for what the wish makes of the paper itself, or
 * the number of an author. Without a part it asks which one is meant.
 */
final class PaperParts {
    private static final Pattern WORDS = Pattern.compile("(\\S+)(?: (\\d{1,4}))?");
    private static final int MOST_AUTHORS = 12;

    private final String command;
    private final PastedId ids;
    private final Wish wish;

    /** What is to be done with a part. */
    interface Wish {
        /** What to type instead of what was not understood. */
        String usage(Invocation invocation);

        /** The question above the buttons. */
        String question(Invocation invocation);

        /** What part 0 is called on its button; empty where the paper has none. */
        Optional<String> whole(Paper paper, Invocation invocation);

        /** The query that finds part 0. */
        String query(Paper paper);

        /** Does it with the query of the chosen part. */
        Reply fulfil(String query, Invocation invocation);
    }

    /** @param command with its slash */
    PaperParts(String command, PastedId ids, Wish wish) {
        this.command = command;
        this.ids = ids;
        this.wish = wish;
    }

    Reply handle(Invocation invocation) {
        Matcher words = WORDS.matcher(invocation.words());
        if (!words.matches()) {
            return Reply.text(wish.usage(invocation));
        }
        Optional<Integer> choice = Optional.ofNullable(words.group(2)).map(Integer::valueOf);
        return ids.find(words.group(1))
                .map(paper -> choice.filter(part -> isThere(part, paper, invocation))
                        .map(part -> wish.fulfil(part == 0 ? wish.query(paper) : author(paper, part), invocation))
                        .orElseGet(() -> ask(paper, invocation)))
                .orElseGet(() -> Reply.text(invocation.say("paper.none", invocation.words())));
    }

    private boolean isThere(int part, Paper paper, Invocation invocation) {
        return part == 0
                ? wish.whole(paper, invocation).isPresent()
                : part <= paper.authors().size();
    }

    private static String author(Paper paper, int number) {
        return "au:\"" + paper.authors().get(number - 1).replace('"', ' ') + "\"";
    }

    private Reply ask(Paper paper, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(Span.strong(wish.question(invocation))));
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

    private List<Button> buttons(Paper paper, Invocation invocation) {
        Optional<Button> pattern = new PaperButtons(invocation.texts()).button("hide.paper", command, paper);
        List<Button> buttons = new ArrayList<>();
        wish.whole(paper, invocation)
                .flatMap(label -> numbered(pattern, label, 0))
                .ifPresent(buttons::add);
        numbers(paper)
                .mapToObj(number -> numbered(pattern, invocation.say("hide.author", number), number))
                .flatMap(Optional::stream)
                .forEach(buttons::add);
        return buttons;
    }

    private static Optional<Button> numbered(Optional<Button> pattern, String label, int part) {
        return pattern.flatMap(button -> Button.fitting(label, button.command() + " " + part));
    }

    private static IntStream numbers(Paper paper) {
        return IntStream.rangeClosed(1, Math.min(MOST_AUTHORS, paper.authors().size()));
    }
}
