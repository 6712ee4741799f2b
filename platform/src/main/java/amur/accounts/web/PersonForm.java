package amur.accounts.web;

import amur.accounts.Accounts.RegisterPerson;
import amur.accounts.People.ChangePerson;
import amur.accounts.PersonId;
import amur.shared.Language;
import amur.web.UserFacingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of somebody new.
 *
 * @param password null where another will choose it: the person who is invited
 */
public record PersonForm(
        String email,
        String familyName,
        String givenName,
        String latinName,
        String language,
        @Nullable String password) {

    /** Id of the field → refusal, in the order of the form; empty when all is well. */
    Map<String, UserFacingException> faults() {
        var faults = new LinkedHashMap<String, UserFacingException>();
        try {
            command();
        } catch (UserFacingException refusal) {
            faults.put("email", refusal);
        }
        try {
            new ChangePerson(new PersonId(0), givenName, familyName, latinName, known());
        } catch (UserFacingException refusal) {
            faults.put(familyName.isBlank() ? "familyName" : "givenName", refusal);
        }
        if (password != null) {
            amur.accounts.PasswordRule.fault(password, email.strip())
                    .ifPresent(key ->
                            faults.put("password", new UserFacingException(key, amur.accounts.PasswordRule.SHORTEST)));
        }
        return faults;
    }

    RegisterPerson command() {
        return new RegisterPerson(email, givenName.strip(), familyName.strip(), latinName.strip(), known(), password);
    }

    private Language known() {
        return Language.find(language).orElse(Language.EN);
    }
}
