package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.web.files.Outcome;
import amur.web.files.TableFile;
import amur.web.files.TableReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @Test
    void writesWhatSpreadsheetsReadRight() {
        byte[] file = CsvFile.write(
                List.of("name", "note"), List.of(List.of("哈尔滨, «Амур»", "=HYPERLINK(\"x\")"), List.of("-1.5", "@sum")));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFname,note\r\n\"哈尔滨, «Амур»\",\"'=HYPERLINK(\"\"x\"\")\"\r\n-1.5,'@sum\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 495", "-x", "@a", "\tx", "\rx", "\nx", "＝1+1", "＋1", "－1", "＠a", "'=1", "''-1"})
    void noFormulaIsRunAndTheTextComesBackAsItWas(String cell) {
        assertThat(CsvFile.safe(cell)).isEqualTo("'" + cell);
        assertThat(CsvFile.original(CsvFile.safe(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1.5", "-2", "О'Нил", "'quoted'", "a=b", " =1", "'"})
    void whatIsNoFormulaIsLeftAlone(String cell) {
        assertThat(CsvFile.safe(cell)).isEqualTo(cell);
        assertThat(CsvFile.original(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+7 495", "-x", "@a", "\tx", "\nx", "＝1", " two  spaces ", "a\u0001b", "01", "<&>\"'"})
    void inAWorkbookEveryCellIsText(String cell) {
        byte[] file = XlsxFile.write("企业", List.of("имя"), List.of(List.of(cell)));
        TableFile table = ((Outcome.Table) TableReader.read(file, Set.of())).table();
        assertThat(table.rows().getFirst().cells()).containsExactly(cell.replace("\u0001", ""));
    }
}
