/**
 * Papers against queries. One bad query never stops the others.
 *
 * <p>Follows the text-and-query specification, sections 2 to 4. {@link PlainMatcher} is that specification read aloud, one query and one paper at
 * a time, and says why a paper matches. {@link MatchingEngine} finds the same papers for all subscriptions of all chats at once, without
 * reasons. So the engine finds the few papers that a chat wants, and the plain matcher gives the reasons for those alone.
 *
 * <h2>How the engine works</h2>
 *
 * <p>The time of a match must not depend on how many people subscribe. Three things see to it: a text is read once, for all queries; a condition
 * that many queries have is looked for once; a query that many people have is worked out once.
 *
 * <ol>
 *   <li><b>Conditions become atoms</b> ({@link Atoms}). Each different term of all queries has a number. Words have numbers too ({@link Terms}), and
 *       a phrase is a path in a trie of words ({@link WordTrie}); a prefix is a path in a trie of characters; an author is filed under each word
 *       of the query ({@link AuthorAtoms}); categories, ids and {@code has:} are strings that a paper offers ({@link PaperValues}).
 *   <li><b>Queries become programs</b> ({@link Program}) over the numbers of their atoms, in one order, so that {@code b a a} is {@code a b}. Equal
 *       programs are one expression ({@link Expressions}), whoever has it; a subscription is a chat, an id and the number of an expression
 *       ({@link Subscriptions}).
 *   <li><b>Papers are read</b> in blocks of {@link HitRows#PAPERS} ({@link PaperMarker}). Each token of a text is looked up in the dictionary; most
 *       are in no query and cost no more. From each that is, the trie is followed as long as the tokens stand adjacent, and at each node
 *       that an atom stands at, the paper's bit is set in the atom's row ({@link HitRows}).
 *   <li><b>Lists are made when asked for</b> ({@link Matches}). A program is evaluated over the rows, 64 papers an instruction
 *       ({@link BlockMatch}); where an atom without a row decides, not even that. The list is kept for the next chat with the same query.
 * </ol>
 *
 * <p>Everything lives as long as it is used: a subscription that goes takes along its expression if it was the last, that its atoms, those their nodes
 * and words. Numbers that became free are given again, so tables stay as large as the most subscriptions at once. How threads share all that
 * is told at {@link MatchingEngine}.
 *
 * <h2>An example</h2>
 *
 * <p>Two chats subscribe: chat 1 to {@code "diffusion policy" OR robot*}, chat 2 to {@code policy -cat:cs.CL}.
 *
 * <pre>
 *   words   diffusion=0 policy=1         trie of words   0:(diffusion)  1:(diffusion, policy)  2:(policy)
 *   atoms   0 = bare words at node 1     1 = prefix “robot”     2 = bare words at node 2     3 = “category:cs.cl”
 *   expressions   0 = OR 0 1             1 = AND 2 (NOT 3)
 *   subscriptions chat 1 → expression 0  chat 2 → expression 1
 * </pre>
 *
 * <p>Three papers come: p0 “Diffusion policies for robotics” (cs.RO), p1 “A policy of translation” (cs.CL), p2 “Policy gradients” (cs.LG). Reading p0,
 * “diffusion” leads to node 0, at which no atom stands, and on by “policy” (the plural is folded) to node 1: bit 0 of atom 0. “policy” by
 * itself is node 2: bit 0 of atom 2. “robotics” walks down the trie of characters to the end of “robot”: bit 0 of atom 1.
 *
 * <pre>
 *   rows          p2 p1 p0                 chat 1:  001 | 001         = 001   p0
 *   atom 0         0  0  1                 chat 2:  111 &amp; ~010        = 101   p0, p2
 *   atom 1         0  0  1
 *   atom 2         1  1  1
 *   atom 3         0  1  0
 * </pre>
 */
@NullMarked
package dev.paperlark.matching;

import org.jspecify.annotations.NullMarked;
