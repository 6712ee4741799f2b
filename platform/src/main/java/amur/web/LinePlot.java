package amur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * Lines over two axes as the template {@code linePlot} draws them: all places in per cent or thousandths of the plot, so that it
 * fits every width, and its words stay as large as the reader has set them.
 *
 * @param title what a reader who cannot see it hears first
 * @param description the finding, for the same reader
 */
public record LinePlot(String title, String description, List<Line> lines, List<Tick> across, List<Tick> up) {
    private static final int TICKS = 4;
    /** Lines do not run along the very edge. */
    private static final double MARGIN = 0.06;
    /** So near to an end of the axis a label would be cut in the middle. */
    private static final double EDGE = 0.1;

    public LinePlot {
        lines = List.copyOf(lines);
        across = List.copyOf(across);
        up = List.copyOf(up);
    }

    /** How a line is drawn: what has been reached, or what limits it. */
    public enum Kind {
        VALUE,
        BOUND
    }

    /** A line before it has a place. A value holds until the next point where it is in steps. */
    public record Series(String name, Kind kind, boolean steps, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    public record Point(double x, double y) {}

    /**
     * @param path for SVG, in thousandths of the plot from its upper left corner
     * @param dots the points themselves in per cent, where they are few and each is a thing of its own
     */
    public record Line(String name, String kind, String path, List<Dot> dots) {}

    public record Dot(String x, String y) {}

    /**
     * A mark on an axis.
     *
     * @param at in per cent from the left or from above
     * @param anchor of a label below the axis, for SVG: at the ends of the axis it does not stand out over them
     */
    public record Tick(String at, String anchor, String label) {
        static Tick of(double share, String label) {
            return new Tick(percent(share), share < EDGE ? "start" : share >= 1 - EDGE ? "end" : "middle", label);
        }
    }

    /** Each series has at least one point. */
    public static LinePlot of(
            String title,
            String description,
            List<Series> series,
            DoubleFunction<String> acrossLabel,
            DoubleFunction<String> upLabel) {
        List<Point> all = series.stream().flatMap(one -> one.points().stream()).toList();
        Axis across = Axis.of(all.stream().map(Point::x).toList(), 0).fromNothing();
        Axis up = Axis.of(all.stream().map(Point::y).toList(), MARGIN);
        return new LinePlot(
                title,
                description,
                series.stream().map(one -> line(one, across, up)).toList(),
                across.ticks()
                        .map(at -> Tick.of(across.share(at), acrossLabel.apply(at)))
                        .toList(),
                up.ticks()
                        .map(at -> Tick.of(1 - up.share(at), upLabel.apply(at)))
                        .toList());
    }

    private static Line line(Series series, Axis across, Axis up) {
        var path = new StringBuilder();
        for (Point point : series.points()) {
            String x = thousandths(across.share(point.x()));
            String y = thousandths(1 - up.share(point.y()));
            if (path.isEmpty()) {
                path.append('M').append(x).append(' ').append(y);
            } else if (series.steps()) {
                path.append('H').append(x).append('V').append(y);
            } else {
                path.append('L').append(x).append(' ').append(y);
            }
        }
        var dots = new ArrayList<Dot>();
        if (!series.steps()) {
            for (Point point : series.points()) {
                dots.add(new Dot(percent(across.share(point.x())), percent(1 - up.share(point.y()))));
            }
        }
        return new Line(series.name(), series.kind().name().toLowerCase(Locale.ROOT), path.toString(), dots);
    }

    private static String thousandths(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 1000);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    private record Axis(double from, double to) {
        static Axis of(List<Double> values, double margin) {
            double least = values.stream().mapToDouble(value -> value).min().orElse(0);
            double most = values.stream().mapToDouble(value -> value).max().orElse(1);
            double room = most > least ? (most - least) * margin : 1;
            return new Axis(margin == 0 ? least : least - room, most + room);
        }

        /** From 0 on, where the values begin near to it. */
        Axis fromNothing() {
            return from > 0 && from < to / 5 ? new Axis(0, to) : this;
        }

        double share(double value) {
            return (value - from) / (to - from);
        }

        /** Round numbers within the axis: ones, twos or fives of a power of ten, whole ones only. */
        Stream<Double> ticks() {
            double rough = (to - from) / TICKS;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = Math.max(
                    1,
                    Stream.of(1.0, 2.0, 5.0, 10.0)
                            .map(one -> one * power)
                            .filter(one -> one >= rough)
                            .findFirst()
                            .orElse(rough));
            return Stream.iterate(Math.ceil(from / step) * step, at -> at <= to, at -> at + step);
        }
    }
}
