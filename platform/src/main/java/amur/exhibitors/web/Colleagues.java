package amur.exhibitors.web;

import amur.accounts.Accounts;
import amur.accounts.Accounts.RegisterPerson;
import amur.accounts.Credentials;
import amur.accounts.EmailConfirmations;
import amur.accounts.Invitations;
import amur.accounts.OrganisationId;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.RoleAssignment;
import amur.accounts.Scope;
import amur.editions.Edition;
import amur.exhibitors.OwnCompany;
import amur.notices.Notices;
import amur.notices.Notices.Notice;
import amur.web.NotFound;
import amur.web.UserFacingException;
import amur.web.Words;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives colleagues access to their company and takes it back: what its own people may do without asking the organizer. */
@Component
class Colleagues {
    /** An invitation is a mail to an address somebody typed: so many people have access to one company at most. */
    static final int MOST = 30;

    private final Accounts accounts;
    private final Credentials credentials;
    private final EmailConfirmations confirmations;
    private final Invitations invitations;
    private final Notices notices;
    private final Words words;
    private final Clock clock;

    Colleagues(
            Accounts accounts,
            Credentials credentials,
            EmailConfirmations confirmations,
            Invitations invitations,
            Notices notices,
            Words words,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.confirmations = confirmations;
        this.invitations = invitations;
        this.notices = notices;
        this.words = words;
        this.clock = clock;
    }

    /** Who may act for the company. */
    List<Person> withAccess(OwnCompany own) {
        return accounts.members(own.company().organisation()).stream()
                .filter(person -> acts(person.id(), own))
                .toList();
    }

    boolean isWaiting(Person person) {
        return invitations.isWaiting(person.id());
    }

    /**
     * Somebody new gets an account and an invitation, somebody known a notice. The answer is the same for both: who has an account
     * here is nobody else's business.
     */
    @Transactional
    public void invite(Edition edition, OwnCompany own, RegisterPerson colleague) {
        List<Person> known = withAccess(own);
        if (known.stream().anyMatch(person -> person.email().equals(colleague.email()))) {
            throw new UserFacingException("exhibitors.access.already", colleague.email());
        }
        if (known.size() >= MOST) {
            throw new UserFacingException("exhibitors.access.most", MOST);
        }
        Person account = accounts.findByEmail(colleague.email()).orElse(null);
        PersonId person = account == null ? accounts.register(colleague) : account.id();
        boolean unproven = confirmations.isMissing(person);
        if (unproven) {
            // Somebody has registered with this address who may not be its owner: the invitation goes to the owner.
            credentials.takeAwayUnverified(person);
        }
        accounts.assign(person, Role.COMPANY_REPRESENTATIVE, scope(own));
        if (account == null || unproven || invitations.isWaiting(person)) {
            invitations.invite(person);
        }
        tell(
                accounts.get(person),
                edition,
                own,
                "given",
                "/editions/" + edition.slug() + "/company?company=" + number(own));
    }

    /** Sends the invitation again to who has not come yet. */
    @Transactional
    public Person remind(OwnCompany own, PersonId id) {
        Person person = colleague(own, id);
        if (!invitations.isWaiting(id)) {
            throw new NotFound("an open invitation of person " + id.value());
        }
        invitations.invite(id);
        return person;
    }

    /**
     * Takes the access back; nobody takes their own, so that the company never stands without anybody by mistake. Of two who take it
     * from each other at the same time the second has none any more.
     */
    @Transactional
    public Person withdraw(Edition edition, OwnCompany own, PersonId id) {
        Person person = colleague(own, id);
        if (isMe(person)) {
            throw new UserFacingException("exhibitors.access.self");
        }
        accounts.withdraw(id, Role.COMPANY_REPRESENTATIVE, scope(own));
        if (accounts.current().filter(me -> acts(me.personId(), own)).isEmpty()) {
            throw new NotFound("company " + number(own));
        }
        tell(person, edition, own, "withdrawn", "/notices");
        return person;
    }

    boolean isMe(Person person) {
        return accounts.current()
                .filter(me -> me.personId().equals(person.id()))
                .isPresent();
    }

    private Person colleague(OwnCompany own, PersonId id) {
        if (!acts(id, own)) {
            throw new NotFound("person " + id.value() + " of company " + number(own));
        }
        return accounts.get(id);
    }

    private boolean acts(PersonId person, OwnCompany own) {
        return accounts.assignments(person).contains(new RoleAssignment(Role.COMPANY_REPRESENTATIVE, scope(own)));
    }

    private void tell(Person person, Edition edition, OwnCompany own, String deed, String path) {
        Object[] arguments = {own.company().name(), edition.name().textIn(person.language())};
        notices.tell(List.of(new Notice(
                person.id(),
                // Access may be given and taken again and again, and each time is told.
                "exhibitors/access/" + own.id().value() + "/" + deed + "/" + clock.instant(),
                words.text(person.language(), "exhibitors.notice.access." + deed + ".subject", arguments),
                words.text(person.language(), "exhibitors.notice.access." + deed + ".text", arguments),
                path)));
    }

    private static Scope scope(OwnCompany own) {
        OrganisationId organisation = own.company().organisation();
        return new Scope.OfOrganisation(organisation);
    }

    private static int number(OwnCompany own) {
        return own.company().number();
    }
}
