package amur.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever comes, the readers answer or refuse with a fault of their own, in bounded time. The seed is the repetition. */
class TableReaderFuzzTest {
    private static final int FILES = 400;

    @RepeatedTest(5)
    void garbageIsReadOrRefused(RepetitionInfo repetition) throws IOException {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        List<byte[]> seeds = seeds();
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < FILES; i++) {
                byte[] file = i % 4 == 0 ? noise(random) : damaged(seeds.get(random.nextInt(seeds.size())), random);
                try {
                    Outcome outcome = TableReader.read(file, Set.of("название"));
                    if (outcome instanceof Outcome.Question asked) {
                        assertThat(asked.samples()).isNotEmpty();
                        choose(file, asked);
                    }
                } catch (UnreadableTable expected) {
                    assertThat(expected.fault()).isNotNull();
                }
            }
        });
    }

    private static void choose(byte[] file, Outcome.Question asked) {
        for (Outcome.Sample sample : asked.samples()) {
            try {
                assertThat(TableReader.read(file, sample.reading()).head()).isNotEmpty();
            } catch (UnreadableTable expected) {
                assertThat(expected.fault()).isNotNull();
            }
        }
    }

    private static List<byte[]> seeds() throws IOException {
        String russian = "Название;Страна\nООО «Зея»;Россия\n\"Станки; и\n\"\"линии\"\"\";Россия\n".repeat(20);
        String chinese = "企业名称,国家\n哈尔滨粮油有限公司,中国\n".repeat(20);
        return List.of(
                russian.getBytes(StandardCharsets.UTF_8),
                russian.getBytes(TextEncoding.WINDOWS_1251.charset()),
                chinese.getBytes(TextEncoding.GB18030.charset()),
                chinese.getBytes(StandardCharsets.UTF_16),
                XlsxReadingTest.workbook(sheet -> {
                    for (int row = 0; row < 30; row++) {
                        sheet.value(row, 0, "Компания " + row);
                        sheet.value(row, 1, row);
                    }
                }),
                XlsxReadingTest.sheet("<row r=\"1\"><c r=\"A1\" s=\"0\" t=\"str\"><v>x</v></c></row>".repeat(30)));
    }

    private static byte[] noise(SplittableRandom random) {
        var bytes = new byte[random.nextInt(1, 4_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        byte[] file = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(1, whole.length)) : whole.clone();
        for (int i = random.nextInt(0, 12); i > 0; i--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return file;
    }
}
