package amur.accounts.web;

import amur.accounts.FirstPage;
import amur.accounts.PersonId;
import amur.accounts.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Where to go after signing in: the page that was asked for, else the first page of who has come. */
@Component
class Destinations {
    private final ObjectProvider<FirstPage> firstPages;

    Destinations(ObjectProvider<FirstPage> firstPages) {
        this.firstPages = firstPages;
    }

    /** An address of this site without the language. */
    String after(Authentication authentication, @Nullable String back) {
        String asked = SignInController.safe(back);
        return asked.equals("/") && authentication.getPrincipal() instanceof SignedIn signedIn
                ? first(signedIn.personId())
                : asked;
    }

    private String first(PersonId person) {
        return firstPages
                .orderedStream()
                .flatMap(page -> page.path(person).stream())
                .findFirst()
                .orElse("/");
    }
}
