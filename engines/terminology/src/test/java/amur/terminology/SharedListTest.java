package amur.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The aims of matching on the shared list of goods and services, which is read here and by the measurement only. */
class SharedListTest {
    private static final Path LIST = Path.of(
            System.getenv("AMUR_SHARED_DATA") == null ? "../../../shared/data" : System.getenv("AMUR_SHARED_DATA"),
            "nice-dev/nice_dev_en_ru_zh.tsv");

    @ParameterizedTest(name = "{0} → {1}: at least {2} of the terms among the best ten")
    @CsvSource({"RU, ZH, 0.9", "ZH, RU, 0.9", "EN, ZH, 0.93"})
    void findsMostTermsAmongTheBestTen(Tongue from, Tongue to, double aim) throws IOException {
        assumeTrue(Files.exists(LIST), () -> "the shared list of goods and services is not there: " + LIST);
        List<String[]> rows = Files.readAllLines(LIST).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        List<String> queries = rows.stream().map(row -> row[2 + from.ordinal()]).toList();
        List<String> candidates =
                rows.stream().map(row -> row[2 + to.ordinal()]).toList();
        int[][] best = new TermMatcher(Thesaurus.load(), from, to).rank(queries, candidates, 10);
        long found = 0;
        for (int i = 0; i < best.length; i++) {
            int right = i;
            found += Arrays.stream(best[i]).anyMatch(c -> c == right) ? 1 : 0;
        }
        assertThat((double) found / best.length).isGreaterThanOrEqualTo(aim);
    }
}
