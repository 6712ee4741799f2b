package amur.exhibitors.web;

import amur.editions.Edition;
import amur.exhibitors.Entries;
import amur.exhibitors.Entry;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.Exhibitor.State;
import amur.exhibitors.OwnCompany;
import amur.web.ConflictException;
import amur.web.Screens;
import amur.web.Toasts;
import amur.web.View;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Saving a part of one's own entry: what is refused or overtaken shows the form again with all that was typed. */
@Component
public class OwnForms {
    private final Entries entries;
    private final CompanyWords words;
    private final Screens screens;

    OwnForms(Entries entries, CompanyWords words, Screens screens) {
        this.entries = entries;
        this.words = words;
        this.screens = screens;
    }

    Entry entry(OwnCompany own) {
        return entries.get(own.id());
    }

    OwnHead head(Edition edition, OwnCompany own, Entry entry, boolean conflict, FormErrors errors, View view) {
        return head(edition, own, entry.version(), conflict, errors, view);
    }

    /** @param version of what the form is about */
    public OwnHead head(Edition edition, OwnCompany own, int version, boolean conflict, FormErrors errors, View view) {
        State state = own.company().state();
        return new OwnHead(
                edition.name().textIn(view.language()),
                words.names(own.company(), view.language()),
                own.query(),
                version,
                conflict,
                !(state instanceof State.Refused) && !(state instanceof State.Withdrawn),
                errors);
    }

    /** Of a form that goes on: the version is still the one it began with. */
    OwnHead head(Edition edition, OwnCompany own, Entry entry, MultiValueMap<String, String> form, View view) {
        OwnHead now = head(edition, own, entry, false, FormErrors.NONE, view);
        return new OwnHead(now.edition(), now.names(), now.query(), version(form), false, now.open(), FormErrors.NONE);
    }

    /** The form as it was typed before the reader switched the language. */
    public static Optional<MultiValueMap<String, String>> typed(View view) {
        return view.typed().isEmpty() ? Optional.empty() : Optional.of(new LinkedMultiValueMap<>(view.typed()));
    }

    /**
     * @param path of the page, {@code /goods}
     * @param deed saves; throws when it is refused
     * @param page makes the page anew from what was typed and from the entry as it is now
     */
    ModelAndView save(
            Edition edition,
            OwnCompany own,
            String path,
            String template,
            Runnable deed,
            BiFunction<Entry, OwnHead, Object> page,
            View view,
            RedirectAttributes redirect) {
        return save(
                edition,
                own,
                path,
                template,
                deed,
                () -> entry(own).version(),
                head -> page.apply(entry(own), head),
                view,
                redirect);
    }

    /**
     * @param path of the page to go on to
     * @param deed saves; throws when it is refused
     * @param version of what the form is about, as it is now
     * @param page makes the page anew from what was typed
     */
    public ModelAndView save(
            Edition edition,
            OwnCompany own,
            String path,
            String template,
            Runnable deed,
            IntSupplier version,
            Function<OwnHead, Object> page,
            View view,
            RedirectAttributes redirect) {
        try {
            deed.run();
        } catch (EntryRefused refused) {
            OwnHead head = head(edition, own, version.getAsInt(), false, FormErrors.of(refused.faults(), view), view);
            return screens.show(template, page.apply(head), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ConflictException overtaken) {
            OwnHead head = head(edition, own, version.getAsInt(), true, FormErrors.NONE, view);
            return screens.show(template, page.apply(head), HttpStatus.CONFLICT);
        }
        Toasts.ok(redirect, view.t("exhibitors.saved"));
        return new ModelAndView(
                new RedirectView(view.href("/editions/" + edition.slug() + "/company" + path + own.query()), false));
    }

    public ModelAndView show(String template, Object page) {
        return screens.show(template, page);
    }

    /** The version a form was made from; one that is no number is none that could match. */
    public static int version(MultiValueMap<String, String> form) {
        String version = value(form, "version");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    public static String value(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.replace('\u0000', ' ').strip();
    }

    /** A number as typed; one that is none counts as {@code otherwise}, which the rules refuse. */
    static int number(String text, int otherwise) {
        return text.matches("-?[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
