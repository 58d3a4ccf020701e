package dev.paperlark.query;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.SummaryPart;
import java.util.Locale;
import java.util.Optional;

/** One condition on a paper. Source: text-and-query specification, section 3. */
public sealed interface Term extends Query {

    /** Calls the visitor's method for this kind of term. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Query.Visitor<R> visitor) {
        return visitor.term(this);
    }

    /**
     * Words that stand adjacent, in order, within one field; often a single word.
     *
     * @param field a text field, or empty for all bare fields
     * @param wording its tokens with plurals folded
     */
    record Phrase(Optional<PaperField> field, Wording wording) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.phrase(this);
        }

        @Override
        public String toString() {
            return CanonicalForm.of(this);
        }
    }

    /**
     * A word that begins with these characters, plurals not folded on either side.
     *
     * @param field a text field or the author names, or empty for all bare fields
     * @param start lower case, at least {@link QueryParser#MIN_PREFIX} characters
     */
    record Prefix(Optional<PaperField> field, String start) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.prefix(this);
        }

        @Override
        public String toString() {
            return CanonicalForm.of(this);
        }
    }

    /**
     * An author of this name.
     *
     * @param wording its tokens, plurals not folded; kept in alphabetical order, because their order means nothing
     */
    record Author(Wording wording) implements Term {
        public Author {
            wording = new Wording(wording.tokens().stream().sorted().toList(), wording.written());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.author(this);
        }

        @Override
        public String toString() {
            return CanonicalForm.of(this);
        }
    }

    /**
     * A category, or every category of an archive.
     *
     * @param scope {@link PaperField#CATEGORY} for all categories of a paper, {@link PaperField#PRIMARY} for the first
     * @param category of an archive the archive alone ({@code cs}); spelt as in the taxonomy, lower case where it is not there
     */
    record InCategory(PaperField scope, Category category) implements Term {

        /** Whether this names an archive: a name without a dot, which may be a category as well ({@code hep-th}). */
        public boolean isArchive() {
            return category.name().indexOf('.') < 0;
        }

        /** Whether a paper's category is the one meant, or in the archive; case does not matter. */
        public boolean accepts(Category other) {
            String compared = isArchive() ? other.archive() : other.name();
            return compared.equalsIgnoreCase(category.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inCategory(this);
        }

        @Override
        public String toString() {
            return CanonicalForm.of(this);
        }
    }

    /**
     * The paper itself.
     *
     * @param baseId lower case, without version
     */
    record Id(String baseId) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.id(this);
        }

        @Override
        public String toString() {
            return CanonicalForm.of(this);
        }
    }

    /** Something that a paper has or lacks. */
    record Has(Part part) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.has(this);
        }

        @Override
        public String toString() {
            return CanonicalForm.of(this);
        }
    }

    /** What {@code has:} can ask for. */
    enum Part {
        CODE,
        TLDR,
        COMMENT;

        /** Whether a paper has it. */
        public boolean isOf(Paper paper) {
            return switch (this) {
                case CODE -> paper.codeUrl().isPresent();
                case TLDR ->
                    paper.summaries().stream()
                            .anyMatch(summary -> summary.part(SummaryPart.TLDR).isPresent());
                case COMMENT -> paper.comment().isPresent();
            };
        }

        /** The name in a query, lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One method for each kind of term. */
    interface Visitor<R> {
        R phrase(Phrase phrase);

        R prefix(Prefix prefix);

        R author(Author author);

        R inCategory(InCategory inCategory);

        R id(Id id);

        R has(Has has);
    }
}
