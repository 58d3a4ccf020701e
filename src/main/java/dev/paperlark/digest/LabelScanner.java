package dev.paperlark.digest;

import dev.paperlark.digest.LabelLine.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds every line of an entry that looks like the beginning of a labelled text. Not thread-safe; one for each entry. */
final class LabelScanner {
    /** The label of a line in italics that no label explains. */
    static final String AUTHORS = "authors";

    static final String TRANSLATED_TITLE = "title_translation";

    private static final Pattern SUMMARY = Pattern.compile("^\\s*<summary>(?<label>.{0,200}?)</summary>\\s*$");
    private static final Pattern TAG = Pattern.compile("^\\s*<details(?:\\s[^>]*)?>\\s*$");
    private static final Pattern HTML = Pattern.compile("</?\\w+>");
    private static final Pattern AUTHOR_LINE =
            Pattern.compile("^(?:\\*\\*[^*|]+\\*\\*\\s*\\|\\s*)?\\*(?![*\\s])(?<names>.+?)\\*\\s*(?:\\|(?<rest>.*))?$");
    private static final Pattern QUOTED_TITLE = Pattern.compile("^>\\s?\\*(?!\\*)(?<title>.+)\\*\\s*$");
    private static final Pattern ROW = Pattern.compile("^\\s*\\|(?<label>[^|]+)\\|(?<text>.+)\\|\\s*$");
    private static final Pattern ROW_SEPARATOR = Pattern.compile("^\\s*\\|(?:\\s*:?-{2,}:?\\s*\\|)+\\s*$");
    private static final int MAX_LABEL = 2 * LabelLexicon.MAX_LABEL_CHARACTERS;

    /** Between the header of a table and its rows; a repeated group must not be matched against a long line. */
    private static final int MAX_SEPARATOR = 500;

    private final Map<Integer, Outline.Section> headings;
    private final List<LabelLine> found = new ArrayList<>();
    private final List<LabelLine> tableRows = new ArrayList<>();
    private boolean opensParagraph = true;
    private boolean inTable;

    private LabelScanner(Map<Integer, Outline.Section> headings) {
        this.headings = headings;
    }

    static List<LabelLine> scan(EntryBlock block) {
        LabelScanner scanner = new LabelScanner(block.headings());
        for (int line = 0; line < block.body().size(); line++) {
            scanner.look(line, block.body().get(line));
        }
        scanner.endTable();
        return scanner.found;
    }

    private void look(int line, String text) {
        if (text.startsWith("|")) {
            row(line, text);
            return;
        }
        endTable();
        if (text.isBlank()) {
            opensParagraph = true;
        } else if (!tag(line, text) && !heading(line) && !italics(line, text)) {
            LabelLine.of(line, text, opensParagraph).ifPresent(found::add);
            opensParagraph = Frame.isFrame(text);
        }
    }

    private boolean tag(int line, String text) {
        if (text.indexOf('<') < 0) {
            return false;
        }
        Matcher summary = SUMMARY.matcher(text);
        if (summary.matches()) {
            String label = HTML.matcher(summary.group("label")).replaceAll("");
            LabelLine named = LabelLine.named(line, Form.HEADING, label, "", true);
            found.add(named.meaning().equals(LabelLexicon.UNKNOWN) ? tag(line) : named);
        } else if (TAG.matcher(text).matches()) {
            found.add(tag(line));
        } else {
            return false;
        }
        opensParagraph = true;
        return true;
    }

    private static LabelLine tag(int line) {
        return new LabelLine(line, Form.TAG, "", LabelLexicon.UNKNOWN, "", true);
    }

    private boolean heading(int line) {
        Outline.Section heading = headings.get(line);
        if (heading == null || heading.text().length() > MAX_LABEL) {
            return false;
        }
        found.add(LabelLine.named(line, Form.HEADING, heading.text(), "", true));
        opensParagraph = true;
        return true;
    }

    private boolean italics(int line, String text) {
        return switch (text.charAt(0)) {
            case '>' -> quotedTitle(line, text);
            case '*' -> authors(line, text);
            default -> false;
        };
    }

    private boolean quotedTitle(int line, String text) {
        Matcher title = QUOTED_TITLE.matcher(text);
        if (!title.matches()) {
            return false;
        }
        LabelLexicon.Meaning meaning = new LabelLexicon.Meaning(Field.EXTRA, true);
        found.add(new LabelLine(line, Form.ITALICS, TRANSLATED_TITLE, meaning, title.group("title"), opensParagraph));
        return true;
    }

    private boolean authors(int line, String text) {
        Matcher authors = AUTHOR_LINE.matcher(text);
        if (!authors.matches()) {
            return false;
        }
        LabelLexicon.Meaning meaning = new LabelLexicon.Meaning(Field.AUTHORS, true);
        found.add(new LabelLine(line, Form.ITALICS, AUTHORS, meaning, authors.group("names"), opensParagraph));
        if (authors.group("rest") != null) {
            found.add(
                    new LabelLine(line, Form.ITALICS, "", LabelLexicon.UNKNOWN, authors.group("rest"), opensParagraph));
        }
        opensParagraph = false;
        return true;
    }

    private void row(int line, String text) {
        opensParagraph = false;
        if (tableRows.isEmpty()) {
            tableRows.add(tag(line));
        } else if (text.length() <= MAX_SEPARATOR && ROW_SEPARATOR.matcher(text).matches()) {
            inTable = true;
        } else if (inTable) {
            Matcher row = ROW.matcher(text);
            if (row.matches() && row.group("label").length() <= MAX_LABEL) {
                tableRows.add(LabelLine.named(line, Form.ROW, row.group("label"), row.group("text"), false));
            }
        }
    }

    /** A table is one of fields when the lexicon knows one of its rows; any other belongs to the text around it. */
    private void endTable() {
        if (tableRows.stream().anyMatch(row -> !row.meaning().equals(LabelLexicon.UNKNOWN))) {
            found.addAll(tableRows);
        }
        tableRows.clear();
        inTable = false;
    }
}
