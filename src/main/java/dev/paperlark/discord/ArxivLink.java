package dev.paperlark.discord;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a paper in what somebody wrote. */
final class ArxivLink {
    /** An address of arXiv or of one of the sites that show its papers, or an id with its prefix. */
    private static final Pattern ID = Pattern.compile(
            "(?i)(?:arxiv\\.org/(?:abs|pdf|html)/|alphaxiv\\.org/abs/|huggingface\\.co/papers/|arxiv:\\s?)"
                    + "(\\d{4}\\.\\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\\.[a-z]{2})?/\\d{7})");

    private ArxivLink() {}

    /** The id of the first paper that is named, without a version. */
    static Optional<String> in(String text) {
        Matcher found = ID.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
