package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Readers meet hostile bytes: they read them or refuse them by their own exceptions, and never fall over. */
class FormatFuzzTest {
    private static final String TOKENS =
            "days tables table pool participant request before * none -1 99999999999 0-5 fixed= weight= at=1,2 # \n , = A B";

    interface Reader {
        Object read(byte[] bytes) throws IOException;
    }

    @Test
    void theInstanceReaderSurvivesAnything() throws IOException {
        var text = new StringBuilder();
        Problem fair = FairGenerator.generate(5, 5, 12, FairGenerator.Family.SCARCE, 1);
        InstanceFormat.write(FairGenerator.inHall(fair, 0.3, 1), text);
        assertThat(text.toString()).contains("table 0 at=0,0").contains("at=100,0");
        fuzz(text.toString(), bytes -> InstanceFormat.read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void theLiteratureReaderSurvivesAnything() throws IOException {
        String text = """
                nBusiness = 3;
                nMeetings = 2;
                nTables = 1;
                nTotalSlots = 4;
                nMorningSlots = 2;
                requested = [|1, 2,1,
                |2, 3,3,
                |];
                meetingsxBusiness = [{1,2},
                {1,2,3},
                {1,3}];
                forbidden = [{0},{0,2},{0}];
                fixed = [0,0];
                precedences = [{},{1}];
                """;
        fuzz(text, bytes -> LiteratureFormat.read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void theReadersOfSolutionsAndCertificatesSurviveAnything() throws IOException {
        Problem problem = FairGenerator.generate(5, 5, 12, FairGenerator.Family.SCARCE, 1);
        Solution solution = Timetabler.solve(problem, Budget.of(Duration.ofMillis(100)));
        var places = new StringBuilder();
        SolutionFormat.write(solution, places);
        fuzz(
                places.toString(),
                bytes -> SolutionFormat.read(problem, new ByteArrayInputStream(bytes), solution.certificate()));
        var prices = new StringBuilder();
        CertificateFormat.write(problem, solution.certificate(), prices);
        fuzz(prices.toString(), bytes -> CertificateFormat.read(problem, new ByteArrayInputStream(bytes)));
    }

    @Test
    void aPackedFileThatIsCutOffOrDamagedIsRefused() throws IOException {
        var text = new StringBuilder();
        InstanceFormat.write(FairGenerator.generate(50, 50, 400, FairGenerator.Family.SCARCE, 1), text);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        assertThat(InstanceFormat.read(new ByteArrayInputStream(whole)).requests())
                .isEqualTo(400);
        for (int length = 2; length < whole.length; length += 1 + length / 20) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> InstanceFormat.read(new ByteArrayInputStream(cut)))
                    .as("cut at %d", length)
                    .isInstanceOf(FormatException.class);
        }
        Random random = new Random(8);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            damaged[10 + random.nextInt(whole.length - 10)] ^= (byte) (1 + random.nextInt(255));
            try {
                InstanceFormat.read(new ByteArrayInputStream(damaged));
            } catch (FormatException expected) {
                continue;
            }
        }
    }

    @Test
    void linesEndAsAnySystemEndsThem() throws IOException {
        var text = new StringBuilder();
        InstanceFormat.write(FairGenerator.generate(20, 20, 100, FairGenerator.Family.SCARCE, 1), text);
        for (String end : new String[] {"\r\n", "\r", "\n\n"}) {
            byte[] other = text.toString().replace("\n", end).getBytes(StandardCharsets.UTF_8);
            var again = new StringBuilder();
            InstanceFormat.write(InstanceFormat.read(new ByteArrayInputStream(other)), again);
            assertThat(again.toString()).isEqualTo(text.toString());
        }
        FormatException third = catchThrowableOfType(
                FormatException.class,
                () -> InstanceFormat.read(new ByteArrayInputStream(
                        "amur-timetable 1\r\ndays 2\r\ntabels".getBytes(StandardCharsets.UTF_8))));
        assertThat(third.line()).isEqualTo(3);
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            String withoutTables = "amur-timetable 1" + end + "days 2" + end;
            FormatException last = catchThrowableOfType(
                    FormatException.class,
                    () -> InstanceFormat.read(
                            new ByteArrayInputStream(withoutTables.getBytes(StandardCharsets.UTF_8))));
            assertThat(last.line()).isEqualTo(2);
        }
    }

    private static void fuzz(String valid, Reader reader) {
        byte[] bytes = valid.getBytes(StandardCharsets.UTF_8);
        String[] tokens = TOKENS.split(" ");
        Random random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] mutated = bytes.clone();
            for (int m = random.nextInt(4); m >= 0; m--) {
                int at = random.nextInt(mutated.length);
                if (random.nextBoolean()) {
                    mutated[at] = (byte) random.nextInt(256);
                } else {
                    byte[] token = tokens[random.nextInt(tokens.length)].getBytes(StandardCharsets.UTF_8);
                    System.arraycopy(token, 0, mutated, Math.min(at, mutated.length - token.length), token.length);
                }
            }
            if (random.nextInt(5) == 0) {
                mutated = java.util.Arrays.copyOf(mutated, random.nextInt(mutated.length));
            }
            try {
                reader.read(mutated);
            } catch (FormatException | ProblemException expected) {
                refused++;
            } catch (IOException | RuntimeException unexpected) {
                throw new AssertionError(
                        "mutation " + i + ":\n" + new String(mutated, StandardCharsets.UTF_8), unexpected);
            }
        }
        assertThat(refused).isGreaterThan(500);
    }
}
