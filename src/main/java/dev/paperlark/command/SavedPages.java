package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.Button;
import dev.paperlark.message.Message;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.Span;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PersonId;
import dev.paperlark.model.SavedPaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows somebody's reading list, a page of cards at a time. */
final class SavedPages {
    private static final int CARDS = 5;

    private final ReadingList list;

    SavedPages(ReadingList list) {
        this.list = list;
    }

    /**
     * One page.
     *
     * @param from how many papers stand before
     */
    Message page(PersonId person, Optional<String> tag, int from, Invocation invocation) {
        int total = list.count(person, tag);
        List<SavedPaper> saved = list.page(person, tag, from, CARDS);
        if (saved.isEmpty()) {
            return Message.text(tag.map(word -> invocation.say("saved.none.tag", word))
                    .orElseGet(() -> invocation.say("saved.none")));
        }
        List<Block> blocks = new ArrayList<>();
        String head = invocation.say("saved.title", total, from + 1, from + saved.size());
        blocks.add(Block.heading(Span.strong(head)));
        blocks.addAll(cards(saved, from, invocation));
        List<Button> buttons = buttons(tag, from, total, invocation);
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        return new Message(blocks);
    }

    private List<Block> cards(List<SavedPaper> saved, int from, Invocation invocation) {
        PaperCard cards = invocation.cards();
        List<Paper> papers = list.papers(saved);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            blocks.add(cards.kept(from + i + 1, papers.get(i), saved.get(i)));
        }
        return blocks;
    }

    private static List<Button> buttons(Optional<String> tag, int from, int total, Invocation invocation) {
        List<Button> buttons = new ArrayList<>();
        if (from > 0) {
            buttons.add(new Button(invocation.say("search.previous"), command(tag, Math.max(0, from - CARDS))));
        }
        if (from + CARDS < total) {
            buttons.add(new Button(invocation.say("search.next"), command(tag, from + CARDS)));
        }
        return buttons;
    }

    private static String command(Optional<String> tag, int from) {
        return ("/shelf " + from + " " + tag.orElse("")).strip();
    }
}
