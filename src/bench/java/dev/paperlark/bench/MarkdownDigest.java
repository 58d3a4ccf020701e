package dev.paperlark.bench;

import dev.paperlark.model.Paper;
import dev.paperlark.model.Summary;
import dev.paperlark.model.SummaryPart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Papers as the best known public digest prints them. */
final class MarkdownDigest {
    private MarkdownDigest() {}

    static byte[] of(List<Paper> papers) {
        StringBuilder text =
                new StringBuilder("# Table of Contents\n\n- [cs.CV](#cs.CV) [Total: %d]\n\n".formatted(papers.size()));
        text.append("<div id='cs.CV'></div>\n\n# cs.CV [[Back]](#toc)\n\n");
        for (int i = 0; i < papers.size(); i++) {
            append(papers.get(i), i + 1, text);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(Paper paper, int number, StringBuilder text) {
        text.append("### [%d] [%s](https://arxiv.org/abs/%s)\n".formatted(number, paper.title(), paper.id()));
        text.append("*").append(String.join(", ", paper.authors())).append("*\n\n");
        paper.primaryCategory().ifPresent(category -> line("Main category", category.name(), text));
        paper.summaries().stream().findFirst().flatMap(Summary::tldr).ifPresent(tldr -> line("TL;DR", tldr, text));
        text.append("<details>\n  <summary>Details</summary>\n");
        for (SummaryPart part : SummaryPart.values()) {
            if (part != SummaryPart.TLDR) {
                paper.summaries().stream()
                        .findFirst()
                        .flatMap(summary -> summary.part(part))
                        .ifPresent(found -> line(part.key(), found, text));
            }
        }
        paper.abstractText().ifPresent(found -> line("Abstract", found, text));
        text.append("\n</details>\n\n\n");
    }

    private static void line(String label, String value, StringBuilder text) {
        String name = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
        text.append(name).append(": ").append(value).append("\n\n");
    }
}
