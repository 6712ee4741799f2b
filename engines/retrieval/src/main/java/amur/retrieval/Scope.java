package amur.retrieval;

/** What of a document is asked. */
public enum Scope {
    EVERYTHING(""),
    /** What a company says it offers. */
    OFFERS("offers."),
    /** What a company says it needs. */
    NEEDS("needs.");

    private final String prefix;

    Scope(String prefix) {
        this.prefix = prefix;
    }

    String field(String name) {
        return prefix + name;
    }
}
