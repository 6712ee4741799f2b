package amur.terminology;

/**
 * A term to look for besides what was asked, and why: {@code mention} names {@code concept}, whose {@code term} this is in its
 * language.
 */
public record Expansion(Mention mention, Concept concept, Term term) {}
