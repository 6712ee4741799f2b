package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Readers meet hostile bytes: they read them or refuse them by their own exceptions, and never fall over. */
class FormatFuzzTest {
    private static final String TOKENS =
            "days tables pool participant request before * none -1 99999999999 0-5 fixed= weight= # \n , = A B";

    interface Reader {
        Object read(byte[] bytes) throws IOException;
    }

    @Test
    void theInstanceReaderSurvivesAnything() throws IOException {
        var text = new StringBuilder();
        InstanceFormat.write(FairGenerator.generate(5, 5, 12, FairGenerator.Family.SCARCE, 1), text);
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
