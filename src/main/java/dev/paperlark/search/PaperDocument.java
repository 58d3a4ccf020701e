package dev.paperlark.search;

import dev.paperlark.model.Category;
import dev.paperlark.model.Paper;
import dev.paperlark.model.PaperField;
import dev.paperlark.model.PaperTexts;
import dev.paperlark.query.Term;
import dev.paperlark.text.Token;
import dev.paperlark.text.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * Makes the index's document of a paper. Nothing can be read back from it but the id: the store has the paper.
 *
 * <p>All bare fields stand one after the other in a single field of the index ({@link TextSections}), so a term without a field is one
 * look-up. A term in a field is found there too, and then its position must lie in that field's section. Not thread-safe.
 */
final class PaperDocument {
    private static final FieldType WITH_POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType UNRANKED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType WITHOUT_POSITIONS = type(IndexOptions.DOCS, false);

    private final Tokenizer tokenizer = new Tokenizer();
    private final Document document = new Document();
    private final Set<String> otherForms = new HashSet<>();

    private PaperDocument() {}

    static Document of(DatedPaper dated) {
        Paper paper = dated.paper();
        PaperDocument made = new PaperDocument();
        made.addText(paper);
        made.addComment(paper);
        made.addAuthors(paper);
        made.addCategories(paper);
        made.addFacts(paper);
        made.document.add(new LongField(IndexField.PUBLISHED, dated.recency(), Field.Store.NO));
        made.document.add(new LongPoint(IndexField.ARRIVED, dated.arrivedAt().toEpochMilli()));
        made.addUnplaced(IndexField.OTHER_FORMS, made.otherForms);
        return made.document;
    }

    private void addText(Paper paper) {
        TextSections sections = new TextSections();
        Set<String> pairs = new HashSet<>();
        for (PaperField field : TextSections.FIELDS) {
            List<List<Token>> texts = tokens(paper, field);
            sections.add(field, texts);
            texts.forEach(tokens -> CommonPairs.addTo(pairs, tokens));
            addOtherForms(field, texts);
        }
        addUnplaced(IndexField.PAIRS, pairs);
        document.add(new Field(IndexField.TEXT, new TermStream(sections.terms()), WITH_POSITIONS));
        document.add(new BinaryDocValuesField(IndexField.SECTIONS, sections.ends()));
    }

    private void addComment(Paper paper) {
        List<List<Token>> texts = tokens(paper, PaperField.COMMENT);
        addOtherForms(PaperField.COMMENT, texts);
        for (List<Token> tokens : texts) {
            document.add(new Field(IndexField.COMMENT, new TermStream(TermCutter.termsOf(tokens, 0)), UNRANKED));
        }
    }

    private void addOtherForms(PaperField field, List<List<Token>> texts) {
        for (List<Token> tokens : texts) {
            TermCutter.otherForms(tokens).forEach(form -> otherForms.add(IndexField.otherForm(field, form)));
        }
    }

    private void addAuthors(Paper paper) {
        Set<String> words = new TreeSet<>();
        for (List<Token> name : tokens(paper, PaperField.AUTHOR)) {
            for (Token token : name) {
                words.add(IndexField.bounded(token.unfolded()));
                if (TermCutter.isFolded(token)) {
                    otherForms.add(IndexField.otherForm(PaperField.AUTHOR, token.text()));
                }
            }
            if (!name.isEmpty()) {
                String whole = name.stream().map(Token::unfolded).collect(Collectors.joining(" "));
                document.add(new SortedSetDocValuesField(IndexField.NAMES, new BytesRef(IndexField.bounded(whole))));
            }
        }
        addUnplaced(IndexField.AUTHOR, words);
    }

    private void addCategories(Paper paper) {
        paper.categories().forEach(category -> addCategory(PaperField.CATEGORY, category));
        paper.primaryCategory().ifPresent(category -> addCategory(PaperField.PRIMARY, category));
    }

    private void addCategory(PaperField scope, Category category) {
        addValue(IndexField.category(scope, false), IndexField.folded(category.name()));
        addValue(IndexField.category(scope, true), IndexField.folded(category.archive()));
    }

    private void addFacts(Paper paper) {
        String id = paper.id().value();
        addValue(IndexField.ID, id);
        document.add(new BinaryDocValuesField(IndexField.ID, new BytesRef(id)));
        String folded = IndexField.folded(id);
        if (!folded.equals(id)) {
            addValue(IndexField.ID_FOLDED, folded);
        }
        if (paper.codeUrl().isPresent()) {
            addValue(IndexField.HAS, Term.Part.CODE.key());
        }
        if (paper.comment().isPresent()) {
            addValue(IndexField.HAS, Term.Part.COMMENT.key());
        }
        if (paper.summaries().stream().anyMatch(summary -> summary.tldr().isPresent())) {
            addValue(IndexField.HAS, Term.Part.TLDR.key());
        }
    }

    private List<List<Token>> tokens(Paper paper, PaperField field) {
        return PaperTexts.of(paper, field).stream().map(tokenizer::tokenize).toList();
    }

    private void addValue(String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private void addUnplaced(String field, Set<String> terms) {
        if (!terms.isEmpty()) {
            document.add(new Field(field, TermStream.unplaced(terms), WITHOUT_POSITIONS));
        }
    }

    private static FieldType type(IndexOptions options, boolean ranked) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(!ranked);
        type.freeze();
        return type;
    }
}
