package amur.matchmaking.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointsTest {
    @Test
    void thePartsSumToTheWholeAndNoneIsAPointOff() {
        var random = new SplittableRandom(5);
        for (int round = 0; round < 2_000; round++) {
            List<Integer> parts = new ArrayList<>();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                parts.add(random.nextInt(-600, 4_200));
            }
            int[] points = Points.shares(parts);
            int sum = parts.stream().mapToInt(Integer::intValue).sum();
            assertThat(IntStream.of(points).sum()).isEqualTo(Points.whole(sum));
            for (int i = 0; i < points.length; i++) {
                assertThat(Math.abs(points[i] * 100 - parts.get(i))).isLessThan(100);
            }
        }
    }

    @Test
    void theLargestRemainderIsRoundedUp() {
        assertThat(Points.shares(List.of(3360, 1000, 240, -130))).containsExactly(34, 10, 2, -1);
        assertThat(Points.shares(List.of(50))).containsExactly(1);
        assertThat(Points.shares(List.of())).isEmpty();
    }
}
