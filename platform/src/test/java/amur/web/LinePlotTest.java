package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.web.LinePlot.Kind;
import amur.web.LinePlot.Point;
import amur.web.LinePlot.Series;
import amur.web.LinePlot.Tick;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinePlotTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.00%, start",
        "0.09, 9.00%, start",
        "0.0952, 9.52%, start",
        "0.12, 12.00%, middle",
        "0.89, 89.00%, middle",
        "0.9, 90.00%, end",
        "0.95, 95.00%, end",
        "1, 100.00%, end"
    })
    void aLabelAtAnEndOfTheAxisStaysWithinIt(double share, String at, String anchor) {
        assertThat(Tick.of(share, "x")).isEqualTo(new Tick(at, anchor, "x"));
    }

    @Test
    void ticksAreRoundNumbersAtTheirPlaces() {
        var points = List.of(new Point(0, 10), new Point(42, 30));
        LinePlot plot = LinePlot.of(
                "title",
                "description",
                List.of(new Series("one", Kind.VALUE, false, points)),
                x -> Math.round(x) + " s",
                y -> "" + Math.round(y));
        assertThat(plot.across())
                .containsExactly(
                        new Tick("0.00%", "start", "0 s"),
                        new Tick("47.62%", "middle", "20 s"),
                        new Tick("95.24%", "end", "40 s"));
    }
}
