package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    @Test
    void writesWhatSpreadsheetsReadRight() {
        byte[] file = CsvFile.write(
                List.of("name", "note"), List.of(List.of("哈尔滨, «Амур»", "=HYPERLINK(\"x\")"), List.of("-1.5", "@sum")));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFname,note\r\n\"哈尔滨, «Амур»\",\"'=HYPERLINK(\"\"x\"\")\"\r\n-1.5,'@sum\r\n");
    }
}
