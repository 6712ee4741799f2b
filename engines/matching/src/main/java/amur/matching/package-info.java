/**
 * Partners who fit: of two sides of a fair, for each company the others whom it should meet, best for <em>both</em>.
 *
 * <p><b>Problem.</b> Companies say what they offer and what they need in a tree of subjects (HS subheading, heading, chapter; concepts of a
 * thesaurus), and have a sector, region, country, size, languages and certificates. They have answered some requests before. Wanted is
 * for every company a list of partners, each with a score whose parts can be told in words, such that those proposed would say yes,
 * and be said yes to; that nobody drowns in proposals and nobody is left without.
 *
 * <p><b>Score.</b> What y is worth to x is a sum of parts, {@link amur.matching.Factor}, in hundredths of a point. Goods agree as far as
 * their nearest common subject is telling: with IC(s) = −ln(share of companies whose goods lie under s) the likeness of an offer o
 * and a need n is IC(s)²/(IC(o)·IC(n)) for the nearest common s, so 1 for the same subject, near 0 for a chapter that half the fair
 * trades in (information content: Resnik 1995; the product form keeps parts separable). What x has answered before tells its taste and
 * how easily it says yes, shrunk towards companies of its kind, so that a newcomer starts with what is usual (empirical Bayes: Efron and
 * Morris 1975). The worth of the pair is 0.7 × the worth to the side that gains less + 0.3 × to the other, part by part: a meeting needs
 * two who want it, and a sum of two one-sided worths would propose the admired to everybody. (Reciprocal recommendation: Pizzato et
 * al. 2010, who take the harmonic mean; a weighted minimum is as strict and keeps the parts summing to the score.)
 *
 * <p><b>Search.</b> {@link amur.matching.Matchmaker#best} is exact: companies are listed under every subject of their goods; for a
 * company the lists of its own subjects are gone through from the most telling to the least, and no further when goods that agree no better
 * than the next list could not lift anybody into the best k, all else being perfect (MaxScore: Turtle and Flood 1995). Under a subject those
 * whose goods are about as telling stand in one list, so that what a list can add is known well (impact-ordered lists: Anh and Moffat 2006);
 * within a list those who are the easiest to please come first, so that the rest of it can be left out as well. Of each company one line of the
 * processor's cache holds what is cheap to compare and a signature of its goods (superimposed coding: Bloom 1970), from which follows what its
 * goods add at most; its taste and goods themselves, which lie far apart in memory, are looked at only where that could suffice. Readers with
 * like goods are searched one after the other, for they meet the same companies. Who shares neither a subject nor the sector is not a partner. Worst case: all companies that share a chapter or the sector; usual: some hundreds.
 *
 * <p><b>Exposure.</b> {@link amur.matching.Matchmaker#propose} draws the lists of all: pairs from the best score down, while the list has room and
 * the partner stands in fewer lists than the cap (with one score for both, this is the stable many-to-many matching of
 * Gale and Shapley 1962). Then who stands in fewer lists than the floor takes the last places of those it fits best.
 *
 * <p><b>Not guaranteed.</b> IC is frozen when the market is opened; edits use it as it was. Where the cap binds beyond the depth that is searched
 * ({@code 2 k}), lists may end short though a less fitting partner with room exists: they are then filled by a second search, below those
 * found first. The floor is reached only where partners exist; who stays below is listed.
 *
 * <p>Pure Java: no web, no database, no clock, no language. Same market, same lists, whatever the number of threads.
 */
@NullMarked
package amur.matching;

import org.jspecify.annotations.NullMarked;
