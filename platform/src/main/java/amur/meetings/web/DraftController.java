package amur.meetings.web;

import amur.editions.Edition;
import amur.meetings.Board;
import amur.meetings.Draft;
import amur.meetings.DraftSettings.Goal;
import amur.meetings.MeetingsRights;
import amur.meetings.Timetables;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One draft: watched, stopped, judged. */
@Controller
@RequestMapping("/editions/{edition}/organizer/timetable/drafts/{number}")
@Requires(MeetingsRights.DRAFT)
class DraftController {
    private static final int PRICES_SHOWN = 100;

    private final Timetables timetables;
    private final Board board;
    private final MeetingWords words;
    private final DraftEdits edits;
    private final Clock clock;
    private final Screens screens;

    DraftController(
            Timetables timetables, Board board, MeetingWords words, DraftEdits edits, Clock clock, Screens screens) {
        this.timetables = timetables;
        this.board = board;
        this.words = words;
        this.edits = edits;
        this.clock = clock;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView draft(Edition edition, @PathVariable int number, View view) {
        Draft draft = get(edition, number);
        Telling telling = words.telling(edition, view);
        boolean ready = draft.state().ready();
        var trades = new DraftTrades(draft, ready ? timetables.trades(draft.id()) : List.of(), telling);
        DraftNumbers numbers = DraftNumbers.of(draft, view);
        return screens.show(
                "meetings/web/draft",
                new DraftPage(
                        DraftHead.of(draft, view),
                        numbers,
                        !draft.state().ended(),
                        settings(draft, view),
                        draft.resumptions() == 0
                                ? ""
                                : view.t("meetings.draft.resumed", draft.resumptions(), draft.resumedFrom()),
                        draft.failure().isEmpty() ? "" : view.t(draft.failure()),
                        view.t("meetings.draft.read_at", view.dateTime(clock.instant(), edition.zone())),
                        ready ? prices(draft, false, telling, trades) : List.of(),
                        ready ? prices(draft, true, telling, trades) : List.of(),
                        course(draft, view),
                        trades.breaks(numbers.allBreaks()),
                        trades.minimums(),
                        trades.breaksCurve(),
                        trades.walkingCurve(),
                        others(edition, draft, view),
                        draft.settings().goal() == Goal.FEWEST_BREAKS,
                        draft.figures().belowMinimum() > 0,
                        ready ? edits.rows(board.edits(draft.id()), telling) : List.of()));
    }

    /** The picture of the page anew, while the engine works. */
    @GetMapping("/course")
    ModelAndView course(Edition edition, @PathVariable int number, View view) {
        return screens.show("meetings/web/draftCourse", course(get(edition, number), view));
    }

    private DraftCourse course(Draft draft, View view) {
        return DraftCourse.of(draft, timetables.course(draft.id()), view);
    }

    @PostMapping("/stop")
    RedirectView stop(Edition edition, @PathVariable int number, View view, RedirectAttributes redirect) {
        Draft draft = get(edition, number);
        timetables.stop(draft.id());
        Toasts.ok(redirect, view.t("meetings.draft.stopping"));
        return new RedirectView(view.inEdition("/organizer/timetable/drafts/" + number), false);
    }

    private Draft get(Edition edition, int number) {
        return timetables.find(edition.id(), number).orElseThrow(() -> new NotFound("draft " + number));
    }

    private List<DraftPage.Price> prices(Draft draft, boolean bySlot, Telling telling, DraftTrades trades) {
        return timetables.prices(draft.id()).stream()
                .filter(price -> price.weight() > 0 && bySlot == price.slot() >= 0)
                .limit(PRICES_SHOWN)
                .map(price -> price(price, telling, trades))
                .toList();
    }

    private static DraftPage.Price price(Timetables.ScarcePrice price, Telling telling, DraftTrades trades) {
        View view = telling.view();
        String weight = view.number(price.weight(), price.weight() % 1 == 0 ? 0 : 1);
        return new DraftPage.Price(
                price.pair().isEmpty()
                        ? view.t("meetings.draft.price.table")
                        : view.t("meetings.draft.price.interpreter", telling.pair(price.pair())),
                price.slot() < 0 ? "" : telling.slot(price.slot()),
                view.t("meetings.draft.price.weight", weight),
                trades.said(price, weight));
    }

    private List<Map.Entry<String, String>> others(Edition edition, Draft draft, View view) {
        return timetables.drafts(edition.id()).stream()
                .filter(other -> other.state().ready() && other.number() != draft.number())
                .map(other ->
                        Map.entry(Integer.toString(other.number()), view.t("meetings.draft.name", other.number())))
                .toList();
    }

    static String settings(Draft draft, View view) {
        return view.t(
                draft.settings().goal() == Goal.WEIGHT ? "meetings.draft.settings" : "meetings.draft.settings.breaks",
                DraftNumbers.duration(draft.settings().budget(), view),
                Long.toString(draft.settings().seed()),
                draft.settings().threads());
    }
}
