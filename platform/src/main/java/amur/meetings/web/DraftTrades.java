package amur.meetings.web;

import amur.meetings.Draft;
import amur.meetings.Timetables.ScarcePrice;
import amur.meetings.Timetables.Trade;
import amur.web.LinePlot;
import amur.web.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one more of a thing adds, and what second goals cost, in the reader's words. */
final class DraftTrades {
    private final Draft draft;
    private final List<Trade> trades;
    private final Telling telling;
    private final View view;

    DraftTrades(Draft draft, List<Trade> trades, Telling telling) {
        this.draft = draft;
        this.trades = trades;
        this.telling = telling;
        this.view = telling.view();
    }

    /** What was found where it has been looked for; else what the proof allows at most. */
    String said(ScarcePrice price, String weight) {
        String pair = price.pair().isEmpty() ? "" : telling.pair(price.pair());
        String thing = price.pair().isEmpty() ? "table" : "interpreter";
        return trades.stream()
                .filter(trade ->
                        trade instanceof Trade.OneMore more && more.pair().equals(price.pair()))
                .map(trade -> (Trade.OneMore) trade)
                .findFirst()
                .filter(more -> price.slot() < 0)
                .map(more -> view.t("meetings.draft.price.found." + thing, pair, more.found(), more.atMost()))
                .orElseGet(() -> view.t("meetings.draft.price.said." + thing, pair, weight));
    }

    /** All breaks, beside those of a timetable by weight alone where that is known. */
    String breaks(String all) {
        return trades.stream()
                .filter(trade -> trade instanceof Trade.ByWeight)
                .map(trade -> (Trade.ByWeight) trade)
                .findFirst()
                .map(before -> view.t("meetings.draft.breaks.by_weight", all, view.number(before.perPersonAndDay(), 2)))
                .orElse(all);
    }

    /** The weight with no minimum, with one, and so on; empty where nobody has one. */
    DraftPage.Curve minimums() {
        List<Trade.Minimum> points = trades.stream()
                .filter(trade -> trade instanceof Trade.Minimum)
                .map(trade -> (Trade.Minimum) trade)
                .sorted(Comparator.comparingInt(Trade.Minimum::meetings))
                .toList();
        long most = points.stream().mapToLong(Trade.Minimum::weight).max().orElse(0);
        return curve(
                "meetings.draft.cost.minimums",
                points.stream()
                        .map(point -> new LinePlot.Point(point.meetings(), point.weight()))
                        .toList(),
                points.stream()
                        .map(point -> new DraftPage.Cost(
                                view.t("meetings.draft.cost.minimum", point.meetings()),
                                view.number(point.weight()),
                                lost(most - point.weight())))
                        .toList());
    }

    /** From the timetable as it is to the fewest breaks that giving up meetings leaves. */
    DraftPage.Curve breaksCurve() {
        List<Trade.Breaks> points = trades.stream()
                .filter(trade -> trade instanceof Trade.Breaks)
                .map(trade -> (Trade.Breaks) trade)
                .sorted(Comparator.comparingInt(Trade.Breaks::breaks).reversed())
                .toList();
        var rows = new ArrayList<DraftPage.Cost>();
        for (Trade.Breaks point : points) {
            rows.add(new DraftPage.Cost(
                    view.number(point.breaks()),
                    view.number(point.weight()),
                    lost(points.getFirst().weight() - point.weight())));
        }
        return curve(
                "meetings.draft.cost.breaks",
                points.stream()
                        .map(point -> new LinePlot.Point(point.breaks(), point.weight()))
                        .toList(),
                rows);
    }

    /** From the timetable as it is to the least walking that giving up meetings leaves. */
    DraftPage.Curve walkingCurve() {
        List<Trade.Walking> points = trades.stream()
                .filter(trade -> trade instanceof Trade.Walking)
                .map(trade -> (Trade.Walking) trade)
                .sorted(Comparator.comparingInt(Trade.Walking::perPersonAndDay).reversed())
                .toList();
        return curve(
                "meetings.draft.cost.walking",
                points.stream()
                        .map(point -> new LinePlot.Point(point.perPersonAndDay(), point.weight()))
                        .toList(),
                points.stream()
                        .map(point -> new DraftPage.Cost(
                                view.t("meetings.draft.walk.metres", point.perPersonAndDay()),
                                view.number(point.weight()),
                                lost(points.getFirst().weight() - point.weight())))
                        .toList());
    }

    private DraftPage.Curve curve(String key, List<LinePlot.Point> points, List<DraftPage.Cost> rows) {
        return new DraftPage.Curve(
                rows.isEmpty()
                        ? null
                        : LinePlot.of(
                                view.t(key),
                                view.t(
                                        "meetings.draft.cost.picture",
                                        rows.getFirst().degree(),
                                        rows.getFirst().value(),
                                        rows.getLast().degree(),
                                        rows.getLast().value()),
                                List.of(new LinePlot.Series(
                                        view.t("meetings.draft.value"), LinePlot.Kind.VALUE, false, points)),
                                at -> view.number(Math.round(at)),
                                at -> view.number(Math.round(at))),
                rows);
    }

    private String lost(long weight) {
        return weight == 0
                ? view.number(0)
                : "−" + view.number(weight) + " ("
                        + view.percent(
                                (double) weight / Math.max(1, draft.figures().value()), 2) + ")";
    }
}
