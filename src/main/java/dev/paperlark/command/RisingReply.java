package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.DisplayText;
import dev.paperlark.message.Graphemes;
import dev.paperlark.message.Span;
import dev.paperlark.model.Category;
import dev.paperlark.pipeline.ChatTrends;
import dev.paperlark.query.ArxivTaxonomy;
import dev.paperlark.ranking.RisingTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which words rise this week in what a chat reads, each with a button that draws its year. */
final class RisingReply {
    private static final int TERMS = 10;
    private static final int NAMED_CATEGORIES = 4;
    private static final int LONGEST_TERM = 60;

    private final ChatTrends trends;
    private final ArxivTaxonomy taxonomy;

    RisingReply(ChatTrends trends, ArxivTaxonomy taxonomy) {
        this.trends = trends;
        this.taxonomy = taxonomy;
    }

    Reply to(Invocation invocation) {
        return trends.rising(invocation.chat().id(), TERMS)
                .map(rising -> shown(rising, invocation))
                .orElseGet(() -> Reply.text(invocation.say("trends.unknown")));
    }

    private Reply shown(ChatTrends.Rising rising, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(Span.strong(title(rising.within(), invocation))));
        if (rising.terms().isEmpty()) {
            blocks.add(Block.paragraph(Span.plain(invocation.say("rising.none"))));
            blocks.add(Block.paragraph(Span.plain(invocation.say("command.trends.usage"))));
            return Reply.of(blocks);
        }
        List<List<Span>> lines = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        for (RisingTerm term : rising.terms()) {
            lines.add(line(lines.size() + 1, term, invocation));
            button(lines.size(), term, invocation).ifPresent(buttons::add);
        }
        blocks.add(new Block.Items(lines));
        blocks.add(Block.paragraph(Span.faint(invocation.say("rising.note"))));
        if (rising.counting() == ChatTrends.Counting.SAMPLE) {
            blocks.add(Block.paragraph(Span.faint(invocation.say("rising.sampled"))));
        }
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        return Reply.of(blocks);
    }

    private String title(List<Category> within, Invocation invocation) {
        if (within.isEmpty()) {
            return invocation.say("rising.title.all");
        }
        String names = within.stream()
                .limit(NAMED_CATEGORIES)
                .map(category -> name(category, invocation))
                .collect(Collectors.joining(invocation.say("list.separator")));
        int more = within.size() - NAMED_CATEGORIES;
        return invocation.say("rising.title", more > 0 ? invocation.say("rising.more", names, more) : names);
    }

    private String name(Category category, Invocation invocation) {
        return taxonomy.find(category.name())
                .map(entry -> entry.nameIn(invocation.texts().locale()))
                .orElseGet(() -> DisplayText.line(category.name()));
    }

    private static List<Span> line(int number, RisingTerm term, Invocation invocation) {
        return List.of(
                Span.plain(number + "  "),
                Span.strong(Graphemes.cut(DisplayText.line(term.written()), LONGEST_TERM)),
                Span.plain("  " + invocation.say("rising.term", term.lately(), Math.round(term.usual()))));
    }

    /** Its words are letters and digits, so they need nothing but quotes to be a query. */
    private static Optional<Button> button(int number, RisingTerm term, Invocation invocation) {
        String words = String.join(" ", term.words());
        String query = term.words().size() == 1 ? words : "\"" + words + "\"";
        return Button.fitting(invocation.say("rising.button", number), "/trends " + query);
    }
}
