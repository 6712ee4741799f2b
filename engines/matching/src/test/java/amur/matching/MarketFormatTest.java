package amur.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketFormatTest {
    private static Market read(String text) throws IOException {
        return MarketFormat.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsWrittenIsReadAsAnEqualMarket(@TempDir Path folder) throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            Market market = Markets.random(seed, 50, seed % 2 == 0 ? Meets.ANYBODY : Meets.OTHER_SIDE);
            Path file = folder.resolve("market" + seed + (seed % 3 == 0 ? ".gz" : ".txt"));
            MarketFormat.write(market, file);
            assertThat(MarketFormat.read(file)).isEqualTo(market);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subject 1 | OUT_OF_RANGE | 2",
                "subject 0 parent=0 | UNKNOWN | 0",
                "subject 0 parent=x | SYNTAX | 2",
                "company 0 C | UNKNOWN | 2",
                "company 0 | MISSING | 2",
                "company 0 A offers=3 | UNKNOWN | 2",
                "company 0 A languages=64 | OUT_OF_RANGE | 2",
                "company 0 A size=8 | OUT_OF_RANGE | 2",
                "company 0 A size=1 size=2 | REPEATED | 2",
                "company 0 A colour=1 | UNKNOWN | 2",
                "never 0 1 | UNKNOWN | 2",
                "tie 3 3 | SELF | 0",
                "tie 3 4 strength=101 | OUT_OF_RANGE | 2",
                "answer | MISSING | 2",
                "meets who | UNKNOWN | 2",
                "company 0 A region=99999999999 | SYNTAX | 2",
                "stand 0 | UNKNOWN | 2"
            })
    void faultsAreNamedWithTheirLine(String record, Fault fault, int line) {
        assertThatThrownBy(() -> read("amur-matching 1\n" + record + "\n"))
                .isInstanceOfSatisfying(MarketException.class, e -> {
                    assertThat(e.fault()).isEqualTo(fault);
                    assertThat(e.line()).isEqualTo(line);
                });
    }

    @Test
    void somethingElseIsNotAMarket() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> read("amur-timetable 1\n")).hasMessageContaining("amur-matching 1");
        assertThatThrownBy(
                        () -> MarketFormat.read(new ByteArrayInputStream(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})))
                .isInstanceOfSatisfying(
                        MarketException.class, e -> assertThat(e.fault()).isEqualTo(Fault.NOT_UTF8));
    }

    @Test
    void damagedFilesAreReadOrRefusedNeverMore(@TempDir Path folder) throws IOException {
        int refused = 0;
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            Path file = folder.resolve(seed % 2 == 0 ? "m.gz" : "m.txt");
            if (seed < 2 || seed % 200 < 2) {
                MarketFormat.write(Markets.random(seed, 12, Meets.ANYBODY), file);
            }
            byte[] bytes = Files.readAllBytes(file);
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            try {
                Market market = MarketFormat.read(new ByteArrayInputStream(bytes));
                Matchmaker matchmaker = Matchmaker.open(market, Weights.STANDARD);
                for (int c = 0; c < matchmaker.companies(); c++) {
                    matchmaker.best(c, 3);
                }
            } catch (MarketException e) {
                assertThat(e).hasMessage(e.getMessage());
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }
}
