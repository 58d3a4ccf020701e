package dev.paperlark.digest;

import java.util.BitSet;

/**
 * The lines on which details blocks begin and end, counted from 0.
 *
 * @param opening lines with an opening tag
 * @param closing lines with a closing one
 */
record DetailsTags(BitSet opening, BitSet closing) {
    static DetailsTags in(SourceText source) {
        return new DetailsTags(source.linesWith(Frame.DETAILS), source.linesWith(Frame.DETAILS_END));
    }
}
