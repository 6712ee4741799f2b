/**
 * The engine {@code matching} at work: each node keeps a market of each edition that somebody reads, as the engine wants it, and asks it.
 *
 * <p>A market is read from the database when its edition is first asked for. From then on it follows every two seconds what is written in
 * the catalogue and said between companies, on whichever node, and who asks is always compared with their own rows first, so that one's own
 * edit or answer shows in one's own list at once. What a market learns only when it is opened (what goods tell, what kinds of companies
 * answer) is brought up by reading it anew in the
 * background, at most every three minutes; readers go on with the old one. Whom nobody may propose any more (withdrawn, never-pairs,
 * open requests) is asked of the database on each reading, whatever the market knows.
 */
@NullMarked
package amur.matchmaking.market;

import org.jspecify.annotations.NullMarked;
