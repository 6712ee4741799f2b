package amur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list as a CSV file (RFC 4180) that spreadsheets open as it is meant: UTF-8 with its mark, so that Chinese and Cyrillic are
 * read right, and no cell is taken for a formula.
 */
public final class CsvFile {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");
    private static final Pattern NUMBER = Pattern.compile("-\\d+([.,]\\d+)?");

    private CsvFile() {}

    public static ResponseEntity<byte[]> answer(String name, List<String> head, List<List<String>> rows) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(write(head, rows));
    }

    static byte[] write(List<String> head, List<List<String>> rows) {
        var text = new StringBuilder("\uFEFF");
        try {
            CSVFormat format = CSVFormat.RFC4180;
            format.printRecord(text, head.stream().map(CsvFile::safe).toArray());
            for (List<String> row : rows) {
                format.printRecord(text, row.stream().map(CsvFile::safe).toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A cell that a spreadsheet would run as a formula begins with an apostrophe, also the full-width signs, which East Asian
     * versions take too; a plain negative number stays one. One that began with such apostrophes gets one more, so that {@link
     * #original} gives back exactly what was written.
     */
    static String safe(String cell) {
        return FORMULA.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** What a cell said before it was made safe. */
    public static String original(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
