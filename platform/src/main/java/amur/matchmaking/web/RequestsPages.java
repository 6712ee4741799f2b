package amur.matchmaking.web;

import amur.exhibitors.ExhibitorId;
import amur.exhibitors.OwnCompany;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequest.State;
import amur.shared.Page;
import amur.web.Screens;
import amur.web.View;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the list of a company's meeting requests. */
@Component
class RequestsPages {
    static final List<String> TABS = List.of("waiting", "asked", "accepted", "ended");
    private static final int PAGE_SIZE = 50;

    private final Matchmaking matchmaking;
    private final RequestLines lines;
    private final Parties parties;
    private final Screens screens;

    RequestsPages(Matchmaking matchmaking, RequestLines lines, Parties parties, Screens screens) {
        this.matchmaking = matchmaking;
        this.lines = lines;
        this.parties = parties;
        this.screens = screens;
    }

    static Query query(OwnCompany own, Map<String, String> asked) {
        return Query.of(asked, List.of("company", "show", "page"))
                .with("company", own.all().size() < 2 ? "" : "" + own.company().number());
    }

    /** @param refused why a deed was not done, or nothing */
    ModelAndView show(OwnCompany own, Query query, @Nullable String refused, View view) {
        return screens.show(
                "matchmaking/web/requests",
                page(own, query, refused, view),
                refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private RequestsPage page(OwnCompany own, Query query, @Nullable String refused, View view) {
        List<MeetingRequest> all = matchmaking.ofExhibitor(own.id());
        String show = show(query);
        String address = view.inEdition("/company/requests");
        List<MeetingRequest> shown = under(show, all, own.id());
        Page<MeetingRequest> page = Page.of(shown, query.page(), PAGE_SIZE);
        return new RequestsPage(
                parties.of(own.company(), view).name(),
                show,
                TABS.stream()
                        .map(tab -> new RequestsPage.Tab(
                                tab,
                                address
                                        + query.with("page", "")
                                                .with("show", tab)
                                                .text(),
                                all.stream()
                                        .filter(request ->
                                                lines.tab(request, own.id()).equals(tab))
                                        .count()))
                        .toList(),
                query,
                refused,
                lines.of(page.rows(), own.id(), view),
                page.total(),
                Pages.of(page, address, query, view));
    }

    List<RequestsPage.Line> all(OwnCompany own, Query query, View view) {
        return lines.of(under(show(query), matchmaking.ofExhibitor(own.id()), own.id()), own.id(), view);
    }

    static String show(Query query) {
        return TABS.contains(query.get("show")) ? query.get("show") : "waiting";
    }

    /** What waits for an answer by the date on which it expires, the rest newest first. */
    private List<MeetingRequest> under(String tab, List<MeetingRequest> all, ExhibitorId reader) {
        List<MeetingRequest> found = all.stream()
                .filter(request -> lines.tab(request, reader).equals(tab))
                .toList();
        return tab.equals("waiting")
                ? found.stream()
                        .sorted(Comparator.comparing(RequestsPages::expires))
                        .toList()
                : found;
    }

    private static Instant expires(MeetingRequest request) {
        return request.state() instanceof State.Pending(Instant expires) ? expires : Instant.MAX;
    }
}
