package amur.web.files;

import amur.web.CsvFile;
import java.util.List;

/**
 * What stood in a file.
 *
 * @param head the first row with anything in it, stripped of spaces
 * @param rows those below with anything in them; a row may be shorter than the head
 */
public record TableFile(List<String> head, List<Row> rows) {
    public TableFile {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** @param number as the user's program counts: from 1, the head and empty rows included */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Empty beyond the end. */
        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** The address of a cell as spreadsheets write it: {@code D17}. */
    public static String address(int column, int row) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString() + row;
    }

    static TableFile of(List<Row> all) {
        // What our own exports did to keep formulas from running is undone, also after another program has saved the
        // file again.
        List<Row> filled = all.stream()
                .filter(row -> !row.isBlank())
                .map(row -> new Row(
                        row.number(),
                        row.cells().stream().map(CsvFile::original).toList()))
                .toList();
        if (filled.isEmpty()) {
            throw new UnreadableTable(TableFault.EMPTY);
        }
        return new TableFile(
                filled.getFirst().cells().stream().map(String::strip).toList(), filled.subList(1, filled.size()));
    }
}
