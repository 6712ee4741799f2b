package amur.matchmaking.web;

import amur.editions.Edition;
import amur.matchmaking.MatchmakingRights;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.Partners;
import amur.matchmaking.RequestDesk;
import amur.matchmaking.RequestDesk.Filter;
import amur.matchmaking.RequestDesk.Order;
import amur.shared.Page;
import amur.web.CsvFile;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.UserFacingException;
import amur.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organizer's desk: every request of an edition, which must be placed, and calling one off. */
@Controller
@Requires(MatchmakingRights.DESK)
class DeskController {
    static final String ADDRESS = "/editions/{edition}/organizer/requests";
    private static final List<String> PARAMETERS = List.of("state", "company", "must", "order", "page");
    private static final List<String> STATES = List.of("", "PENDING", "ACCEPTED", "DECLINED", "EXPIRED", "WITHDRAWN");
    private static final int PAGE_SIZE = 100;

    private final RequestDesk desk;
    private final Partners partners;
    private final DeskLines lines;
    private final Screens screens;

    DeskController(RequestDesk desk, Partners partners, DeskLines lines, Screens screens) {
        this.desk = desk;
        this.partners = partners;
        this.lines = lines;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Edition edition, @RequestParam Map<String, String> asked, View view) {
        return list(edition, Query.of(asked, PARAMETERS), null, view);
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> export(Edition edition, @RequestParam Map<String, String> asked, View view) {
        Query query = Query.of(asked, PARAMETERS);
        List<List<String>> rows = lines.of(desk.all(edition.id(), filter(edition, query), order(query)), view).stream()
                .map(line -> List.of(
                        Long.toString(line.id()),
                        Integer.toString(line.from().number()),
                        line.from().name(),
                        line.fromWish(),
                        Integer.toString(line.to().number()),
                        line.to().name(),
                        line.toWish(),
                        line.weight() == 0 ? "" : Integer.toString(line.weight()),
                        line.state(),
                        line.asked(),
                        line.when(),
                        line.mustPlace() ? view.t("matchmaking.must_place.yes") : "",
                        line.reason()))
                .toList();
        return CsvFile.answer(
                "requests-" + edition.slug() + ".csv",
                Stream.of(
                                "number",
                                "asking.number",
                                "asking",
                                "asking.wish",
                                "asked.number",
                                "asked",
                                "asked.wish",
                                "weight",
                                "state",
                                "asked_at",
                                "date",
                                "must_place",
                                "reason")
                        .map(column -> view.t("matchmaking." + column))
                        .toList(),
                rows);
    }

    @PostMapping(ADDRESS + "/{id:\\d{1,18}}/must-place")
    ModelAndView mustPlace(
            Edition edition,
            @PathVariable long id,
            @RequestParam boolean must,
            @RequestParam Map<String, String> asked,
            View view,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Query query = Query.of(asked, PARAMETERS);
        try {
            desk.setMustPlace(edition.id(), new MeetingRequestId(id), must);
        } catch (UserFacingException refusal) {
            return list(edition, query, view.t(refusal.key(), refusal.arguments()), view);
        }
        return new InPlace(request, response, redirect)
                .done(
                        view.t(must ? "matchmaking.must_place.set" : "matchmaking.must_place.unset", id),
                        view.inEdition("/organizer/requests") + query.text(),
                        () -> list(edition, query, null, view));
    }

    private ModelAndView list(Edition edition, Query query, @Nullable String refused, View view) {
        Filter filter = filter(edition, query);
        String address = view.inEdition("/organizer/requests");
        Page<MeetingRequest> page = desk.find(edition.id(), filter, order(query), query.page(), PAGE_SIZE);
        Map<String, Long> counts = desk.counts(edition.id(), filter);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return screens.show(
                "matchmaking/web/desk",
                new DeskPage(
                        edition.name().textIn(view.language()),
                        query,
                        STATES.stream()
                                .map(state -> new DeskPage.Tab(
                                        state,
                                        address
                                                + query.with("page", "")
                                                        .with("state", state.toLowerCase(Locale.ROOT))
                                                        .text(),
                                        state.isEmpty() ? all : counts.getOrDefault(state, 0L)))
                                .toList(),
                        lines.of(page.rows(), view),
                        page.total(),
                        Pages.of(page, address, query, view),
                        desk.coverage(edition.id()),
                        refused),
                refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Filter filter(Edition edition, Query query) {
        String state = query.get("state").toUpperCase(Locale.ROOT);
        String company = query.get("company");
        return new Filter(
                state.isEmpty() || !STATES.contains(state) ? Set.of() : Set.of(state),
                query.get("must").equals("true"),
                company.isEmpty() ? null : partners.named(edition.id(), company));
    }

    private static Order order(Query query) {
        return Stream.of(Order.values())
                .filter(order -> order.name().equalsIgnoreCase(query.get("order")))
                .findFirst()
                .orElse(Order.NEWEST);
    }
}
