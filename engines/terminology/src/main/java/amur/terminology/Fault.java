package amur.terminology;

/** What is wrong with a line of a thesaurus or a file of terms, for the caller to word; the values are in {@link FaultyLine}. */
public enum Fault {
    NOT_UTF8,
    /** Not four columns. */
    COLUMNS,
    /** A language without a term. */
    ONE_SIDED,
    /** Two semicolons in a row, or one at an end. */
    EMPTY_TERM,
    /** A term in the wrong script: Chinese in a Russian column, Traditional characters, Latin letters among Cyrillic ones. */
    WRONG_SCRIPT,
    CONTROL_CHARACTER,
    TOO_LONG,
    /** Not 2, 4 or 6 digits, or of no chapter. */
    HS_CODE,
    /** The preferred English term is another line's already. */
    REPEATED_CONCEPT,
    /** The same term twice in one kind of files. */
    REPEATED_TERM
}
