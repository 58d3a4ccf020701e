package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.Span;
import dev.paperlark.query.QueryParser;
import dev.paperlark.query.QueryResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /pack FIELD}, on the buttons of the guide: a field's query in words, with what it will bring. {@code /pack FIELD edit}: asks
 * for a query like it. {@code /pack}: all fields again.
 */
final class PackCommand implements Command {
    private static final String EDIT = " edit";

    private final StarterPacks packs;
    private final Guide guide;
    private final QueryParser parser;
    private final PreviewBlocks previews;

    PackCommand(StarterPacks packs, Guide guide, QueryParser parser, PreviewBlocks previews) {
        this.packs = packs;
        this.guide = guide;
        this.parser = parser;
        this.previews = previews;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.forButtons("pack");
    }

    @Override
    public Reply handle(Invocation invocation) {
        String words = invocation.words();
        boolean edits = words.endsWith(EDIT);
        String key = edits ? words.substring(0, words.length() - EDIT.length()) : words;
        return packs.find(key)
                .map(pack -> edits ? edit(pack, invocation) : query(pack, invocation))
                .orElseGet(() -> new Reply.InPlace(guide.shown(invocation), Optional.empty()));
    }

    private Reply query(StarterPacks.Pack pack, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(Span.strong(Guide.nameOf(pack, invocation))));
        if (parser.parse(pack.query()) instanceof QueryResult.Parsed parsed) {
            blocks.add(Block.paragraph(Span.plain(QueryAnswers.inWords(parsed.query(), invocation.texts()))));
            blocks.addAll(previews.of(parsed.query(), invocation));
        }
        List<Button> buttons = buttons(pack, invocation);
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        return new Reply.InPlace(new Message(blocks), Optional.of(new Button(invocation.say("open.back"), "/pack")));
    }

    private static List<Button> buttons(StarterPacks.Pack pack, Invocation invocation) {
        return invocation.speaker().role().covers(Role.ADMIN)
                ? List.of(
                        new Button(invocation.say("guide.take"), "/take " + pack.key()),
                        new Button(invocation.say("guide.edit"), "/pack " + pack.key() + EDIT))
                : List.of();
    }

    private static Reply edit(StarterPacks.Pack pack, Invocation invocation) {
        return new Reply.Ask(
                Guide.nameOf(pack, invocation),
                invocation.say("guide.change"),
                WishCommand.Wish.TOPIC.line(),
                Optional.of(pack.query()));
    }
}
