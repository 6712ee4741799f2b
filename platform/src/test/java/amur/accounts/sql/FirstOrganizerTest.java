package amur.accounts.sql;

import static org.assertj.core.api.Assertions.assertThat;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.Credentials;
import amur.accounts.Invitations;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.RoleAssignment;
import amur.accounts.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each test sees a database in which nobody is an organizer, and gives it back as it was. */
@PlatformTest
@Transactional
class FirstOrganizerTest {
    private static final RoleAssignment ORGANIZER = new RoleAssignment(Role.ORGANIZER, new Scope.Everything());

    @Autowired
    FirstOrganizer first;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient jdbc;

    private final String email = AccountsExamples.email("first");

    @BeforeEach
    void nobodyIsAnOrganizer() {
        jdbc.sql("delete from role_assignment where role = 'ORGANIZER'").update();
    }

    private static String token(String path) {
        assertThat(path).startsWith("/invitations/");
        return path.substring("/invitations/".length());
    }

    @Test
    void onAnEmptyDatabaseTheAddressBecomesAnOrganizerWhoComesInByALinkThatWorksOnce() {
        String link = first.link(email).orElseThrow();
        PersonId person = accounts.findByEmail(email).orElseThrow().id();
        assertThat(accounts.assignments(person)).containsExactly(ORGANIZER);
        assertThat(invitations.find(token(link))).contains(person);
        assertThat(invitations.accept(token(link))).isEqualTo(person);
        assertThat(invitations.find(token(link))).isEmpty();
    }

    @Test
    void aLaterStartPrintsAFreshLinkUntilTheyHaveComeAndNoneAfter() {
        String lost = first.link(email).orElseThrow();
        String fresh = first.link(email).orElseThrow();
        assertThat(fresh).isNotEqualTo(lost);
        var _ = invitations.accept(token(fresh));
        assertThat(first.link(email)).isEmpty();
    }

    @Test
    void onceThereIsAnOrganizerTheSettingMakesNobodyOne() {
        AccountsExamples.organizer(accounts);
        assertThat(first.link(email)).isEmpty();
        assertThat(accounts.findByEmail(email)).isEmpty();
    }

    @Test
    void aPasswordSomebodySetBeforeForAnUnverifiedAddressIsNotTheOrganizers() {
        PersonId squatter = AccountsExamples.wangLi(accounts);
        String taken = accounts.get(squatter).email();
        assertThat(credentials.check(taken, AccountsExamples.PASSWORD)).isPresent();
        assertThat(first.link(taken)).isPresent();
        assertThat(credentials.check(taken, AccountsExamples.PASSWORD)).isEmpty();
        assertThat(accounts.assignments(squatter)).contains(ORGANIZER);
    }
}
