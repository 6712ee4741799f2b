package amur.meetings.web;

import amur.meetings.Draft;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.Timetables.Moment;
import amur.web.LinePlot;
import amur.web.LinePlot.Kind;
import amur.web.LinePlot.Point;
import amur.web.LinePlot.Series;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a draft came to be: the value as it rose and the bound as it fell, or, where breaks are the goal, the breaks as they fell.
 *
 * @param path of the draft
 * @param working whether it goes on, so that the picture is to be fetched anew
 * @param plot null before there is any timetable
 * @param rows the same readings as a table, {@code second} empty where there is none
 */
public record DraftCourse(
        String path,
        boolean working,
        String title,
        String unit,
        String first,
        String second,
        @Nullable LinePlot plot,
        List<Row> rows) {
    /** More points than these nobody tells apart. */
    private static final int SHOWN = 60;

    public record Row(String after, String first, String second) {}

    static DraftCourse of(Draft draft, List<Moment> course, View view) {
        boolean fewest = draft.settings().goal() == Goal.FEWEST_BREAKS;
        List<Moment> shown = some(course);
        String key = fewest ? "meetings.draft.course.breaks" : "meetings.draft.course";
        String first = view.t(fewest ? "meetings.draft.breaks" : "meetings.draft.value");
        String second = fewest ? "" : view.t("meetings.draft.bound");
        return new DraftCourse(
                DraftHead.of(draft, view).path(),
                !draft.state().ended(),
                draft.state().ready() ? finding(draft, fewest, view) : view.t(key + ".title"),
                view.t(key + ".unit"),
                first,
                second,
                shown.isEmpty() ? null : plot(shown, fewest, first, second, finding(draft, fewest, view), view),
                shown.stream().map(moment -> row(moment, fewest, view)).toList());
    }

    private static String finding(Draft draft, boolean fewest, View view) {
        Draft.Figures figures = draft.figures();
        String time = DraftNumbers.duration(figures.elapsed(), view);
        if (fewest) {
            return view.t("meetings.draft.course.breaks.finding", time, figures.breaks());
        }
        if (figures.bound() > 0 && figures.bound() == figures.value()) {
            return view.t("meetings.draft.course.best", time);
        }
        return figures.bound() <= 0
                ? view.t("meetings.draft.course.title")
                : view.t("meetings.draft.course.finding", time, DraftNumbers.gap(figures, view));
    }

    private static LinePlot plot(
            List<Moment> course, boolean fewest, String first, String second, String finding, View view) {
        var series = new ArrayList<Series>();
        series.add(new Series(
                first,
                Kind.VALUE,
                true,
                course.stream()
                        .map(one -> new Point(seconds(one), fewest ? one.breaks() : one.value()))
                        .toList()));
        List<Point> bounds = course.stream()
                .filter(one -> !fewest && one.bound() > 0)
                .map(one -> new Point(seconds(one), one.bound()))
                .toList();
        if (!bounds.isEmpty()) {
            series.add(new Series(second, Kind.BOUND, true, bounds));
        }
        return LinePlot.of(
                view.t(fewest ? "meetings.draft.course.breaks.title" : "meetings.draft.course.title"),
                finding,
                series,
                at -> view.t("meetings.draft.course.seconds", view.number(Math.round(at))),
                at -> view.number(Math.round(at)));
    }

    private static double seconds(Moment moment) {
        return moment.after().toMillis() / 1000.0;
    }

    private static Row row(Moment moment, boolean fewest, View view) {
        return new Row(
                view.t("meetings.draft.course.seconds", view.number(seconds(moment), 1)),
                view.number(fewest ? moment.breaks() : moment.value()),
                fewest ? "" : moment.bound() > 0 ? view.number(moment.bound()) : "–");
    }

    private static List<Moment> some(List<Moment> course) {
        if (course.size() <= SHOWN) {
            return course;
        }
        var some = new ArrayList<Moment>();
        for (int i = 0; i < SHOWN; i++) {
            some.add(course.get((int) ((long) i * (course.size() - 1) / (SHOWN - 1))));
        }
        return some;
    }
}
