package amur.meetings.web;

import amur.editions.Edition;
import amur.meetings.Draft;
import amur.meetings.MeetingChange;
import amur.meetings.MeetingsRights;
import amur.meetings.Timetables;
import amur.web.CsvFile;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.View;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two drafts side by side: their figures, and what changes from the one to the other. */
@Controller
@RequestMapping("/editions/{edition}/organizer/timetable")
@Requires(MeetingsRights.DRAFT)
class DraftCompareController {
    private final Timetables timetables;
    private final MeetingWords words;
    private final Screens screens;

    DraftCompareController(Timetables timetables, MeetingWords words, Screens screens) {
        this.timetables = timetables;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping("/compare")
    ModelAndView compare(
            Edition edition,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            View view) {
        List<Draft> ready = timetables.drafts(edition.id()).stream()
                .filter(draft -> draft.state().ready())
                .toList();
        DraftComparePage.@Nullable Comparison comparison = one.isEmpty() || other.isEmpty()
                ? null
                : comparison(edition, get(ready, one), get(ready, other), kind, page, view);
        return screens.show(
                "meetings/web/draftCompare",
                new DraftComparePage(
                        edition.name().textIn(view.language()),
                        one,
                        other,
                        ready.stream()
                                .map(draft -> Map.entry(
                                        Integer.toString(draft.number()),
                                        view.t("meetings.draft.name", draft.number())))
                                .toList(),
                        comparison));
    }

    @GetMapping("/compare.csv")
    ResponseEntity<byte[]> export(
            Edition edition,
            @RequestParam String one,
            @RequestParam String other,
            @RequestParam(defaultValue = "") String kind,
            View view) {
        List<Draft> all = timetables.drafts(edition.id());
        List<MeetingChange> changes = timetables
                .compare(get(all, one).id(), get(all, other).id())
                .stream()
                .filter(change -> kind.isEmpty() || ChangeRows.kind(change).equals(kind))
                .toList();
        Telling telling = words.telling(edition, view);
        return CsvFile.answer(
                edition.slug() + "-drafts-" + one + "-" + other + ".csv",
                Stream.of("request", "change", "a_name", "b_name", "before", "after")
                        .map(column -> view.t("meetings.draft.csv." + column))
                        .toList(),
                cells(changes, telling));
    }

    private static List<List<String>> cells(List<MeetingChange> changes, Telling telling) {
        telling.of(changes.stream()
                .flatMap(change -> Stream.of(change.a(), change.b()))
                .toList());
        return changes.stream()
                .map(change -> List.of(
                        Long.toString(change.request().value()),
                        telling.view().t("meetings.release.kind." + ChangeRows.kind(change)),
                        telling.company(change.a()).name(),
                        telling.company(change.b()).name(),
                        ChangeRows.before(change, telling),
                        ChangeRows.after(change, telling)))
                .toList();
    }

    private DraftComparePage.Comparison comparison(
            Edition edition, Draft one, Draft other, String kind, int page, View view) {
        DraftNumbers left = DraftNumbers.of(one, view);
        DraftNumbers right = DraftNumbers.of(other, view);
        List<MeetingChange> changes = timetables.compare(one.id(), other.id());
        return new DraftComparePage.Comparison(
                DraftHead.of(one, view),
                DraftHead.of(other, view),
                Stream.of(
                                List.of(view.t("meetings.draft.value"), left.value(), right.value()),
                                List.of(view.t("meetings.draft.bound"), left.bound(), right.bound()),
                                List.of(view.t("meetings.draft.gap"), left.gap(), right.gap()),
                                List.of(view.t("meetings.draft.placed.head"), left.placedShort(), right.placedShort()),
                                List.of(view.t("meetings.draft.below.long"), left.below(), right.below()),
                                List.of(view.t("meetings.draft.breaks"), left.breaks(), right.breaks()),
                                List.of(view.t("meetings.draft.breaks.long"), left.rate(), right.rate()),
                                walk(left, right, view),
                                List.of(view.t("meetings.draft.elapsed"), left.elapsed(), right.elapsed()),
                                List.of(
                                        view.t("meetings.draft.made.head"),
                                        DraftController.settings(one, view),
                                        DraftController.settings(other, view)))
                        .filter(line -> !line.isEmpty())
                        .toList(),
                ReleaseRows.counts(changes, view),
                ChangeRows.of(changes, kind, page, words.telling(edition, view)),
                view.inEdition("/organizer/timetable/compare.csv?one=" + one.number() + "&other=" + other.number()
                        + (kind.matches("[a-z]+") ? "&kind=" + kind : "")));
    }

    /** Empty where nobody knew where tables stand when either was drafted. */
    private static List<String> walk(DraftNumbers one, DraftNumbers other, View view) {
        return one.walk().isEmpty() && other.walk().isEmpty()
                ? List.of()
                : List.of(view.t("meetings.draft.walk.long"), walk(one), walk(other));
    }

    private static String walk(DraftNumbers numbers) {
        return numbers.walk().isEmpty() ? "–" : numbers.walk() + " (" + numbers.walkMost() + ")";
    }

    private static Draft get(List<Draft> drafts, String number) {
        return drafts.stream()
                .filter(draft -> number.equals(Integer.toString(draft.number()))
                        && draft.state().ready())
                .findFirst()
                .orElseThrow(() -> new NotFound("draft " + number));
    }
}
