package dev.paperlark.message;

import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of file that a list of papers can be taken away in. */
public enum ExportFormat {
    /** For LaTeX and most reference managers. */
    BIBTEX(".bib", "application/x-bibtex"),
    /** For the other reference managers. */
    RIS(".ris", "application/x-research-info-systems"),
    /** For spreadsheets. */
    CSV(".csv", "text/csv"),
    /** For notes. */
    MARKDOWN(".md", "text/markdown");

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /**
     * The papers as a file, in the given order, each once.
     *
     * @param name the file's name without extension, see {@link Attachment}
     */
    public Attachment file(String name, List<Paper> papers) {
        Map<PaperId, Publication> once = new LinkedHashMap<>();
        papers.forEach(paper -> once.putIfAbsent(paper.id(), new Publication(paper)));
        return Attachment.text(name + extension, mediaType, write(List.copyOf(once.values())));
    }

    private String write(List<Publication> papers) {
        return switch (this) {
            case BIBTEX -> BibTexList.of(papers);
            case RIS -> RisList.of(papers);
            case CSV -> CsvList.of(papers);
            case MARKDOWN -> MarkdownList.of(papers);
        };
    }
}
