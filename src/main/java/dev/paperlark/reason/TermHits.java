package dev.paperlark.reason;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.Reason;
import dev.paperlark.query.Term;
import dev.paperlark.text.NamePairing;
import dev.paperlark.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where a term hits one paper first: in the most valued field, there in the first text, there at the first place. */
record TermHits(SearchablePaper paper) implements Term.Visitor<Optional<Reason>> {
    private static final List<PaperField> BARE_FIELDS =
            Arrays.stream(PaperField.values()).filter(PaperField::isBare).toList();

    Optional<Reason> of(Term term) {
        return term.accept((Term.Visitor<Optional<Reason>>) this);
    }

    @Override
    public Optional<Reason> phrase(Term.Phrase phrase) {
        List<String> wanted = phrase.wording().tokens();
        return firstHit(phrase.field(), text -> firstPhrase(text, wanted));
    }

    @Override
    public Optional<Reason> prefix(Term.Prefix prefix) {
        return firstHit(prefix.field(), text -> firstBeginning(text, prefix.start()));
    }

    @Override
    public Optional<Reason> author(Term.Author author) {
        List<String> wanted = author.wording().tokens();
        return firstHit(
                Optional.of(PaperField.AUTHOR),
                name -> NamePairing.pairs(wanted, name.tokens()) ? Optional.of(name.original()) : Optional.empty());
    }

    @Override
    public Optional<Reason> inCategory(Term.InCategory wanted) {
        PaperField scope = wanted.scope();
        Stream<Category> categories =
                scope == PaperField.PRIMARY ? facts().primaryCategory().stream() : facts().categories().stream();
        return categories.filter(wanted::accepts).findFirst().map(category -> new Reason(scope, category.name()));
    }

    @Override
    public Optional<Reason> id(Term.Id wanted) {
        String id = facts().id().value();
        return when(id.equalsIgnoreCase(wanted.baseId()), PaperField.ID, id);
    }

    @Override
    public Optional<Reason> has(Term.Has wanted) {
        return when(wanted.part().isOf(facts()), PaperField.HAS, wanted.part().key());
    }

    private Paper facts() {
        return paper.paper();
    }

    private Optional<Reason> firstHit(Optional<PaperField> field, Function<SearchableText, Optional<String>> hitIn) {
        List<PaperField> fields = field.map(List::of).orElse(BARE_FIELDS);
        for (PaperField each : fields) {
            for (SearchableText text : paper.texts(each)) {
                Optional<String> words = hitIn.apply(text);
                if (words.isPresent()) {
                    return words.map(found -> new Reason(each, found));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> firstPhrase(SearchableText text, List<String> wanted) {
        for (int first = 0; first + wanted.size() <= text.tokens().size(); first++) {
            if (standsAt(text.tokens(), first, wanted)) {
                return Optional.of(text.wordsBetween(first, first + wanted.size() - 1));
            }
        }
        return Optional.empty();
    }

    private static boolean standsAt(List<Token> tokens, int first, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            Token token = tokens.get(first + i);
            boolean adjacent = token.position() == tokens.get(first).position() + i;
            if (!adjacent || !token.text().equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A prefix is compared with the word as it stands and with its singular, so that {@code policy*} finds all of {@code policy}. */
    private static Optional<String> firstBeginning(SearchableText text, String start) {
        for (int i = 0; i < text.tokens().size(); i++) {
            Token token = text.tokens().get(i);
            if (token.unfolded().startsWith(start) || token.text().startsWith(start)) {
                return Optional.of(text.wordsBetween(i, i));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> when(boolean hit, PaperField field, String words) {
        return hit ? Optional.of(new Reason(field, words)) : Optional.empty();
    }
}
