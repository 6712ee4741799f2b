package amur.exhibitors.web;

import amur.editions.Edition;
import amur.exhibitors.CompanyMarks;
import amur.exhibitors.CompanySection;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.OwnCompany;
import amur.web.NotFound;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.View;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A listed company, for everybody; one that has withdrawn answers 410 by its name. */
@Controller
class CompanyController {
    private final Exhibitors exhibitors;
    private final OwnCompanies own;
    private final List<CompanySection> sections;
    private final CompanyWords words;
    private final CompanyData data;
    private final CompanyMarks marks;
    private final Screens screens;

    CompanyController(
            Exhibitors exhibitors,
            OwnCompanies own,
            List<CompanySection> sections,
            CompanyWords words,
            CompanyData data,
            CompanyMarks marks,
            Screens screens) {
        this.exhibitors = exhibitors;
        this.own = own;
        this.sections = sections;
        this.words = words;
        this.data = data;
        this.marks = marks;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/exhibitors/{number:[0-9]{1,7}}")
    @PublicPage
    ModelAndView show(Edition edition, @PathVariable int number, View view) {
        Exhibitor company = exhibitors
                .findByNumber(edition.id(), number)
                .filter(found -> exhibitors.wasListed(found.id()))
                .orElseThrow(() -> new NotFound("listed company " + number));
        if (!(company.state() instanceof Exhibitor.State.Listed)) {
            return gone(edition, company, view);
        }
        Optional<OwnCompany> acting = own.find(edition, "");
        boolean mine = acting.isPresent()
                && acting.get().all().stream().anyMatch(one -> one.id().equals(company.id()));
        boolean ask = !mine
                && acting.isPresent()
                && acting.get().all().stream().anyMatch(one -> one.state() instanceof Exhibitor.State.Listed);
        var goods = exhibitors.goods(List.of(company.id())).getOrDefault(company.id(), List.of());
        var people = exhibitors.representatives(List.of(company.id())).getOrDefault(company.id(), List.of());
        return screens.show(
                "exhibitors/web/company",
                new CompanyPage(
                        edition.name().textIn(view.language()),
                        company.number(),
                        words.names(company, view.language()),
                        words.kind(company.kind(), view),
                        words.country(company.country(), view),
                        words.region(company.region(), view),
                        company.region(),
                        words.sector(company.sector(), view),
                        people.size(),
                        words.languages(company.languages(), view),
                        marks.marks(edition, List.of(company.id()), view).getOrDefault(company.id(), List.of()),
                        words.goods(goods, true, view),
                        words.goods(goods, false, view),
                        sections.stream()
                                .flatMap(section -> section.section(edition, company, view).stream())
                                .toList(),
                        mine,
                        ask,
                        acting.map(OwnCompany::query).orElse(""),
                        data.block(company, view)));
    }

    private ModelAndView gone(Edition edition, Exhibitor company, View view) {
        CompanyWords.Names names = words.names(company, view.language());
        return screens.show(
                "exhibitors/web/gone",
                new GonePage(
                        edition.name().textIn(view.language()),
                        names.name(),
                        names.lang(),
                        view.t("exhibitors.company.gone"),
                        view.t("exhibitors.catalogue.title"),
                        "/exhibitors"),
                HttpStatus.GONE);
    }
}
