package dev.paperlark.ranking;

import dev.paperlark.model.Paper;

/** Where papers are vectors: the terms that are read and those that count. */
record TasteSpace(PaperTerms reader, Vocabulary vocabulary) {
    SparseVector vector(Paper paper) {
        return vocabulary.vector(reader.counts(paper));
    }
}
