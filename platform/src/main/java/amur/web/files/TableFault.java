package amur.web.files;

/** Why a file is no table that can be read. Worded by {@code web.files.fault.…}. */
public enum TableFault {
    /** No bytes, or no cell with anything in it. */
    EMPTY,
    /** More bytes than {@link TableReader#MAX_BYTES}, or a ZIP that unfolds to more than is reasonable. */
    TOO_LARGE,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    CELL_TOO_LONG,
    /** It ends in the middle: of a character, of a quoted cell, of the ZIP. */
    TRUNCATED,
    /** Damaged inside: broken quoting, broken XML. */
    MALFORMED,
    /** The old Excel format, or a workbook with a password. */
    OLD_EXCEL,
    /** Something else altogether: a picture, a PDF, a program. */
    NO_TABLE
}
