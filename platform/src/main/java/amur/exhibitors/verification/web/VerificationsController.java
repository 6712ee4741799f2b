package amur.exhibitors.verification.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verification.State;
import amur.exhibitors.verification.VerificationId;
import amur.exhibitors.verification.Verifications;
import amur.exhibitors.verification.Verifications.Filter;
import amur.exhibitors.web.ListAddress;
import amur.exhibitors.web.StateTab;
import amur.shared.Page;
import amur.web.CsvFile;
import amur.web.PageLinks;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All verifications of an edition, those that wait first. */
@Controller
@Requires(ExhibitorsRights.COMPANIES)
class VerificationsController {
    static final String ADDRESS = "/editions/{edition}/organizer/verifications";
    private static final List<String> FILTERS = List.of("state", "kind", "company");

    private final Verifications verifications;
    private final Exhibitors exhibitors;
    private final VerificationWords words;
    private final Screens screens;

    VerificationsController(
            Verifications verifications, Exhibitors exhibitors, VerificationWords words, Screens screens) {
        this.verifications = verifications;
        this.exhibitors = exhibitors;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Edition edition, @RequestParam Map<String, String> parameters, View view) {
        ListAddress address = ListAddress.of(parameters, FILTERS);
        Filter filter = filter(address);
        Page<Verification> page = verifications.list(edition.id(), filter, address.page());
        return screens.show(
                "exhibitors/verification/web/verifications",
                new VerificationsPage(
                        edition.name().textIn(view.language()),
                        address,
                        StateTab.of(
                                State.values(), verifications.counts(edition.id(), filter), State::key, address, view),
                        VerificationWords.kinds(view),
                        rows(page.rows(), edition, view),
                        page.total(),
                        PageLinks.of(page, view)));
    }

    private static Filter filter(ListAddress address) {
        return new Filter(
                Stream.of(State.values())
                        .filter(state -> state.name().equals(address.get("state")))
                        .findFirst(),
                Kind.find(address.get("kind")),
                address.number("company"));
    }

    private List<VerificationsPage.Row> rows(List<Verification> shown, Edition edition, View view) {
        Map<ExhibitorId, Exhibitor> companies = exhibitors.get(
                shown.stream().map(Verification::company).distinct().toList());
        Map<VerificationId, List<Verification.Document>> documents =
                verifications.documents(shown.stream().map(Verification::id).toList());
        return shown.stream()
                .map(one -> row(
                        one,
                        Objects.requireNonNull(companies.get(one.company())),
                        documents.getOrDefault(one.id(), List.of()).size(),
                        edition,
                        view))
                .toList();
    }

    private VerificationsPage.Row row(Verification one, Exhibitor company, int documents, Edition edition, View view) {
        VerificationWords.Digits digits = VerificationWords.digits(one, company, view);
        return new VerificationsPage.Row(
                one.number(),
                view.t(one.kind().key()),
                one.subject(),
                company.number(),
                words.companies().names(company, view.language()),
                view.t(one.state().key()),
                VerificationWords.stateKind(one.state()),
                digits.words(),
                digits.kind(),
                view.dateTime(one.askedAt(), edition.zone()),
                words.decided(one, edition, true, view),
                VerificationWords.until(one, view),
                documents);
    }

    /** Exactly what the list shows with the same filter, all pages of it. */
    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> export(Edition edition, @RequestParam Map<String, String> parameters, View view) {
        List<Verification> all = verifications.all(edition.id(), filter(ListAddress.of(parameters, FILTERS)));
        return CsvFile.answer(
                edition.slug() + "-verifications.csv",
                Stream.of(
                                "number",
                                "kind",
                                "subject",
                                "company.number",
                                "company",
                                "state",
                                "digits",
                                "asked_at",
                                "decided",
                                "until",
                                "documents")
                        .map(column -> view.t("exhibitors.verification.column." + column))
                        .toList(),
                rows(all, edition, view).stream()
                        .map(row -> List.of(
                                Integer.toString(row.number()),
                                row.kind(),
                                row.subject(),
                                Integer.toString(row.company()),
                                row.names().name(),
                                row.state(),
                                row.digits(),
                                row.asked(),
                                row.decided(),
                                row.until(),
                                Integer.toString(row.documents())))
                        .toList());
    }
}
