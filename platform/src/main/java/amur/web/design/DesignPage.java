package amur.web.design;

import amur.web.LinePlot;
import amur.web.LinePlot.Point;
import amur.web.LinePlot.Series;
import amur.web.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the gallery shows besides the components.
 *
 * @param icons the names in the sprite, in its order
 * @param meetings a made-up morning on the board
 */
public record DesignPage(List<String> icons, List<Slot> meetings) {
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z-]+)\"");
    private static final List<String> STATES = List.of("", "must", "pinned", "moved", "broken", "glad");
    private static final List<Party> HOSTS = List.of(
            new Party("松江豆油", "zh-Hans", "HL"),
            new Party("Heihe Timber", "en", "HL"),
            new Party("佳木斯农机", "zh-Hans", "HL"),
            new Party("牡丹江光学", "zh-Hans", "HL"));
    private static final List<Party> GUESTS = List.of(
            new Party("Приморский соевый союз", "ru", "PRI"),
            new Party("Тульские подшипники", "ru", "TUL"),
            new Party("Amur Forest", "en", "AMU"),
            new Party("Удмуртские станки", "ru", "UD"),
            new Party("Камчатка рыба", "ru", "KAM"));

    public DesignPage {
        icons = List.copyOf(icons);
        meetings = List.copyOf(meetings);
    }

    /** A company as the board shows it: name, its language, its region's short code. */
    public record Party(String name, String lang, String code) {}

    /** A meeting as the board shows it; {@code state} is the class of its cell. */
    public record Cell(Party host, Party guest, String state, boolean interpreter) {}

    /** One row of the board; a table without a meeting is an empty list. */
    public record Slot(String time, boolean closed, List<List<Cell>> tables) {}

    static DesignPage ofTheSprite() {
        try (var sprite = Objects.requireNonNull(DesignPage.class.getResourceAsStream("/static/icons/icons.svg"))) {
            String text = new String(sprite.readAllBytes(), StandardCharsets.UTF_8);
            var icons = SYMBOL.matcher(text).results().map(hit -> hit.group(1)).toList();
            return new DesignPage(
                    icons,
                    List.of(
                            slot("09:00", 0),
                            slot("09:30", 1),
                            slot("10:00", 2),
                            slot("10:30", 3),
                            closed("11:00"),
                            slot("11:30", 5)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value that rises towards its bound, as a draft does. */
    public static LinePlot plot(View view) {
        var value = List.of(new Point(0, 20_140), new Point(1, 24_980), new Point(4, 25_610), new Point(12, 25_738));
        var bound = List.of(new Point(0, 26_020), new Point(2, 25_770), new Point(12, 25_739));
        String title = view.t("design.plot.title");
        return LinePlot.of(
                title,
                title,
                List.of(
                        new Series(view.t("design.plot.value"), LinePlot.Kind.VALUE, true, value),
                        new Series(view.t("design.plot.bound"), LinePlot.Kind.BOUND, true, bound)),
                at -> view.number((long) at),
                at -> view.number((long) at));
    }

    private static Slot slot(String time, int row) {
        return new Slot(
                time,
                false,
                java.util.stream.IntStream.range(0, 8)
                        .mapToObj(table -> (row * 3 + table) % 5 == 3 ? List.<Cell>of() : List.of(cell(row, table)))
                        .toList());
    }

    private static Slot closed(String time) {
        return new Slot(time, true, List.of());
    }

    private static Cell cell(int row, int table) {
        int turn = row * 7 + table * 3;
        return new Cell(
                HOSTS.get(turn % HOSTS.size()),
                GUESTS.get((turn + row) % GUESTS.size()),
                STATES.get((row + table * 5) % STATES.size()),
                (row + table) % 3 != 0);
    }
}
