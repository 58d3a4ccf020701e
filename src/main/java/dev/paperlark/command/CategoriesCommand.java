package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Span;
import dev.paperlark.query.ArxivTaxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code /categories}: arXiv's archives by name; {@code /categories WORD}: what fits a word or belongs to an archive, to follow. */
final class CategoriesCommand implements Command {
    private static final int PAGE = 15;

    /** A word, and how many stand before, on the button that turns the page. */
    private static final Pattern PLACE = Pattern.compile("(.*?)(?:\\s+(\\d{1,3}))?");

    private static final Pattern ON_A_BUTTON = Pattern.compile("[ -~]+");

    private final ArxivTaxonomy taxonomy;

    CategoriesCommand(ArxivTaxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forMembers(
                "categories", CommandOption.text("topic").suggesting(CommandOption.Source.CATEGORIES));
    }

    @Override
    public Reply handle(Invocation invocation) {
        Matcher place = PLACE.matcher(invocation.words());
        if (invocation.words().isEmpty() || !place.matches()) {
            return archives(invocation);
        }
        String word = place.group(1);
        int from = Optional.ofNullable(place.group(2)).map(Integer::parseInt).orElse(0);
        List<ArxivTaxonomy.Entry> found = taxonomy.search(word);
        String shown = DisplayText.line(word);
        if (found.isEmpty()) {
            return Reply.text(invocation.say("categories.none", shown));
        }
        return page(invocation.say("categories.found", shown), word, found, from < found.size() ? from : 0, invocation);
    }

    private Reply archives(Invocation invocation) {
        List<ArxivTaxonomy.Entry> archives = taxonomy.entries().stream()
                .filter(ArxivTaxonomy.Entry::isArchive)
                .toList();
        return Reply.of(
                Block.heading(Span.strong(invocation.say("categories.title"))),
                items(archives, invocation),
                Block.paragraph(Span.plain(invocation.say("categories.open"))),
                new Block.Buttons(archives.stream()
                        .map(archive -> new Button(archive.code(), "/categories " + archive.code()))
                        .toList()));
    }

    private static Reply page(
            String title, String word, List<ArxivTaxonomy.Entry> found, int from, Invocation invocation) {
        int end = Math.min(found.size(), from + PAGE);
        List<ArxivTaxonomy.Entry> shown = found.subList(from, end);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(Span.strong(title)));
        blocks.add(items(shown, invocation));
        int left = found.size() - end;
        if (left > 0) {
            blocks.add(Block.paragraph(Span.faint(invocation.say("categories.left", left))));
        }
        List<Button> buttons = Stream.concat(
                        follow(shown, invocation), left > 0 ? more(word, end, invocation) : Stream.empty())
                .toList();
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        return Reply.of(blocks);
    }

    private static Block items(List<ArxivTaxonomy.Entry> entries, Invocation invocation) {
        return new Block.Items(entries.stream()
                .map(entry -> List.of(
                        Span.code(entry.code()),
                        Span.plain("  " + entry.nameIn(invocation.texts().locale()))))
                .toList());
    }

    private static Stream<Button> follow(List<ArxivTaxonomy.Entry> entries, Invocation invocation) {
        return invocation.speaker().role().covers(Role.ADMIN)
                ? entries.stream()
                        .map(entry -> new Button(
                                invocation.say("categories.follow", entry.code()), "/subscribe cat:" + entry.code()))
                : Stream.empty();
    }

    private static Stream<Button> more(String word, int end, Invocation invocation) {
        return ON_A_BUTTON.matcher(word).matches()
                ? Button.fitting(invocation.say("list.more"), "/categories " + word + " " + end).stream()
                : Stream.empty();
    }
}
