package dev.paperlark.message;

import dev.paperlark.model.Paper;
import dev.paperlark.model.SavedPaper;
import dev.paperlark.model.SummaryChoice;
import java.util.ArrayList;
import java.util.List;

/** Reminds a person of what is unread on their list. Immutable and safe for use by many threads. */
public final class ReminderMessage {
    private final Texts texts;
    private final PaperCard cards;

    public ReminderMessage(Texts texts, SummaryChoice summaries) {
        this.texts = texts;
        this.cards = new PaperCard(texts, summaries);
    }

    /**
     * The newest of the unread papers, and where the others are.
     *
     * @param unread how many there are in all
     * @param saved some of them
     * @param papers the same, as papers
     */
    public Message of(int unread, List<SavedPaper> saved, List<Paper> papers) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(Span.strong(texts.say("reminder.title", unread))));
        for (int i = 0; i < papers.size(); i++) {
            blocks.add(cards.kept(i + 1, papers.get(i), saved.get(i)));
        }
        blocks.add(new Block.Buttons(List.of(new Button(texts.say("reminder.all"), "/saved"))));
        blocks.add(Block.paragraph(Span.faint(texts.say("reminder.end"))));
        return new Message(blocks);
    }
}
