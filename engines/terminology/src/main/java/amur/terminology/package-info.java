/**
 * One thing under many names: the trade thesaurus in English, Russian and Chinese, and the matching of terms across languages.
 *
 * <p>{@link amur.terminology.Thesaurus} holds what people wrote down: a {@link amur.terminology.Concept} is one thing with its
 * terms in every language and its HS codes; text files under {@code amur/terminology/}, one concept a line. It finds the
 * concepts that a text names, in any of its grammatical forms, and says what to look for besides, with the reason. {@link
 * amur.terminology.TermMatcher} goes on where the thesaurus ends: for a term that stands nowhere it ranks the terms of another
 * language, from the parts that the thesaurus's lines teach.
 *
 * <p>The package knows no web, no database, no clock and no locale. All of it is immutable once loaded and may be used by many
 * threads.
 */
@NullMarked
package amur.terminology;

import org.jspecify.annotations.NullMarked;
