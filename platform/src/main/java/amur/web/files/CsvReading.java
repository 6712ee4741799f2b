package amur.web.files;

import amur.web.files.TableFile.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows out of CSV text (RFC 4180, with any of the separators, any line ends). Written here rather than taken from a library because
 * every bound is checked while a cell grows, not after.
 */
final class CsvReading {
    private static final char QUOTE = '"';

    private final String text;
    private final char separator;
    private final int maxRows;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int position;
    private int row = 1;

    private CsvReading(String text, char separator, int maxRows) {
        this.text = text;
        this.separator = separator;
        this.maxRows = maxRows;
    }

    /** All rows, empty ones too. */
    static List<Row> rows(String text, char separator) {
        var reading = new CsvReading(text, separator, TableReader.MAX_ROWS);
        reading.read();
        if (reading.position < text.length()) {
            throw new UnreadableTable(TableFault.TOO_MANY_ROWS);
        }
        return reading.rows;
    }

    /** The first rows, for a look at the file. */
    static List<Row> rows(String text, char separator, int most) {
        var reading = new CsvReading(text, separator, most);
        reading.read();
        return reading.rows;
    }

    private void read() {
        skipSeparatorLine();
        while (position < text.length() && rows.size() < maxRows) {
            if (text.charAt(position) == QUOTE) {
                quoted();
            } else {
                plain();
            }
            endCell();
        }
        if (!cells.isEmpty()) {
            // the separator was the last character of the file: an empty cell follows it
            cells.add("");
            endRow();
        }
    }

    /** Excel's own first line {@code sep=;} says the separator and is no row of the table, though it is counted as one. */
    private void skipSeparatorLine() {
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5) {
            char end = text.charAt(5);
            if (text.charAt(4) == separator && (end == '\r' || end == '\n')) {
                position = end == '\r' && text.length() > 6 && text.charAt(6) == '\n' ? 7 : 6;
                row = 2;
            }
        }
    }

    private void plain() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == separator || c == '\r' || c == '\n') {
                return;
            }
            append(c);
            position++;
        }
    }

    private void quoted() {
        position++;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c != QUOTE) {
                append(c);
            } else if (position < text.length() && text.charAt(position) == QUOTE) {
                append(QUOTE);
                position++;
            } else {
                return;
            }
        }
        throw new UnreadableTable(TableFault.TRUNCATED, row);
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
        if (cells.size() > TableReader.MAX_COLUMNS) {
            throw new UnreadableTable(TableFault.TOO_MANY_COLUMNS, row);
        }
        if (position >= text.length()) {
            endRow();
            return;
        }
        char c = text.charAt(position++);
        if (c == separator) {
            return;
        }
        if (c == '\r' && position < text.length() && text.charAt(position) == '\n') {
            position++;
        } else if (c != '\r' && c != '\n') {
            // text behind a closing quote
            throw new UnreadableTable(TableFault.MALFORMED, row);
        }
        endRow();
    }

    private void endRow() {
        rows.add(new Row(row++, cells));
        cells = new ArrayList<>();
    }

    private void append(char c) {
        if (cell.length() >= TableReader.MAX_CELL) {
            throw new UnreadableTable(TableFault.CELL_TOO_LONG, row);
        }
        cell.append(c);
    }
}
