/**
 * Papers against the subscriptions of all chats at once, without reasons. One bad query never stops the others.
 *
 * <p>Follows the text-and-query specification, sections 2 to 4. {@link MatchingEngine} finds what the plain matcher of {@code reason} finds with one
 * query and one paper at a time. So the engine finds the few papers that a chat wants, and the plain matcher gives the reasons for those alone.
 *
 * <h2>How the engine works</h2>
 *
 * <p>The time of a match must not depend on how many people subscribe. Three things see to it: a text is read once, for all queries; a condition
 * that many queries have is looked for once; a query that many people have is worked out once.
 *
 * <ol>
 *   <li><b>Conditions become atoms</b> ({@link Atoms}). Each different term of all queries has a number. Atoms are nodes of one graph: a word is a node,
 *       a phrase is the node of its beginning with one more word after it, a condition upon a field is such a node with the field after
 *       it. The start of a word, categories, ids and {@code has:} are strings that a paper offers. An author is a phrase of names in alphabetical
 *       order, filed under each ({@link AuthorAtoms}).
 *   <li><b>Queries become programs</b> ({@link Program}) over the numbers of their atoms, in one order, so that {@code b a a} is {@code a b}. Equal
 *       programs are one expression ({@link Expressions}), whoever has it; a subscription is a chat, an id and the number of an expression
 *       ({@link Subscriptions}).
 *   <li><b>Papers are read</b> ({@link PaperMarker}). Each token of a text is looked up once. From its node the graph is followed as long as
 *       the tokens stand adjacent, and each node that a query asks for is written down as hit by the paper ({@link Hits}). Afterwards each atom has
 *       the list of its papers.
 *   <li><b>Lists are made when asked for</b> ({@link Matches}). Most programs are one atom, whose papers are the answer, or end at an atom that
 *       no paper has. The others are evaluated with a bit for each paper, 64 papers an instruction ({@link Evaluation}). The list is kept for
 *       the next chat with the same query.
 * </ol>
 *
 * <p>All tables are of one kind ({@link Table}): records of a few numbers in one array, found by hash. At a million subscriptions it is the way to memory
 * that takes the time, so a record is one place to look at, and a filter of bits answers for most of what no query has.
 *
 * <p>Everything lives as long as it is used: a subscription that goes takes along its expression if it was the last, that its atoms, and those
 * the nodes that they stand upon. Numbers that became free are given again, so tables stay as large as the most subscriptions at once. How threads share all that
 * is told at {@link MatchingEngine}.
 *
 * <h2>An example</h2>
 *
 * <p>Two chats subscribe: chat 1 to {@code "diffusion policy" OR robot*}, chat 2 to {@code policy -cat:cs.CL}.
 *
 * <pre>
 *   nodes   0 = diffusion   1 = policy   2 = 0 and then 1   3 = start “robot”   4 = category “cs.cl”
 *   expressions   0 = OR 2 3            1 = AND 1 (NOT 4)
 *   subscriptions chat 1 → expression 0  chat 2 → expression 1
 * </pre>
 *
 * <p>Three papers come: p0 “Diffusion policies for robotics” (cs.RO), p1 “A policy of translation” (cs.CL), p2 “Policy gradients” (cs.LG). Reading p0,
 * “diffusion” is node 0, for which nobody asks, and with “policy” after it (the plural is folded) node 2: a hit. “policy” by itself is
 * node 1: another. Of the starts of “robotics”, “robot” is node 3: the third.
 *
 * <pre>
 *   written down    p0: 2 1 3   p1: 1 4   p2: 1
 *   sorted          1: p0 p1 p2   2: p0   3: p0   4: p1
 *
 *   as bits, p2 first    chat 1:  001 | 001   = 001   p0
 *                        chat 2:  111 &amp; ~010  = 101   p0, p2
 * </pre>
 */
@NullMarked
package dev.paperlark.matching;

import org.jspecify.annotations.NullMarked;
