package amur.retrieval;

import amur.terminology.Concept;
import amur.terminology.Tongue;

/** Why a document was found: what of the query met what of the document. */
public sealed interface Reason {
    /** The part of the query. */
    String asked();

    /** The same words, in any grammatical form. @param found as they stand in the document */
    record Word(String asked, String found) implements Reason {}

    /** Another name of the same thing, often in another language. @param found as it stands in the document */
    record SameThing(String asked, String found, Tongue tongue, Concept concept) implements Reason {}

    /** What a dictionary says for words that the thesaurus does not know. @param found as it stands in the document */
    record Translated(String asked, String found) implements Reason {}

    /** A name that sounds so. */
    record Sound(String asked, String found) implements Reason {}

    /** A word that begins so. */
    record Beginning(String asked, String found) implements Reason {}

    /** A word that is nearly so. */
    record Similar(String asked, String found) implements Reason {}

    /** @param found the whole code */
    record HsCode(String asked, String found) implements Reason {}

    /** The article number. */
    record Code(String asked, String found) implements Reason {}
}
