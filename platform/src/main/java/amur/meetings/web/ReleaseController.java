package amur.meetings.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.meetings.BreachException;
import amur.meetings.Draft;
import amur.meetings.MeetingChange;
import amur.meetings.Meetings;
import amur.meetings.MeetingsRights;
import amur.meetings.Release;
import amur.meetings.Releases;
import amur.meetings.Timetables;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** From a draft to the timetable for everybody, with the consequence in numbers before the button; and back to a draft. */
@Controller
@RequestMapping("/editions/{edition}/organizer/timetable")
class ReleaseController {
    private static final int BREACHES_SHOWN = 50;

    private final Timetables timetables;
    private final Releases releases;
    private final Meetings meetings;
    private final Exhibitors exhibitors;
    private final MeetingWords words;
    private final Screens screens;

    ReleaseController(
            Timetables timetables,
            Releases releases,
            Meetings meetings,
            Exhibitors exhibitors,
            MeetingWords words,
            Screens screens) {
        this.timetables = timetables;
        this.releases = releases;
        this.meetings = meetings;
        this.exhibitors = exhibitors;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping("/drafts/{number}/release")
    @Requires(MeetingsRights.RELEASE)
    ModelAndView confirm(
            Edition edition,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            View view) {
        Draft draft = timetables.ready(edition.id(), number);
        return show(edition, draft, false, kind, page, HttpStatus.OK, view);
    }

    @PostMapping("/drafts/{number}/release")
    @Requires(MeetingsRights.RELEASE)
    Object release(
            Edition edition,
            @PathVariable int number,
            @RequestParam long version,
            View view,
            RedirectAttributes redirect) {
        Draft draft = timetables.ready(edition.id(), number);
        try {
            Release made = releases.release(draft.id(), version);
            Toasts.ok(
                    redirect,
                    view.t("meetings.release.done", made.number(), made.added(), made.moved(), made.cancelled()));
            return new RedirectView(view.inEdition("/organizer/timetable"), false);
        } catch (ConflictException e) {
            Draft now = timetables.draft(draft.id());
            return show(edition, now, true, "", 1, HttpStatus.CONFLICT, view);
        } catch (BreachException e) {
            return show(edition, draft, false, "", 1, HttpStatus.UNPROCESSABLE_CONTENT, view);
        }
    }

    @PostMapping("/edit-released")
    @Requires(MeetingsRights.DRAFT)
    RedirectView edit(Edition edition, View view) {
        if (meetings.released(edition.id()).isEmpty()) {
            throw new NotFound("no release of " + edition.slug());
        }
        Draft draft = timetables.draft(releases.editReleased(edition.id()));
        return new RedirectView(view.inEdition("/organizer/timetable/drafts/" + draft.number() + "/board"), false);
    }

    private ModelAndView show(
            Edition edition, Draft draft, boolean conflict, String kind, int page, HttpStatus status, View view) {
        Releases.Preview preview = releases.preview(draft.id());
        List<MeetingChange> changes = preview.changes();
        Telling telling = words.telling(edition, view);
        int standing = meetings.released(edition.id()).map(Release::number).orElse(0);
        Set<ExhibitorId> affected = changes.stream()
                .flatMap(change -> Stream.of(change.a(), change.b()))
                .collect(Collectors.toSet());
        return screens.show(
                "meetings/web/release",
                new ReleasePage(
                        DraftHead.of(draft, view),
                        standing + 1,
                        ReleaseRows.counts(changes, view),
                        view.t("meetings.release.tells", affected.size(), people(affected)),
                        preview.breaches().stream()
                                .limit(BREACHES_SHOWN)
                                .map(telling::breach)
                                .toList(),
                        ChangeRows.of(changes, kind, page, telling),
                        conflict,
                        changes.isEmpty(),
                        draft.baseRelease() < standing && !changes.isEmpty()
                                ? view.t("meetings.release.older", draft.baseRelease(), standing)
                                : null),
                status);
    }

    /** People with an address of their own who attend for these companies. */
    private long people(Set<ExhibitorId> companies) {
        return exhibitors.representatives(companies).values().stream()
                .flatMap(List::stream)
                .map(Exhibitor.Representative::email)
                .filter(email -> !email.isBlank())
                .distinct()
                .count();
    }
}
