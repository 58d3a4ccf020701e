package dev.paperlark;

import dev.paperlark.message.Block;
import dev.paperlark.message.Message;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.Span;
import dev.paperlark.message.Texts;
import dev.paperlark.model.Paper;
import java.util.ArrayList;
import java.util.List;

/** What somebody sees who starts Paperlark for the first time: a greeting, a few sample cards, and what to type. */
final class FirstLook {
    /** As many as fit on a screen. */
    private static final int CARDS = 3;

    private final Texts texts;

    FirstLook(Texts texts) {
        this.texts = texts;
    }

    Message at(List<Paper> samples) {
        PaperCard cards = new PaperCard(texts);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(Span.plain(texts.say("start.title"))));
        blocks.add(Block.paragraph(Span.plain(texts.say("first-look.samples"))));
        for (int index = 0; index < Math.min(CARDS, samples.size()); index++) {
            blocks.add(cards.card(index + 1, samples.get(index), List.of()));
        }
        blocks.add(Block.paragraph(Span.plain(texts.say("first-look.try"))));
        blocks.add(new Block.Items(List.of(
                List.of(Span.code("/subscribe diffusion")),
                List.of(Span.code("/alert")),
                List.of(Span.code("/help")))));
        return new Message(blocks);
    }
}
