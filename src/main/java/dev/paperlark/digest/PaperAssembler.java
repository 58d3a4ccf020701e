package dev.paperlark.digest;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.Summary;
import dev.paperlark.model.SummaryPart;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Judges the texts of an entry and makes a paper of them; the same for every kind of file. */
final class PaperAssembler {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final String WHITE_SPACE = " \t\n\u000B\f\r";
    private static final String ARXIV_PAGE = "https://arxiv.org/abs/";

    private PaperAssembler() {}

    /** Whether an entry became a paper. */
    sealed interface Outcome {}

    /** A paper with a title and an identity. */
    record Accepted(Paper paper) implements Outcome {}

    /** An entry that can't be used, and why. */
    record Rejected(String reason) implements Outcome {}

    static Outcome assemble(PaperDraft draft) {
        if (draft.length() > DigestReader.MAX_ENTRY_CHARACTERS) {
            return new Rejected(tooLong());
        }
        Optional<String> title =
                draft.text(Field.TITLE).map(PaperAssembler::oneLine).filter(line -> !line.isEmpty());
        if (title.isEmpty()) {
            return new Rejected("an entry without a title");
        }
        Optional<Identity> identity = identity(draft);
        if (identity.isEmpty()) {
            return new Rejected("an entry without a link or an id");
        }
        return new Accepted(paper(draft, title.get(), identity.get()));
    }

    static String tooLong() {
        return "an entry of more than " + DigestReader.MAX_ENTRY_CHARACTERS + " characters, skipped";
    }

    private static Paper paper(PaperDraft draft, String title, Identity identity) {
        Paper.Builder paper = Paper.of(identity.id(), title)
                .authors(present(draft.authors()))
                .categories(
                        present(draft.categories()).stream().map(Category::new).toList())
                .keywords(present(draft.keywords()));
        identity.version().ifPresent(paper::version);
        text(draft, Field.ABSTRACT).ifPresent(paper::abstractText);
        text(draft, Field.COMMENT).ifPresent(paper::comment);
        address(draft, identity).ifPresent(paper::url);
        codeLink(draft).ifPresent(paper::codeUrl);
        summary(draft, title).ifPresent(paper::summary);
        draft.extras().forEach((label, text) -> {
            if (!FailureNotices.isNothing(text)) {
                paper.extra(label, text);
            }
        });
        return paper.build();
    }

    /** An arXiv id wins wherever it stands; else the source's own id; else the address. */
    private static Optional<Identity> identity(PaperDraft draft) {
        Optional<Identity> own = draft.text(Field.ID).flatMap(Identity::ofId);
        Optional<Identity> linked = draft.links().stream()
                .flatMap(link -> Identity.ofWellKnown(link).stream())
                .findFirst();
        if (own.filter(Identity::isArxiv).isPresent()) {
            return own.map(id -> id.version().isPresent() ? id : sameWithVersion(id, linked));
        }
        return linked.or(() -> own)
                .or(() -> draft.links().stream()
                        .flatMap(link -> Identity.ofLink(link).stream())
                        .findFirst());
    }

    private static Identity sameWithVersion(Identity own, Optional<Identity> linked) {
        return linked.filter(other -> other.id().equals(own.id())).orElse(own);
    }

    private static Optional<String> address(PaperDraft draft, Identity identity) {
        return draft.links().stream()
                .filter(Identity::isLink)
                .findFirst()
                .or(() -> Optional.of(ARXIV_PAGE + identity.id()).filter(page -> identity.isArxiv()));
    }

    private static Optional<String> codeLink(PaperDraft draft) {
        return draft.text(Field.CODE)
                .filter(Identity::isLink)
                .map(CodeLinks::withoutPunctuation)
                .or(() -> draft.text(Field.COMMENT).flatMap(CodeLinks::firstIn))
                .or(() -> draft.text(Field.ABSTRACT).flatMap(CodeLinks::firstIn));
    }

    private static Optional<Summary> summary(PaperDraft draft, String title) {
        Map<SummaryPart, String> parts = new EnumMap<>(SummaryPart.class);
        for (Field field : Field.values()) {
            field.summaryPart().ifPresent(part -> text(draft, field).ifPresent(text -> parts.put(part, text)));
        }
        parts.computeIfPresent(SummaryPart.TLDR, (part, text) -> saysNothing(text, title, draft) ? null : text);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Summary(SummaryLanguage.of(String.join("\n", parts.values())), parts));
    }

    /** Some generators hand back the title or the untouched abstract as TL;DR when they fail, or their tags with a notice. */
    private static boolean saysNothing(String tldr, String title, PaperDraft draft) {
        return FailureNotices.isNothingBesideTags(tldr)
                || areSameWords(tldr, title)
                || draft.text(Field.ABSTRACT)
                        .filter(text -> areSameWords(tldr, text))
                        .isPresent();
    }

    private static Optional<String> text(PaperDraft draft, Field field) {
        return draft.text(field).filter(text -> !FailureNotices.isNothing(text));
    }

    private static List<String> present(List<String> texts) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> !FailureNotices.isNothing(text))
                .collect(Collectors.toList());
    }

    private static String oneLine(String text) {
        return Arrays.stream(LINE_BREAK.split(text, -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static boolean areSameWords(String one, String other) {
        StringTokenizer words = new StringTokenizer(one.strip(), WHITE_SPACE);
        StringTokenizer others = new StringTokenizer(other.strip(), WHITE_SPACE);
        while (words.hasMoreTokens() && others.hasMoreTokens()) {
            if (!words.nextToken().equals(others.nextToken())) {
                return false;
            }
        }
        return !words.hasMoreTokens() && !others.hasMoreTokens();
    }
}
