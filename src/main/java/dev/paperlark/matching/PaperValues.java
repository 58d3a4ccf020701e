package dev.paperlark.matching;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.query.Term;
import java.util.Arrays;
import java.util.stream.Stream;

/** What of a paper is compared as a whole, written so that a paper offers exactly the strings of the terms that it fulfils. */
final class PaperValues {
    private PaperValues() {}

    static String wanted(Term.InCategory wanted) {
        return category(wanted.scope(), wanted.category().name());
    }

    static String wanted(Term.Id wanted) {
        return PaperField.ID.key() + ":" + caseless(wanted.baseId());
    }

    static String wanted(Term.Has wanted) {
        return PaperField.HAS.key() + ":" + wanted.part().key();
    }

    /** All that a paper offers. */
    static Stream<String> of(Paper paper) {
        TermHits hits = new TermHits(SearchablePaper.withoutTexts(paper));
        Stream<String> has = Arrays.stream(Term.Part.values())
                .map(Term.Has::new)
                .filter(part -> hits.has(part).isPresent())
                .map(PaperValues::wanted);
        return Stream.of(
                        Stream.of(wanted(new Term.Id(paper.id().value()))),
                        has,
                        paper.categories().stream().flatMap(each -> offered(PaperField.CATEGORY, each)),
                        paper.primaryCategory().stream().flatMap(each -> offered(PaperField.PRIMARY, each)))
                .flatMap(values -> values);
    }

    /** A name without a dot is asked for as an archive. */
    private static Stream<String> offered(PaperField scope, Category category) {
        String name = category.name();
        String archive = category.archive();
        Stream<String> names = name.equals(archive) ? Stream.of(archive) : Stream.of(name, archive);
        return names.map(each -> category(scope, each));
    }

    private static String category(PaperField scope, String name) {
        return scope.key() + ":" + caseless(name);
    }

    /** Equal exactly for strings that are equal in {@link String#equalsIgnoreCase}. */
    private static String caseless(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = Character.toLowerCase(Character.toUpperCase(characters[i]));
        }
        return new String(characters);
    }
}
