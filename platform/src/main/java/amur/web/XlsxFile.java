package amur.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a workbook with one sheet. Every cell is text: nothing is run, no number loses its zeros, no code becomes a date. */
public final class XlsxFile {
    private static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int MAX_CELL = 32_767;

    private XlsxFile() {}

    /** @param sheet what the sheet is called, in the reader's language */
    public static ResponseEntity<byte[]> answer(String name, String sheet, List<String> head, List<List<String>> rows) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(write(sheet, head, rows));
    }

    static byte[] write(String sheet, List<String> head, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Amur", null)) {
            Worksheet worksheet = workbook.newWorksheet(sheet);
            for (int column = 0; column < head.size(); column++) {
                worksheet.inlineString(0, column, text(head.get(column)));
                worksheet.width(column, Math.clamp(head.get(column).length() * 1.6 + 4, 10, 40));
            }
            worksheet
                    .range(0, 0, 0, Math.max(0, head.size() - 1))
                    .style()
                    .bold()
                    .set();
            worksheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        worksheet.inlineString(row + 1, column, text(cells.get(column)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Without the characters that XML does not know, and no longer than a cell may be. */
    private static String text(String cell) {
        var text = new StringBuilder(cell.length());
        cell.codePoints()
                .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)
                        || c == '\n'
                        || c == '\t')
                .forEach(text::appendCodePoint);
        if (cell.startsWith("'")) {
            // what a reader would take for the protection of a CSV cell
            return CsvFile.safe(text.toString());
        }
        return text.length() <= MAX_CELL ? text.toString() : text.substring(0, MAX_CELL);
    }
}
