package amur.exhibitors.web;

import amur.accounts.Accounts;
import amur.accounts.OrganisationId;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.SignedIn;
import amur.editions.Edition;
import amur.exhibitors.Applications.Apply;
import amur.exhibitors.EntryFault;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Kind;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.OwnCompany;
import amur.shared.Country;
import amur.web.NotFound;
import amur.web.PublicPage;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.UserFacingException;
import amur.web.View;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A company applies: by somebody who has signed in, or who makes an account on the way. */
@Controller
@PublicPage
class ApplyController {
    private final Applying applying;
    private final Accounts accounts;
    private final Exhibitors exhibitors;
    private final OwnCompanies own;
    private final CompanyWords words;
    private final Screens screens;

    ApplyController(
            Applying applying,
            Accounts accounts,
            Exhibitors exhibitors,
            OwnCompanies own,
            CompanyWords words,
            Screens screens) {
        this.applying = applying;
        this.accounts = accounts;
        this.exhibitors = exhibitors;
        this.own = own;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/apply")
    ModelAndView form(Edition edition, View view) {
        ApplicationForm form = accounts.current()
                .map(signedIn -> filled(accounts.get(signedIn.personId())))
                .orElse(ApplicationForm.empty());
        return screens.show("exhibitors/web/apply", page(edition, form, FormErrors.NONE, view));
    }

    /** Who has signed in need not type their own name. */
    private static ApplicationForm filled(Person person) {
        return new ApplicationForm(
                Map.of(
                        "given_name", person.givenName(),
                        "family_name", person.familyName(),
                        "person_latin_name", person.latinName()),
                List.of(person.language().code()));
    }

    @PostMapping("/editions/{edition}/apply")
    ModelAndView apply(
            Edition edition,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String password,
            View view,
            HttpServletRequest request,
            RedirectAttributes redirect)
            throws ServletException {
        if (edition.status() == Edition.Status.CLOSED) {
            throw new UserFacingException("exhibitors.apply.closed");
        }
        ApplicationForm form = ApplicationForm.of(parameters);
        Optional<SignedIn> signedIn = accounts.current();
        ExhibitorId id;
        try {
            Choice choice = choice(edition, form);
            if (signedIn.isPresent()) {
                PersonId person = signedIn.get().personId();
                NewExhibitor entry = form.entry(
                        choice.kind(), choice.country(), accounts.get(person).email(), view.language());
                id = applying.apply(new Apply(edition.id(), person, organisation(form), entry));
            } else {
                NewExhibitor entry = form.entry(choice.kind(), choice.country(), form.get("email"), view.language());
                id = applying.withNewAccount(edition, form, password, entry, view.language(), request.getRemoteAddr());
            }
        } catch (EntryRefused refused) {
            return screens.show(
                    "exhibitors/web/apply",
                    page(edition, form, FormErrors.of(refused.faults(), view), view),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (signedIn.isEmpty()) {
            // A session that somebody else may have planted is left behind before it becomes the new person's.
            request.getSession();
            request.changeSessionId();
            request.login(form.get("email"), password);
        }
        Toasts.ok(redirect, view.t("exhibitors.apply.done"));
        return new ModelAndView(new RedirectView(
                view.href("/editions/" + edition.slug() + "/company?company="
                        + exhibitors.get(id).number()),
                false));
    }

    private record Choice(Kind kind, Country country) {}

    private static Choice choice(Edition edition, ApplicationForm form) {
        Optional<Kind> kind = Stream.of(Kind.values())
                .filter(one -> one.name().equals(form.get("kind")))
                .findFirst();
        Optional<Country> country = Stream.of(edition.host(), edition.guest())
                .filter(one -> one.code().equals(form.get("country")))
                .findFirst();
        var faults = new java.util.ArrayList<EntryFault>();
        if (kind.isEmpty()) {
            faults.add(new EntryFault("kind", "exhibitors.fault.kind", List.of()));
        }
        if (country.isEmpty()) {
            faults.add(new EntryFault("country", "exhibitors.fault.country", List.of()));
        }
        EntryRefused.ifAny(faults);
        return new Choice(kind.orElseThrow(), country.orElseThrow());
    }

    private static Optional<OrganisationId> organisation(ApplicationForm form) {
        String number = form.get("organisation");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (!number.matches("[0-9]{1,18}")) {
            throw new NotFound("organisation " + number);
        }
        return Optional.of(new OrganisationId(Long.parseLong(number)));
    }

    private ApplyPage page(Edition edition, ApplicationForm form, FormErrors errors, View view) {
        List<Exhibitor> here = own.find(edition, "").map(OwnCompany::all).orElse(List.of());
        var countries = List.of(edition.host(), edition.guest());
        var taken = here.stream().map(Exhibitor::organisation).toList();
        var names = new HashMap<OrganisationId, String>();
        accounts.currentOrganisations().stream()
                .filter(organisation -> !taken.contains(organisation))
                .forEach(organisation ->
                        names.put(organisation, accounts.get(organisation).name()));
        return new ApplyPage(
                edition.name().textIn(view.language()),
                edition.status() != Edition.Status.CLOSED,
                accounts.current().isEmpty(),
                names.entrySet().stream()
                        .map(one -> Map.entry(Long.toString(one.getKey().value()), one.getValue()))
                        .toList(),
                here.stream()
                        .map(company -> Map.entry(
                                words.names(company, view.language()).name(),
                                "/editions/" + edition.slug() + "/company?company=" + company.number()))
                        .toList(),
                countries.stream()
                        .map(country -> Map.entry(country.code(), words.country(country, view)))
                        .toList(),
                words.regionChoices(countries, view),
                words.sectorChoices(view),
                words.languageChoices(form.languages(), view),
                form,
                errors);
    }
}
