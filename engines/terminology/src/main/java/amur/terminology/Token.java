package amur.terminology;

/**
 * A word of a text, or one Chinese character.
 *
 * @param form lower case, compatibility forms and accents undone, Traditional characters made Simplified
 * @param stem what its grammatical forms share; the form itself for Chinese
 * @param start where it stands in the text, in {@code char}s; {@code end} is exclusive
 */
public record Token(String form, String stem, Tongue tongue, int start, int end) {}
