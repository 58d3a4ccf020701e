package dev.paperlark.search;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands terms over to Lucene with the positions that they have. For one use. */
final class TermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<IndexTerm> terms;
    private int position = -1;

    /** @param terms by position */
    TermStream(List<IndexTerm> terms) {
        this.terms = terms.iterator();
    }

    /** Terms whose places don't matter. */
    static TermStream unplaced(Collection<String> terms) {
        return new TermStream(terms.stream().map(text -> new IndexTerm(text, 0)).toList());
    }

    @Override
    public boolean incrementToken() {
        if (!terms.hasNext()) {
            return false;
        }
        clearAttributes();
        IndexTerm next = terms.next();
        term.append(next.text());
        increment.setPositionIncrement(next.position() - position);
        position = next.position();
        return true;
    }
}
