package amur.exhibitors.web;

import amur.accounts.Accounts;
import amur.accounts.Accounts.RegisterPerson;
import amur.accounts.EmailConfirmations;
import amur.accounts.PasswordRule;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.SignInAttempts;
import amur.editions.Edition;
import amur.exhibitors.Applications;
import amur.exhibitors.EntryFault;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.EntryRules;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.shared.Language;
import amur.web.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An account and an application in one deed: either both are there afterwards or neither. */
@Component
class Applying {
    private final Accounts accounts;
    private final EmailConfirmations confirmations;
    private final SignInAttempts attempts;
    private final Applications applications;

    Applying(Accounts accounts, EmailConfirmations confirmations, SignInAttempts attempts, Applications applications) {
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.attempts = attempts;
        this.applications = applications;
    }

    /**
     * Throws {@link EntryRefused} with what is wrong in the account and in the entry, all at once.
     *
     * @param address from which it was asked
     */
    @Transactional
    public ExhibitorId withNewAccount(
            Edition edition,
            ApplicationForm form,
            String password,
            NewExhibitor entry,
            Language language,
            String address) {
        var faults = new ArrayList<EntryFault>();
        String email = form.get("email");
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            faults.add(new EntryFault("email", "accounts.email.invalid", List.of(email)));
        }
        PasswordRule.fault(password, email)
                .ifPresent(key -> faults.add(new EntryFault("password", key, List.of(PasswordRule.SHORTEST))));
        if (!faults.isEmpty()) {
            faults.addAll(EntryRules.faults(entry));
            throw new EntryRefused(renamed(faults, entry));
        }
        // A mail goes to whatever address was typed: not to many in a row. Counted in this transaction, so that what is
        // refused
        // and sends nothing does not count.
        if (!attempts.begin(email, address)) {
            throw new EntryRefused(List.of(new EntryFault("email", "accounts.sign_in.failed.throttled", List.of())));
        }
        PersonId person;
        try {
            person = accounts.register(new RegisterPerson(
                    email,
                    form.get("given_name"),
                    // A missing name is a fault of the entry; it is named there and nothing of this stays.
                    form.get("family_name").isEmpty() ? "?" : form.get("family_name"),
                    form.get("person_latin_name"),
                    language,
                    password));
        } catch (UserFacingException taken) {
            throw new EntryRefused(List.of(new EntryFault("email", taken.key(), List.of(taken.arguments()))));
        }
        confirmations.begin(person);
        return apply(new Applications.Apply(edition.id(), person, Optional.empty(), entry));
    }

    @Transactional
    public ExhibitorId apply(Applications.Apply command) {
        try {
            return applications.apply(command);
        } catch (EntryRefused refused) {
            throw new EntryRefused(renamed(refused.faults(), command.entry()));
        }
    }

    Person person(PersonId id) {
        return accounts.get(id);
    }

    /** The form asks for one person and one good of each side, and calls their fields by simpler names. */
    private static List<EntryFault> renamed(List<EntryFault> faults, NewExhibitor entry) {
        return faults.stream()
                .map(fault -> new EntryFault(field(fault.field(), entry), fault.key(), fault.arguments()))
                .toList();
    }

    private static String field(String field, NewExhibitor entry) {
        if (field.matches("good-[01]-(hs|text)")) {
            boolean offered = entry.goods().get(field.charAt(5) - '0').offered();
            return (offered ? "offers_" : "needs_") + field.substring(7);
        }
        return switch (field) {
            case "person-0-family_name" -> "family_name";
            case "person-0-given_name" -> "given_name";
            case "person-0-latin_name" -> "person_latin_name";
            case "person-0-job_title" -> "job_title";
            case "person-0-email" -> "email";
            case "person-0-languages" -> "languages";
            default -> field;
        };
    }
}
