/**
 * Finds companies and products in whatever language they were written, and says why each was found.
 *
 * <p><b>Problem.</b> A fair's catalogue is written in three languages, each entry mostly in one. A reader asks in one language, by words in any
 * grammatical form, by their beginnings while typing, with typing errors, by HS codes, by names in another script, or by all of these
 * at once, and expects the few entries that fit, at once.
 *
 * <p><b>Index</b> ({@link amur.retrieval.CatalogueIndex}, on Lucene). Each {@link amur.retrieval.Document} stands under: its words by their stems, Chinese as
 * characters and pairs of them ({@code name}, {@code text}, {@code owner}); the words as they are written, for beginnings and typing
 * errors ({@code form}); how names sound in Latin letters, pinyin with and without spaces and Cyrillic transliterated ({@code sound});
 * the concepts of the trade thesaurus that its words name, whatever the language ({@code concept}), and the smaller ones inside those
 * ({@code part}); its HS code and all beginnings of it ({@code hs}); its article number.
 *
 * <p><b>Asking.</b> A query is cut into units: what stands in quotation marks, the longest terms that the thesaurus knows, numbers, other words. Every unit must be
 * found somewhere in the document, in its own words or through its concept; what fits best counts (maximum over fields, then BM25:
 * Robertson and Zaragoza 2009). If nothing has all units, words are taken to have typing errors (edit distance 1, from eight letters on
 * 2); if that finds nothing either, any unit will do. {@link amur.retrieval.Answer#how} tells which.
 *
 * <p>That a query in Russian finds a text in Chinese costs one term per concept, since texts are read by the thesaurus when they are indexed,
 * and not by asking for dozens of translations each time.
 *
 * <p>Words that the thesaurus does not know may be looked up in dictionaries ({@link amur.terminology.Translations}) when they are asked for: guesses that count
 * little, and leave the index as it is.
 *
 * <p><b>Not guaranteed.</b> Words that neither knows are found in their own language only. Nothing here is durable by itself: the index is a copy that can be thrown
 * away and built again from the database, and {@link amur.retrieval.CatalogueIndex#commit} keeps with it how far it has come.
 */
@NullMarked
package amur.retrieval;

import org.jspecify.annotations.NullMarked;
