package amur.exhibitors.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameFormsFuzzTest {
    @Test
    void anyTextHasFormsAndIsComparedQuickly() {
        var random = new Random(11);
        String signs = "абвщюязж ABCXQ王伟公司有限()«»“”.,;'\u0000\u202E\ud83d\ude00\u0301ß№0ـب";
        long start = System.nanoTime();
        var index = new NameIndex();
        for (int i = 0; i < 300; i++) {
            var name = new StringBuilder();
            int length = random.nextInt(30);
            for (int j = 0; j < length; j++) {
                name.append(signs.charAt(random.nextInt(signs.length())));
            }
            index.add(i, name.toString());
            assertThat(NameForms.of(name.toString()).forms()).hasSizeLessThanOrEqualTo(5);
            index.find(name.toString());
        }
        var bytes = new byte[200_000];
        random.nextBytes(bytes);
        index.find(new String(bytes, StandardCharsets.UTF_16));
        index.find("王".repeat(100_000));
        index.find("xi".repeat(100_000));
        assertThat((System.nanoTime() - start) / 1_000_000_000.0).isLessThan(60);
    }
}
