package amur.matchmaking.web;

import amur.editions.Edition;
import amur.exhibitors.OwnCompany;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingRights;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequestId;
import amur.web.ConfirmedEmail;
import amur.web.NotFound;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.UserFacingException;
import amur.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One meeting request of a company: read, answered, withdrawn; from its own page or from the list. */
@Controller
@Requires(MatchmakingRights.SEEK)
class RequestController {
    private static final String ONE = RequestsController.ADDRESS + "/{id:\\d{1,18}}";

    private final Matchmaking matchmaking;
    private final RequestsPages lists;
    private final RequestPages pages;
    private final Screens screens;

    RequestController(Matchmaking matchmaking, RequestsPages lists, RequestPages pages, Screens screens) {
        this.matchmaking = matchmaking;
        this.lists = lists;
        this.pages = pages;
        this.screens = screens;
    }

    /** What a deed needs to know of the request it came with. */
    private record Asked(Query query, View view, InPlace place) {
        /** Forms on the page of one request come back to it, those in lists to the list. */
        boolean fromOne() {
            return place.request().getParameter("one") != null;
        }
    }

    @GetMapping(ONE)
    ModelAndView one(
            Edition edition,
            OwnCompany own,
            @PathVariable long id,
            @RequestParam Map<String, String> asked,
            View view) {
        return one(own, id, RequestsPages.query(own, asked), "", null, null, view);
    }

    @ConfirmedEmail
    @PostMapping(ONE + "/accept")
    ModelAndView accept(
            Edition edition,
            OwnCompany own,
            @PathVariable long id,
            @RequestParam String wish,
            @RequestParam Map<String, String> form,
            View view,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return deed(
                own,
                id,
                new Asked(RequestsPages.query(own, form), view, new InPlace(request, response, redirect)),
                "matchmaking.accepted.done",
                number -> matchmaking.accept(number, own.id(), Levels.level(wish)));
    }

    @ConfirmedEmail
    @PostMapping(ONE + "/decline")
    ModelAndView decline(
            Edition edition,
            OwnCompany own,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> form,
            View view,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String words = reason.replace("\0", "").strip();
        Query query = RequestsPages.query(own, form);
        if (words.codePointCount(0, words.length()) > PartnerController.LONGEST_MESSAGE) {
            String error = view.t("matchmaking.reason.too_long", PartnerController.LONGEST_MESSAGE);
            return one(own, id, query, words, error, null, view);
        }
        return deed(
                own,
                id,
                new Asked(query, view, new InPlace(request, response, redirect)),
                "matchmaking.declined.done",
                number -> matchmaking.decline(number, own.id(), words));
    }

    @PostMapping(ONE + "/withdraw")
    ModelAndView withdraw(
            Edition edition,
            OwnCompany own,
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            View view,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return deed(
                own,
                id,
                new Asked(RequestsPages.query(own, form), view, new InPlace(request, response, redirect)),
                "matchmaking.withdrawn.done",
                number -> matchmaking.withdraw(number, own.id()));
    }

    private ModelAndView deed(OwnCompany own, long id, Asked asked, String key, Consumer<MeetingRequestId> deed) {
        MeetingRequest request = own(own, id);
        View view = asked.view();
        try {
            deed.accept(request.id());
        } catch (UserFacingException refusal) {
            String refused = view.t(refusal.key(), refusal.arguments());
            return asked.fromOne()
                    ? one(own, id, asked.query(), "", null, refused, view)
                    : lists.show(own, asked.query(), refused, view);
        }
        String said = view.t(key, pages.name(request.other(own.id()), view));
        String address = view.inEdition("/company/requests" + (asked.fromOne() ? "/" + id : ""))
                + asked.query().text();
        return asked.place().done(said, address, () -> lists.show(own, asked.query(), null, view));
    }

    /** A request of others is not there, as one that was never made. */
    private MeetingRequest own(OwnCompany own, long id) {
        MeetingRequest request = matchmaking.get(new MeetingRequestId(id));
        if (!request.isOf(own.id())) {
            throw new NotFound(
                    "meeting request " + id + " of exhibitor " + own.id().value());
        }
        return request;
    }

    private ModelAndView one(
            OwnCompany own,
            long id,
            Query query,
            String reason,
            @Nullable String reasonError,
            @Nullable String refused,
            View view) {
        return screens.show(
                "matchmaking/web/request",
                pages.page(own, own(own, id), query, reason, reasonError, refused, view),
                reasonError == null && refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
