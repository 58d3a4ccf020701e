package dev.paperlark.digest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a draft of one Markdown entry: its heading and its labelled texts. */
final class EntryReader {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s()<>\\[\\]\"']+");

    private EntryReader() {}

    static PaperDraft draft(EntryBlock block, List<LabelledText> texts) {
        PaperDraft draft = new PaperDraft();
        EntryHeading heading = block.start().heading();
        draft.put(Field.TITLE, heading.title());
        heading.score().ifPresent(score -> draft.extra("score", score));
        heading.tag().ifPresent(tag -> draft.extra("tag", tag));
        heading.link().ifPresent(draft::link);
        texts.stream().filter(text -> text.meaning().sure()).forEach(text -> file(text, draft));
        texts.stream().filter(text -> !text.meaning().sure()).forEach(text -> file(text, draft));
        if (draft.categories().isEmpty()) {
            draft.categories(block.start().category().stream().toList());
        }
        if (draft.links().isEmpty() && draft.text(Field.ID).isEmpty()) {
            address(heading.title())
                    .filter(link -> Identity.ofWellKnown(link).isPresent())
                    .or(() -> linkIn(block.body()))
                    .ifPresent(draft::link);
        }
        return draft;
    }

    private static void file(LabelledText labelled, PaperDraft draft) {
        Field field = labelled.meaning().field();
        String text = labelled.text();
        switch (field) {
            case TITLE -> draft.put(field, text);
            case LINK -> address(text).ifPresent(draft::link);
            case AUTHORS -> draft.authors(AuthorNames.in(text));
            case CATEGORY ->
                draft.categories(ArxivCategory.in(text).stream()
                        .map(EntryReader::withoutTicks)
                        .toList());
            case KEYWORDS -> draft.keywords(Keywords.in(text));
            case EXTRA, TRANSLATION -> draft.extra(labelled.label(), text);
            default -> fileOnce(labelled, draft);
        }
    }

    /** A field that is taken already, or a code link that is none, still has something to say. */
    private static void fileOnce(LabelledText labelled, PaperDraft draft) {
        Field field = labelled.meaning().field();
        Optional<String> text = field == Field.CODE ? address(labelled.text()) : Optional.of(labelled.text());
        if (text.isPresent() && draft.text(field).isEmpty()) {
            draft.put(field, text.get());
        } else {
            draft.extra(labelled.label(), labelled.text());
        }
    }

    private static String withoutTicks(String word) {
        boolean ticked = word.length() > 1 && word.startsWith("`") && word.endsWith("`");
        return ticked ? word.substring(1, word.length() - 1).strip() : word;
    }

    private static Optional<String> address(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find() ? Optional.of(address.group()) : Optional.empty();
    }

    /** The paper's address where the title is no link: in a line of links, else the first address of a paper anywhere. */
    private static Optional<String> linkIn(List<String> body) {
        return body.stream()
                .filter(line -> line.startsWith("[") && line.contains("](http"))
                .flatMap(line -> address(line).stream())
                .findFirst()
                .or(() -> body.stream()
                        .flatMap(line -> ADDRESS.matcher(line).results())
                        .map(result -> result.group())
                        .filter(link -> Identity.ofWellKnown(link).isPresent())
                        .findFirst());
    }
}
