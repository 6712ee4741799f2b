package amur.exhibitors.screening.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.ExhibitorsRights;
import amur.exhibitors.files.HeldFiles;
import amur.exhibitors.files.HeldFiles.HeldFile;
import amur.exhibitors.files.web.AskedPage;
import amur.exhibitors.files.web.ImportWords;
import amur.exhibitors.files.web.ReadingQuestion;
import amur.exhibitors.screening.Comparison;
import amur.exhibitors.screening.Screening;
import amur.exhibitors.screening.Screening.Filter;
import amur.exhibitors.screening.ScreeningHit;
import amur.exhibitors.screening.ScreeningHit.State;
import amur.exhibitors.screening.ScreeningList;
import amur.exhibitors.web.ListAddress;
import amur.exhibitors.web.StateTab;
import amur.shared.Page;
import amur.web.CsvFile;
import amur.web.NotFound;
import amur.web.PageLinks;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import amur.web.files.Outcome;
import amur.web.files.Reading;
import amur.web.files.TableFile;
import amur.web.files.TableReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Lists of names go in, names that resemble one of them come out: as questions, the most alike first. */
@Controller
@Requires(ExhibitorsRights.COMPANIES)
class ScreeningController {
    static final String ADDRESS = "/editions/{edition}/organizer/screening";
    private static final List<String> FILTERS = List.of("state", "company");
    private static final int LONGEST_NAME = 200;

    private final Screening screening;
    private final Comparison comparison;
    private final Exhibitors exhibitors;
    private final HeldFiles held;
    private final ImportWords imports;
    private final ScreeningWords words;
    private final Screens screens;

    ScreeningController(
            Screening screening,
            Comparison comparison,
            Exhibitors exhibitors,
            HeldFiles held,
            ImportWords imports,
            ScreeningWords words,
            Screens screens) {
        this.screening = screening;
        this.comparison = comparison;
        this.exhibitors = exhibitors;
        this.held = held;
        this.imports = imports;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Edition edition, @RequestParam Map<String, String> parameters, View view) {
        return list(edition, ListAddress.of(parameters, FILTERS), "", HttpStatus.OK, view);
    }

    @PostMapping(ADDRESS + "/lists")
    ModelAndView upload(
            Edition edition, @RequestParam Optional<MultipartFile> file, View view, RedirectAttributes redirect)
            throws IOException {
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        ListAddress nothing = ListAddress.of(Map.of(), FILTERS);
        if (file.isEmpty() || name.isEmpty()) {
            return list(
                    edition,
                    nothing,
                    view.t("exhibitors.screening.file.missing"),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    view);
        }
        try {
            byte[] content = file.get().getBytes();
            return switch (comparison.read(content)) {
                case Outcome.Table read -> added(edition, plain(name), read.table(), view, redirect);
                case Outcome.Question asked ->
                    new ModelAndView(new RedirectView(
                            view.inEdition(
                                    "/organizer/screening/lists/" + held.hold(purpose(edition), plain(name), content)),
                            false));
            };
        } catch (UserFacingException refused) {
            return refused(edition, refused, view);
        }
    }

    private ModelAndView added(Edition edition, String name, TableFile table, View view, RedirectAttributes redirect) {
        int number = comparison.add(edition.id(), name, table);
        Toasts.ok(redirect, view.t("exhibitors.screening.uploaded", number));
        return redirect(view);
    }

    private ModelAndView refused(Edition edition, UserFacingException refused, View view) {
        return list(
                edition,
                ListAddress.of(Map.of(), FILTERS),
                view.t(refused.key(), refused.arguments()),
                HttpStatus.UNPROCESSABLE_CONTENT,
                view);
    }

    private static String purpose(Edition edition) {
        return "screening of " + edition.id().value();
    }

    /** A list that can be read in several ways. */
    @GetMapping(ADDRESS + "/lists/{id:[0-9a-f-]{36}}")
    ModelAndView asked(Edition edition, @PathVariable UUID id, View view) {
        HeldFile file = held.get(id, purpose(edition));
        String here = view.inEdition("/organizer/screening");
        return screens.show(
                "exhibitors/files/web/held",
                new AskedPage(
                        view.t("exhibitors.screening.upload.title"),
                        file.fileName(),
                        List.of(
                                Map.entry(edition.name().textIn(view.language()), view.inEdition("/organizer")),
                                Map.entry(view.t("exhibitors.screening.title"), here),
                                Map.entry(view.t("exhibitors.screening.upload.title"), "")),
                        ReadingQuestion.of(
                                comparison.read(file.content()) instanceof Outcome.Question question
                                        ? question.samples()
                                        : List.of(),
                                imports,
                                view),
                        here + "/lists/" + id,
                        Map.of()));
    }

    @PostMapping(ADDRESS + "/lists/{id:[0-9a-f-]{36}}")
    ModelAndView choose(
            Edition edition,
            @PathVariable UUID id,
            @RequestParam String reading,
            View view,
            RedirectAttributes redirect) {
        HeldFile file = held.get(id, purpose(edition));
        Reading chosen = Reading.find(reading).orElseThrow(() -> new NotFound("reading " + reading));
        try {
            ModelAndView done =
                    added(edition, file.fileName(), TableReader.read(file.content(), chosen), view, redirect);
            held.drop(id);
            return done;
        } catch (UserFacingException refused) {
            return refused(edition, refused, view);
        }
    }

    /** Without the folders that some browsers send along, and without signs that mislead. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "");
        return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
    }

    @PostMapping(ADDRESS + "/lists/{number:[0-9]{1,7}}/retire")
    ModelAndView retire(Edition edition, @PathVariable int number, View view, RedirectAttributes redirect) {
        screening.retire(edition.id(), number);
        Toasts.ok(redirect, view.t("exhibitors.screening.retired", number));
        return redirect(view);
    }

    private static ModelAndView redirect(View view) {
        return new ModelAndView(new RedirectView(view.inEdition("/organizer/screening"), false));
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

    /** Exactly what the list shows with the same filter, all pages of it. */
    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> export(Edition edition, @RequestParam Map<String, String> parameters, View view) {
        List<ScreeningHit> all = screening.all(edition.id(), filter(ListAddress.of(parameters, FILTERS)));
        return CsvFile.answer(
                edition.slug() + "-screening.csv",
                Stream.of(
                                "number",
                                "found",
                                "who",
                                "company.number",
                                "company",
                                "listed",
                                "country",
                                "list",
                                "likeness",
                                "state",
                                "decided")
                        .map(column -> view.t("exhibitors.screening.column." + column))
                        .toList(),
                rows(all, edition, view).stream()
                        .map(row -> List.of(
                                Integer.toString(row.number()),
                                row.found(),
                                row.who(),
                                Integer.toString(row.company()),
                                row.names().name(),
                                row.listed(),
                                row.country(),
                                row.list(),
                                row.likeness(),
                                row.state(),
                                row.decided()))
                        .toList());
    }
}
