package amur.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class XlsxReadingTest {
    private static final String SHEET = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>""";

    @Test
    void cellsAreReadAsPeopleSeeThem() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "Название");
            sheet.value(0, 1, "ИНН");
            sheet.value(0, 2, "когда");
            sheet.inlineString(2, 0, "豆油 <&> \"x\"\nвторая строка");
            sheet.value(2, 1, 7707083893L);
            sheet.value(2, 2, LocalDateTime.of(2024, 5, 18, 9, 30));
            sheet.style(2, 2).format("yyyy-mm-dd hh:mm").set();
            sheet.value(3, 1, 150790);
            sheet.value(3, 2, true);
        });
        TableFile table = TableReaderTest.table(TableReader.read(file, Set.of()));
        assertThat(table.head()).containsExactly("Название", "ИНН", "когда");
        assertThat(table.rows())
                .containsExactly(
                        new TableFile.Row(3, List.of("豆油 <&> \"x\"\nвторая строка", "7707083893", "2024-05-18 09:30")),
                        new TableFile.Row(4, List.of("", "150790", "TRUE")));
    }

    /** An independent reader sees the same texts. */
    @Test
    void theLibraryOfOthersReadsTheSame() throws IOException {
        byte[] file = workbook(sheet -> {
            for (int row = 0; row < 300; row++) {
                sheet.value(row, 0, "Компания " + row);
                sheet.inlineString(row, 1, "公司" + row);
            }
        });
        List<List<String>> ours = TableReaderTest.cells(TableReader.read(file, Set.of()));
        try (var other = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(other.getFirstSheet().read().stream()
                            .map(row -> row.stream().map(cell -> cell.getText()).toList())
                            .toList())
                    .isEqualTo(ours);
        }
    }

    @Test
    void aBombIsRefusedWhileItUnfolds() throws IOException {
        byte[] zeros = new byte[8 << 20];
        var parts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 40; i++) {
            parts.put("xl/media/" + i + ".xml", zeros);
        }
        refused(zip(parts), TableFault.TOO_LARGE);
    }

    @Test
    void cellsFarOutAskForNoMemory() throws IOException {
        refused(sheet("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"), TableFault.TOO_MANY_COLUMNS);
        assertThat(TableReaderTest.cells(TableReader.read(
                        sheet("<row r=\"2147483647\"><c><v>1E999999999</v></c><c r=\"ZZZZZZZ1\"/></row>"), Set.of())))
                .isEqualTo(List.of(List.of("1E999999999")));
    }

    @Test
    void noDocumentTypeIsFollowed() throws IOException {
        byte[] laughing = ("<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                        + SHEET.formatted("<row><c t=\"str\"><v>&a;</v></c></row>"))
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TableReader.read(book(laughing), Set.of())).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void aCutOrDamagedWorkbookSaysSo() throws IOException {
        byte[] file = workbook(sheet -> sheet.value(0, 0, "x"));
        refused(Arrays.copyOf(file, file.length / 2), TableFault.TRUNCATED);
        refused(sheet("<row><c><v>1</c></row>"), TableFault.MALFORMED);
        refused(
                zip(Map.of(
                        "mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8))),
                TableFault.NO_TABLE);
        refused(sheet(""), TableFault.EMPTY);
    }

    private static void refused(byte[] file, TableFault fault) {
        assertThatThrownBy(() -> TableReader.read(file, Set.of()))
                .isInstanceOfSatisfying(
                        UnreadableTable.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    interface Filling {
        void fill(Worksheet sheet);
    }

    static byte[] workbook(Filling filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", null)) {
            filling.fill(workbook.newWorksheet("Лист 1"));
        }
        return bytes.toByteArray();
    }

    static byte[] sheet(String rows) throws IOException {
        return book(SHEET.formatted(rows).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] book(byte[] sheet) throws IOException {
        return zip(Map.of(
                "xl/workbook.xml",
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="x" sheetId="1" r:id="rId1"/></sheets></workbook>""".getBytes(StandardCharsets.UTF_8),
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                        .getBytes(StandardCharsets.UTF_8),
                "xl/worksheets/sheet1.xml",
                sheet));
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
