package amur.matchmaking.web;

import amur.editions.Edition;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingRights;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.RequestDesk;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One request on the organizer's desk; calling it off takes a reason that both companies read. */
@Controller
@Requires(MatchmakingRights.DESK)
class DeskRequestController {
    private static final String ADDRESS = DeskController.ADDRESS + "/{id:\\d{1,18}}";

    private final Matchmaking matchmaking;
    private final RequestDesk desk;
    private final DeskLines lines;
    private final Screens screens;

    DeskRequestController(Matchmaking matchmaking, RequestDesk desk, DeskLines lines, Screens screens) {
        this.matchmaking = matchmaking;
        this.desk = desk;
        this.lines = lines;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    ModelAndView one(Edition edition, @PathVariable long id, View view) {
        return one(edition, id, "", null, null, view);
    }

    @PostMapping(ADDRESS + "/call-off")
    ModelAndView callOff(
            Edition edition,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            View view,
            RedirectAttributes redirect) {
        String words = reason.replace("\0", "").strip();
        String error = words.isEmpty()
                ? view.t("matchmaking.call_off.reason.missing")
                : words.codePointCount(0, words.length()) > PartnerController.LONGEST_MESSAGE
                        ? view.t("matchmaking.reason.too_long", PartnerController.LONGEST_MESSAGE)
                        : null;
        if (error != null) {
            return one(edition, id, words, error, null, view);
        }
        try {
            desk.cancel(edition.id(), new MeetingRequestId(id), words);
        } catch (UserFacingException refusal) {
            return one(edition, id, words, null, view.t(refusal.key(), refusal.arguments()), view);
        }
        Toasts.ok(redirect, view.t("matchmaking.call_off.done", id));
        return new ModelAndView(new RedirectView(view.inEdition("/organizer/requests/" + id), false));
    }

    private ModelAndView one(
            Edition edition,
            long id,
            String reason,
            @Nullable String reasonError,
            @Nullable String refused,
            View view) {
        MeetingRequest request = matchmaking.get(new MeetingRequestId(id));
        if (!request.edition().equals(edition.id())) {
            throw new NotFound("meeting request " + id + " of edition " + edition.slug());
        }
        return screens.show(
                "matchmaking/web/deskRequest",
                new DeskRequestPage(
                        edition.name().textIn(view.language()),
                        lines.of(List.of(request), view).getFirst(),
                        reason,
                        reasonError,
                        refused),
                reasonError == null && refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
