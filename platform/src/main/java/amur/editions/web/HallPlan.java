package amur.editions.web;

import amur.editions.Hall;
import amur.editions.HallPlace;
import amur.editions.MeetingTable;
import amur.editions.TableRows;
import amur.web.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tables on their places as the template {@code hallPlan} draws them: all lengths are sixteenths of the reader's letter size, so that
 * numbers are as large as other words; what is wider than the page is scrolled.
 *
 * @param description what the picture shows, for a reader who cannot see it
 * @param together tables that share a place; empty where none do
 * @param half half the side of a table
 */
public record HallPlan(
        String description,
        String together,
        double width,
        double height,
        double half,
        List<Mark> tables,
        List<Tick> across,
        List<Tick> down) {
    private static final double EDGE = 44;
    private static final double BETWEEN_TABLES = 36;
    private static final double LARGEST_TABLE = 13;
    private static final double BETWEEN_TICKS = 60;
    private static final double WIDEST = 4_000;
    /** On smaller tables nobody could read a number. */
    private static final double NUMBERED = 10;

    public HallPlan {
        tables = List.copyOf(tables);
        across = List.copyOf(across);
        down = List.copyOf(down);
    }

    /** @param number empty where tables are too small to carry one */
    public record Mark(String number, double x, double y) {}

    public record Tick(String metres, double at) {}

    /** In rem, for attributes of the picture. */
    public String rem(double length) {
        return text(length / 16) + "rem";
    }

    public String text(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    /** Null where no table has a known place. */
    static @Nullable HallPlan of(List<MeetingTable> tables, Hall hall, View view) {
        List<MeetingTable> placed =
                tables.stream().filter(table -> table.place() != null).toList();
        if (placed.isEmpty()) {
            return null;
        }
        Axis x = Axis.of(placed, HallPlace::x);
        Axis y = Axis.of(placed, HallPlace::y);
        double unit = Math.min(
                Math.min(BETWEEN_TABLES, BETWEEN_TABLES / apart(hall.rows(), x, y, placed.size())),
                (WIDEST - 2 * EDGE) / Math.max(1, Math.max(x.length(), y.length())));
        double half = Math.min(LARGEST_TABLE, 0.36 * unit * apart(hall.rows(), x, y, placed.size()));
        return new HallPlan(
                view.t(
                        "editions.hall.plan.description",
                        placed.size(),
                        tables.size() - placed.size(),
                        farthest(placed)),
                together(placed, view),
                2 * EDGE + x.length() * unit,
                2 * EDGE + y.length() * unit,
                half,
                placed.stream()
                        .map(table -> new Mark(
                                half >= NUMBERED ? Integer.toString(table.number()) : "",
                                EDGE + (place(table).x() - x.from()) * unit,
                                EDGE + (place(table).y() - y.from()) * unit))
                        .toList(),
                x.ticks(unit, view),
                y.ticks(unit, view));
    }

    private static double apart(@Nullable TableRows rows, Axis x, Axis y, int tables) {
        return rows == null
                ? Math.max(1, Math.sqrt((double) x.length() * y.length() / tables))
                : Math.min(rows.apart(), rows.rowsApart());
    }

    private static HallPlace place(MeetingTable table) {
        return Objects.requireNonNull(table.place());
    }

    /** Metres between the two tables that are farthest from each other, along aisles. */
    private static int farthest(List<MeetingTable> placed) {
        return Math.max(
                Axis.of(placed, place -> place.x() + place.y()).length(),
                Axis.of(placed, place -> place.x() - place.y()).length());
    }

    private static String together(List<MeetingTable> placed, View view) {
        Map<HallPlace, Integer> seen = new HashMap<>();
        for (MeetingTable table : placed) {
            Integer other = seen.putIfAbsent(place(table), table.number());
            if (other != null) {
                return view.t("editions.hall.together", other, table.number());
            }
        }
        return "";
    }

    private record Axis(int from, int to) {
        static Axis of(List<MeetingTable> placed, ToIntFunction<HallPlace> of) {
            var values = placed.stream()
                    .mapToInt(table -> of.applyAsInt(place(table)))
                    .summaryStatistics();
            return new Axis(values.getMin(), values.getMax());
        }

        int length() {
            return to - from;
        }

        /** At round numbers of metres, not too near to one another. */
        List<Tick> ticks(double unit, View view) {
            int step = IntStream.iterate(1, power -> power * 10)
                    .flatMap(power -> IntStream.of(power, 2 * power, 5 * power))
                    .filter(metres -> metres * unit >= BETWEEN_TICKS)
                    .findFirst()
                    .orElseThrow();
            var ticks = new ArrayList<Tick>();
            for (int at = Math.ceilDiv(from, step) * step; at <= to; at += step) {
                ticks.add(new Tick(view.number(at), EDGE + (at - from) * unit));
            }
            return ticks;
        }
    }
}
