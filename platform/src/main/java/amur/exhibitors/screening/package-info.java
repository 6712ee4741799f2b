/**
 * Screening: names of companies, and of people who attend for them, beside lists of names that the organizer uploads.
 *
 * <p>Names are compared across Chinese, Cyrillic and Latin script: {@link amur.exhibitors.screening.NameForms} takes legal forms away
 * and writes each name in the few Latin forms in which it may have been written, {@link amur.exhibitors.screening.NameLikeness} says
 * how alike two are, {@link amur.exhibitors.screening.NameIndex} finds the few of a long list that are worth comparing. Transliteration
 * is followed, translation is not: a firm known under a translated name needs that name among the aliases of its entry.
 *
 * <p>A hit is a question to a person: the same, or not the same, with who decided and why. Nothing is ever refused because of one, and
 * nothing of it is visible to the company. A new list, a new company, a changed name: a job compares again, and asks only what has not
 * been asked before.
 */
@NullMarked
package amur.exhibitors.screening;

import org.jspecify.annotations.NullMarked;
