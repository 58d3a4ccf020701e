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
 *   <li><b>Queries become nodes</b> of one graph ({@link Compiler}, {@link Conditions}). A word is a node, a phrase is the node of its beginning with one
 *       more word after it, a condition upon a field is such a node with the field after it. These are atoms. The start of a word, categories, ids
 *       and {@code has:} are strings that a paper offers; authors are filed by their names ({@link AuthorAtoms}). AND, OR and NOT are nodes upon
 *       others, with the operands in one order, so that {@code b a a} is {@code a b}. Equal queries are one node, whoever has them; a
 *       subscription is a chat, an id and the number of a node ({@link Subscriptions}).
 *   <li><b>Papers are read</b> ({@link PaperMarker}). Each token of a text is looked up once. From its node the graph is followed as long as
 *       the tokens stand adjacent, and each atom that a query asks for gets a bit for the paper ({@link Hits}).
 *   <li><b>Queries are worked out</b>, each once, 64 papers an instruction ({@link Evaluation}). Chats get their lists when they ask
 *       ({@link Matches}).
 * </ol>
 *
 * <p>All tables are of one kind ({@link Table}): records of a few numbers in one array, found by hash. At a million subscriptions it is the way to memory
 * that takes the time, so a record is one place to look at, and a filter of bits answers for most of what no query has. A node lives as long as a
 * subscription or another node needs it; its number is given again. How threads share all that is told at {@link MatchingEngine}.
 *
 * <h2>An example</h2>
 *
 * <p>Chat 1 subscribes to {@code "diffusion policy" OR robot*}, chat 2 to {@code policy -cat:cs.CL}.
 *
 * <pre>
 *   atoms       0 = diffusion    1 = policy    2 = 0 and then 1    3 = start “robot”    4 = category “cs.cl”
 *   operations  A = 2 OR 3       B = NOT 4     C = 1 AND B
 *   subscriptions                chat 1 → A    chat 2 → C
 * </pre>
 *
 * <p>Three papers come: p0 “Diffusion policies for robotics” (cs.RO), p1 “A policy of translation” (cs.CL), p2 “Policy gradients” (cs.LG). Reading p0,
 * “diffusion” is node 0, for which nobody asks, and with “policy” after it (the plural is folded) node 2: a hit. “policy” by itself is
 * node 1: another. Of the starts of “robotics”, “robot” is node 3.
 *
 * <pre>
 *   bits, p2 first      1: 111    2: 001    3: 001    4: 010
 *   worked out          A: 001 | 001 = 001   p0
 *                       C: 111 &amp; ~010 = 101   p0, p2
 * </pre>
 */
@NullMarked
package dev.paperlark.matching;

import org.jspecify.annotations.NullMarked;
