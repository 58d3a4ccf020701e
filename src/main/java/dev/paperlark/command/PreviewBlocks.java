package dev.paperlark.command;

import dev.paperlark.message.Block;
import dev.paperlark.message.PaperCard;
import dev.paperlark.message.ReasonLine;
import dev.paperlark.message.Span;
import dev.paperlark.model.Paper;
import dev.paperlark.pipeline.Preview;
import dev.paperlark.pipeline.PreviewSubscription;
import dev.paperlark.query.Query;
import dev.paperlark.reason.PlainMatcher;
import dev.paperlark.reason.SearchablePaper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a subscription will bring: how much, a few samples, and how to make more or less of it. */
final class PreviewBlocks {
    private static final int DAYS_OF_WEEK = 7;

    private final PreviewSubscription previews;
    private final PlainMatcher matcher = new PlainMatcher();

    PreviewBlocks(PreviewSubscription previews) {
        this.previews = previews;
    }

    /** The preview of a query; nothing while the search index is not ready and while no paper is stored. */
    List<Block> of(Query query, Invocation invocation) {
        return previews.of(query)
                .filter(preview -> preview.days() > 0)
                .map(preview -> blocks(preview, query, invocation))
                .orElse(List.of());
    }

    private List<Block> blocks(Preview preview, Query query, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(Span.plain(volume(preview, invocation))));
        if (!preview.narrower().isEmpty()) {
            String words = preview.narrower().stream()
                    .map(each -> invocation.say("preview.narrow", each.word(), Math.round(preview.perDay(each.hits()))))
                    .collect(Collectors.joining(invocation.say("list.separator")));
            blocks.add(Block.paragraph(Span.plain(invocation.say("preview.broad", words))));
        }
        preview.spellings()
                .forEach(each -> blocks.add(
                        Block.paragraph(Span.plain(invocation.say("preview.spelling", each.written(), each.known())))));
        if (!preview.samples().isEmpty()) {
            blocks.add(Block.paragraph(Span.faint(invocation.say("preview.samples"))));
            blocks.add(new Block.Items(preview.samples().stream()
                    .map(paper -> sample(paper, query, invocation))
                    .toList()));
        }
        return blocks;
    }

    private static String volume(Preview preview, Invocation invocation) {
        if (preview.hits() == 0) {
            return invocation.say("preview.none");
        }
        double perDay = preview.perDay();
        if (perDay >= 1) {
            return invocation.say("preview.day", Math.round(perDay));
        }
        double perWeek = perDay * DAYS_OF_WEEK;
        return perWeek >= 1
                ? invocation.say("preview.week", Math.round(perWeek))
                : invocation.say("preview.month", preview.hits());
    }

    private List<Span> sample(Paper paper, Query query, Invocation invocation) {
        String reasons = matcher.match(query, SearchablePaper.of(paper))
                .map(new ReasonLine(invocation.texts())::of)
                .orElse("");
        return List.of(PaperCard.title(paper), Span.faint("  " + reasons));
    }
}
