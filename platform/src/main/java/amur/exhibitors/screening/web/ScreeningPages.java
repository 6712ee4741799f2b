package amur.exhibitors.screening.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.screening.Screening;
import amur.exhibitors.screening.Screening.Filter;
import amur.exhibitors.screening.ScreeningHit;
import amur.exhibitors.screening.ScreeningHit.State;
import amur.exhibitors.screening.ScreeningList;
import amur.exhibitors.web.ListAddress;
import amur.exhibitors.web.StateTab;
import amur.shared.Page;
import amur.web.PageLinks;
import amur.web.Screens;
import amur.web.View;
import amur.web.files.TableReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of names that resemble a listed one, with the lists they were compared with. */
@Component
class ScreeningPages {
    private static final List<String> FILTERS = List.of("state", "company");

    private final Screening screening;
    private final Exhibitors exhibitors;
    private final ScreeningWords words;
    private final Screens screens;

    ScreeningPages(Screening screening, Exhibitors exhibitors, ScreeningWords words, Screens screens) {
        this.screening = screening;
        this.exhibitors = exhibitors;
        this.words = words;
        this.screens = screens;
    }

    ModelAndView show(Edition edition, Map<String, String> parameters, View view) {
        return list(edition, ListAddress.of(parameters, FILTERS), "", HttpStatus.OK, view);
    }

    /** The page after a file that was refused, with the reason. */
    ModelAndView refused(Edition edition, String error, View view) {
        return list(edition, ListAddress.of(Map.of(), FILTERS), error, HttpStatus.UNPROCESSABLE_CONTENT, view);
    }

    private ModelAndView list(Edition edition, ListAddress address, String error, HttpStatus status, View view) {
        Filter filter = filter(address);
        Page<ScreeningHit> page = screening.hits(edition.id(), filter, address.page());
        return screens.show(
                "exhibitors/screening/web/screening",
                new ScreeningPage(
                        edition.name().textIn(view.language()),
                        address,
                        StateTab.of(State.values(), screening.counts(edition.id(), filter), State::key, address, view),
                        rows(page.rows(), edition, view),
                        page.total(),
                        PageLinks.of(page, view),
                        screening.lists(edition.id()).stream()
                                .map(one -> nameList(one, edition, view))
                                .toList(),
                        TableReader.MAX_BYTES,
                        error),
                status);
    }

    /** All rows that the list shows with these parameters. */
    List<ScreeningPage.Row> all(Edition edition, Map<String, String> parameters, View view) {
        return rows(screening.all(edition.id(), filter(ListAddress.of(parameters, FILTERS))), edition, view);
    }

    private static Filter filter(ListAddress address) {
        return new Filter(
                Stream.of(State.values())
                        .filter(state -> state.name().equals(address.get("state")))
                        .findFirst(),
                address.number("company"));
    }

    private List<ScreeningPage.Row> rows(List<ScreeningHit> hits, Edition edition, View view) {
        Map<ExhibitorId, Exhibitor> companies = exhibitors.get(
                hits.stream().map(ScreeningHit::company).distinct().toList());
        return hits.stream()
                .map(hit -> words.row(hit, Objects.requireNonNull(companies.get(hit.company())), edition, view))
                .toList();
    }

    private static ScreeningPage.NameList nameList(ScreeningList one, Edition edition, View view) {
        boolean retired = one.retiredAt().isPresent();
        return new ScreeningPage.NameList(
                one.number(),
                one.fileName(),
                view.number(one.entries()),
                view.dateTime(one.uploadedAt(), edition.zone()),
                retired ? "" : view.number(one.open()),
                retired
                        ? view.t("exhibitors.screening.list.retired")
                        : view.t("exhibitors.screening.list.compared", one.compared(), one.companies()),
                retired);
    }
}
