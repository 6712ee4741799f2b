package amur.matchmaking;

/**
 * What goods are about, to tell it to a reader.
 *
 * @param key the digits of an HS code, or the identity of a concept of the thesaurus
 */
public record Subject(Kind kind, String key) {
    public enum Kind {
        HS,
        CONCEPT
    }
}
