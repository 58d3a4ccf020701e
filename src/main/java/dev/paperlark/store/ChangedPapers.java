package dev.paperlark.store;

import java.util.List;

/**
 * The next papers in the order of changes.
 *
 * @param papers may be empty when there are no more
 * @param end where the next ones begin
 */
public record ChangedPapers(List<StoredPaper> papers, ChangeMark end) {
    public ChangedPapers {
        papers = List.copyOf(papers);
    }
}
