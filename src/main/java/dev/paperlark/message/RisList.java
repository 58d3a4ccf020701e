package dev.paperlark.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes papers in the RIS format: lines of a tag and a value that end in CR LF. */
final class RisList {
    private static final String LINE_END = "\r\n";

    private final StringBuilder lines = new StringBuilder();

    private RisList() {}

    static String of(List<Publication> papers) {
        return papers.stream().map(RisList::entry).collect(Collectors.joining(LINE_END));
    }

    private static String entry(Publication paper) {
        RisList list = new RisList();
        list.add("TY", "UNPB");
        list.add("TI", paper.title());
        paper.authors().forEach(name -> list.add("AU", PersonName.of(name).inverted()));
        list.add("PY", paper.year());
        list.add("AB", paper.text(paper.paper().abstractText()));
        paper.paper().keywords().forEach(word -> list.add("KW", paper.text(Optional.of(word))));
        paper.paper().categories().forEach(category -> list.add("KW", paper.text(Optional.of(category.name()))));
        list.add("DO", paper.doi());
        list.add("UR", paper.url());
        list.add("AN", Optional.of("arXiv:" + paper.paper().id()).filter(id -> paper.isArxiv()));
        list.add("ER", "");
        return list.lines.toString();
    }

    private void add(String tag, Optional<String> value) {
        value.ifPresent(present -> add(tag, present));
    }

    private void add(String tag, String value) {
        lines.append(tag).append("  - ").append(value).append(LINE_END);
    }
}
