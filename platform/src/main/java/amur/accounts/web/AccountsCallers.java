package amur.accounts.web;

import amur.accounts.Accounts;
import amur.accounts.EditionScope;
import amur.accounts.EmailConfirmations;
import amur.accounts.Rights;
import amur.accounts.RoleAssignment;
import amur.accounts.Scope;
import amur.accounts.SignedIn;
import amur.web.Caller;
import amur.web.CallerSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the pages who asks and what they may, by the roles they hold at this moment. */
@Component
class AccountsCallers implements CallerSource {
    private static final String ATTRIBUTE = AccountsCallers.class.getName();

    private final Accounts accounts;
    private final Rights rights;
    private final EmailConfirmations confirmations;
    private final ObjectProvider<EditionScope> editionScope;

    AccountsCallers(
            Accounts accounts,
            Rights rights,
            EmailConfirmations confirmations,
            ObjectProvider<EditionScope> editionScope) {
        this.accounts = accounts;
        this.rights = rights;
        this.confirmations = confirmations;
        this.editionScope = editionScope;
    }

    @Override
    public Caller caller(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller known) {
            return known;
        }
        Optional<SignedIn> signedIn = accounts.current();
        Caller caller = signedIn.isEmpty() ? Caller.NOBODY : new Member(signedIn.get(), request);
        request.setAttribute(ATTRIBUTE, caller);
        return caller;
    }

    private final class Member implements Caller {
        private final SignedIn signedIn;
        private final List<RoleAssignment> assignments;
        private final OptionalLong edition;
        private @Nullable Boolean unconfirmed;

        Member(SignedIn signedIn, HttpServletRequest request) {
            this.signedIn = signedIn;
            this.assignments = accounts.assignments(signedIn.personId());
            EditionScope scope = editionScope.getIfAvailable();
            this.edition = scope == null ? OptionalLong.empty() : scope.editionId(request);
        }

        @Override
        public boolean signedIn() {
            return true;
        }

        @Override
        public String name() {
            return signedIn.name();
        }

        /** Asked by the layout of every page, and perhaps before by its handler: read once. */
        @Override
        public boolean unconfirmed() {
            Boolean known = unconfirmed;
            if (known == null) {
                known = confirmations.holdsBack(signedIn.personId());
                unconfirmed = known;
            }
            return known;
        }

        @Override
        public boolean may(String right) {
            return right.equals(Rights.SIGNED_IN)
                    || assignments.stream().anyMatch(held -> gives(held, right) && covers(held.scope()));
        }

        private boolean gives(RoleAssignment held, String right) {
            return rights.of(held.role()).contains(right);
        }

        private boolean covers(Scope scope) {
            return switch (scope) {
                case Scope.Everything everything -> true;
                case Scope.OfEdition(long id) -> edition.isPresent() && edition.getAsLong() == id;
                // What is an organisation's own is found through the caller, never through the address.
                case Scope.OfOrganisation organisation -> true;
            };
        }
    }
}
