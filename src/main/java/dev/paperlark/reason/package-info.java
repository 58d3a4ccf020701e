/**
 * Why a query finds a paper, or why it does not: one query and one paper at a time.
 *
 * <p>Follows the text-and-query specification, sections 2 to 4. {@link PlainMatcher} is that specification read aloud, and the measure of whatever
 * is faster: {@code matching} for all subscriptions at once, {@code search} for all papers on file. Both find; the reasons for the few papers that are
 * shown come from here, and so does the account of what is missing ({@link Explainer}).
 */
@NullMarked
package dev.paperlark.reason;

import org.jspecify.annotations.NullMarked;
