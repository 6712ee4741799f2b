package amur.meetings.web;

import amur.meetings.Draft;
import amur.meetings.DraftSettings.Goal;
import amur.web.View;
import java.time.Duration;

/**
 * The figures of a draft as words of the reader's language, for pages and for the stream that fills them while the engine works.
 *
 * @param done share of the time budget used, in per cent
 * @param closed how far the gap has closed, 0 to 100 on a logarithmic scale: a gap of 100 % is 0, of 0.01 % or none is 100
 * @param walk metres by person and day; empty, as {@code walkMost}, where nobody knows where tables stand
 * @param proof one sentence: what the bound means for this timetable
 */
public record DraftNumbers(
        String stage,
        String value,
        String bound,
        String gap,
        int closed,
        String placed,
        String placedShort,
        String share,
        String below,
        String breaks,
        String allBreaks,
        String rate,
        String walk,
        String walkMost,
        String elapsed,
        String remaining,
        int done,
        String proof) {
    private static final double SMALLEST_GAP = 1e-4;

    static DraftNumbers of(Draft draft, View view) {
        Draft.Figures figures = draft.figures();
        boolean fewest = draft.settings().goal() == Goal.FEWEST_BREAKS;
        Duration budget = draft.settings().budget();
        Draft.Walk walk = figures.walk();
        Duration left = budget.minus(figures.elapsed());
        return new DraftNumbers(
                view.t(MeetingWords.key("meetings.draft.stage.", draft.stage())),
                view.number(figures.value()),
                figures.bound() > 0 ? view.number(figures.bound()) : "–",
                gap(figures, view),
                figures.bound() > 0 ? closed(figures.gap()) : 0,
                view.t("meetings.draft.placed", figures.placed(), figures.requests()),
                view.number(figures.placed()) + " / " + view.number(figures.requests()),
                figures.requests() == 0 ? "" : view.percent((double) figures.placed() / figures.requests(), 1),
                view.number(figures.belowMinimum()),
                view.number(figures.breaks()),
                view.t("meetings.draft.breaks.all", figures.breaks()),
                view.number(figures.breaksPerPersonAndDay(), 2),
                walk == null ? "" : view.number(Math.round(walk.perPersonAndDay())),
                walk == null ? "" : view.t("meetings.draft.walk.most", Math.round(walk.most())),
                duration(figures.elapsed(), view),
                duration(left.isNegative() ? Duration.ZERO : left, view),
                (int) Math.min(100, 100 * figures.elapsed().toMillis() / Math.max(1, budget.toMillis())),
                fewest ? breaksProof(figures, view) : proof(figures, view));
    }

    static String gap(Draft.Figures figures, View view) {
        if (figures.bound() <= 0 || figures.value() <= 0) {
            return "–";
        }
        return view.percent(figures.gap(), figures.gap() <= 0 ? 0 : figures.gap() < 0.001 ? 3 : 2);
    }

    static int closed(double gap) {
        double scale = -Math.log10(SMALLEST_GAP);
        double shown = Math.clamp(gap, SMALLEST_GAP, 1);
        return (int) Math.round(100 * -Math.log10(shown) / scale);
    }

    private static String proof(Draft.Figures figures, View view) {
        if (figures.bound() <= 0 || figures.value() <= 0) {
            return view.t("meetings.draft.proof.none");
        }
        return figures.value() >= figures.bound()
                ? view.t("meetings.draft.proof.best", figures.value())
                : view.t(
                        "meetings.draft.proof",
                        figures.bound(),
                        figures.value(),
                        figures.bound() - figures.value(),
                        gap(figures, view));
    }

    private static String breaksProof(Draft.Figures figures, View view) {
        if (figures.breaksBound() < 0 || (figures.breaksBound() == 0 && figures.breaks() > 0)) {
            return view.t("meetings.draft.proof.breaks.none", figures.breaks());
        }
        return figures.breaks() <= figures.breaksBound()
                ? view.t("meetings.draft.proof.breaks.best", figures.breaks())
                : view.t("meetings.draft.proof.breaks", figures.breaks(), figures.breaksBound());
    }

    static String duration(Duration duration, View view) {
        return view.t("meetings.draft.duration", duration.toMinutes(), duration.toSecondsPart());
    }
}
