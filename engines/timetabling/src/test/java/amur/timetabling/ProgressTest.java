package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run tells on the way holds on the way: nobody may see a bound below a value that is already there. */
class ProgressTest {
    @Test
    void aMinimumThatNobodyCanReachDoesNotCarryTheBoundAway() throws Exception {
        var text = new StringBuilder("amur-timetable 1\ndays 6 6\ntables 3\n");
        int people = 24;
        for (int p = 0; p < people; p++) {
            // The last two have one request, or none, and a minimum of two.
            text.append(
                    "participant %d %s free=* min=%d\n".formatted(p, p % 2 == 0 ? "A" : "B", p < people - 2 ? 1 : 2));
        }
        int request = 0;
        for (int a = 0; a < people - 2; a += 2) {
            for (int b = 1; b < people - 2; b += 2) {
                text.append("request %d %d %d weight=%d\n".formatted(request++, a, b, 1 + (a * b) % 5));
            }
        }
        text.append("request %d %d 1 weight=3\n".formatted(request, people - 2));
        Problem problem =
                InstanceFormat.read(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        List<Progress> told = new ArrayList<>();
        Solution solution =
                Timetabler.solve(problem, Budget.of(Duration.ofSeconds(2)).withListener(told::add));
        assertThat(told).hasSizeGreaterThan(3).allSatisfy(progress -> assertThat(progress.bound())
                .as("%s at %s", progress.stage(), progress.elapsed())
                .isGreaterThanOrEqualTo(progress.value()));
        assertThat(solution.waived()).hasSize(2);
        assertThat(solution.certificate().boundValue()).isGreaterThanOrEqualTo(solution.value());
    }
}
