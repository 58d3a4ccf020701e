package dev.paperlark.message;

import dev.paperlark.model.Paper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What reference managers want to know of a paper, with every text on one clean line. */
record Publication(Paper paper) {
    private static final Pattern ARXIV_DATE = Pattern.compile("(?:[a-z.-]+(?:\\.[A-Z]{2})?/)?(\\d{2})\\d{2}.*");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[!-~]+");

    /** The arXiv began in 1991; its two-digit years repeat after this one. */
    private static final int FIRST_YEAR = 91;

    String title() {
        String title = DisplayText.line(paper.title());
        return title.isEmpty() ? paper.id().value() : title;
    }

    List<String> authors() {
        return paper.authors().stream()
                .map(DisplayText::line)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The year of the first version, which the id of an arXiv paper tells. */
    Optional<String> year() {
        Matcher date = ARXIV_DATE.matcher(paper.id().value());
        if (!isArxiv() || !date.matches()) {
            return Optional.empty();
        }
        return Optional.of((Integer.parseInt(date.group(1)) >= FIRST_YEAR ? "19" : "20") + date.group(1));
    }

    boolean isArxiv() {
        return SafeLink.isArxiv(paper.id());
    }

    Optional<String> doi() {
        return Optional.of(paper.id().value()).filter(id -> DOI.matcher(id).matches());
    }

    Optional<String> url() {
        return SafeLink.pageOf(paper);
    }

    Optional<String> text(Optional<String> text) {
        return text.map(DisplayText::line).filter(line -> !line.isEmpty());
    }
}
