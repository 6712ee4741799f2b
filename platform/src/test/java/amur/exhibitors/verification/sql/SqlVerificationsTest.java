package amur.exhibitors.verification.sql;

import static amur.exhibitors.ExhibitorsExamples.oilBuyer;
import static amur.exhibitors.ExhibitorsExamples.oilMill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.accounts.Accounts;
import amur.accounts.AccountsExamples;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.Scope;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.EditionsExamples;
import amur.exhibitors.Catalogue;
import amur.exhibitors.Catalogue.Filter;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verification.State;
import amur.exhibitors.verification.VerificationExamples;
import amur.exhibitors.verification.VerificationExpiry;
import amur.exhibitors.verification.Verifications;
import amur.notices.Inbox;
import amur.web.ConflictException;
import amur.web.UserFacingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SqlVerificationsTest {
    @Autowired
    Verifications verifications;

    @Autowired
    Editions editions;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Accounts accounts;

    @Autowired
    Inbox inbox;

    @Autowired
    VerificationExpiry expiry;

    @Autowired
    JdbcClient jdbc;

    Edition edition;
    ExhibitorId mill;
    ExhibitorId buyer;
    LocalDate today;

    @BeforeEach
    void companies() {
        edition = EditionsExamples.bare(editions);
        List<ExhibitorId> ids = exhibitors.enlist(edition.id(), List.of(oilMill(), oilBuyer()));
        mill = ids.get(0);
        buyer = ids.get(1);
        today = LocalDate.now(edition.zone());
    }

    private Verification asked() {
        return verifications.ask(mill, Kind.REGISTER_NUMBER, "7707083893", "По реестру");
    }

    private Verification now(Verification one) {
        return verifications.find(edition.id(), one.number()).orElseThrow();
    }

    /** As if the day on which it ends had come. */
    private void endedOn(Verification one, LocalDate day) {
        jdbc.sql("update verification set valid_until = ? where id = ?")
                .params(java.sql.Date.valueOf(day), one.id().value())
                .update();
    }

    @Test
    void whatIsAskedForIsVerifiedAndHolds() {
        Verification one = asked();
        assertThat(one.state()).isEqualTo(State.ASKED);
        assertThat(verifications.holding(edition, List.of(mill, buyer))).isEmpty();
        verifications.verify(one.id(), one.version(), "ЕГРЮЛ", Optional.of(today), "видел");
        Verification verified = now(one);
        assertThat(verified.state()).isEqualTo(State.VERIFIED);
        assertThat(verified.basis()).isEqualTo("ЕГРЮЛ");
        assertThat(verified.validUntil()).contains(today);
        assertThat(verified.decidedAt()).isPresent();
        assertThat(verifications.holding(edition, List.of(mill, buyer))).isEqualTo(Map.of(mill, List.of(verified)));
        Catalogue.Filter only = Filter.LISTED.verified(true);
        assertThat(catalogue.counts(edition.id(), only).total()).isEqualTo(1);
        assertThat(catalogue.counts(edition.id(), Filter.LISTED).verified()).isEqualTo(1);
        assertThat(catalogue.counts(edition.id(), Filter.LISTED).total()).isEqualTo(2);
        assertThat(catalogue.counts(edition.id(), only).kinds()).isEqualTo(Map.of("EXHIBITOR", 1));
        assertThat(catalogue.counts(edition.id(), only).chapters()).containsOnlyKeys("15", "84");
    }

    @Test
    void itExpiresByItselfOnTheDayAfter() {
        Verification one = asked();
        verifications.verify(one.id(), one.version(), "ЕГРЮЛ", Optional.empty(), "");
        endedOn(one, today.minusDays(1));
        assertThat(now(one).state()).isEqualTo(State.EXPIRED);
        assertThat(verifications.holding(edition, List.of(mill))).isEmpty();
        assertThat(catalogue.counts(edition.id(), Filter.LISTED.verified(true)).total())
                .isZero();
        assertThat(verifications.counts(edition.id(), Verifications.Filter.ALL)).isEqualTo(Map.of(State.EXPIRED, 1));
        var expired = new Verifications.Filter(Optional.of(State.EXPIRED), Optional.empty(), 1);
        assertThat(verifications.list(edition.id(), expired, 1).rows())
                .extracting(Verification::number)
                .containsExactly(1);
        var verified = new Verifications.Filter(Optional.of(State.VERIFIED), Optional.empty(), 0);
        assertThat(verifications.list(edition.id(), verified, 1).total()).isZero();
        verifications.verify(one.id(), now(one).version(), "ЕГРЮЛ снова", Optional.of(today.plusYears(1)), "");
        assertThat(now(one).state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void theCompanyIsToldTheReasonAndAMonthBeforeTheEndWithTheOrganizersOnce() {
        PersonId organizer = AccountsExamples.organizer(accounts);
        PersonId maria = AccountsExamples.maria(accounts);
        accounts.assign(
                maria,
                Role.COMPANY_REPRESENTATIVE,
                new Scope.OfOrganisation(exhibitors.get(mill).organisation()));
        Verification one = asked();
        verifications.refuse(one.id(), one.version(), "Номер другой компании");
        assertThat(inbox.list(maria, false, 1).rows()).singleElement().satisfies(notice -> assertThat(notice.text())
                .contains("Номер другой компании"));
        verifications.verify(one.id(), now(one).version(), "ЕГРЮЛ", Optional.of(today.plusDays(31)), "");
        Verification later = verifications.ask(mill, Kind.CERTIFICATE, "ISO 9001", "");
        verifications.verify(later.id(), later.version(), "IAF", Optional.of(today.plusDays(32)), "");
        int before = inbox.list(organizer, false, 1).rows().size();
        expiry.tell();
        expiry.tell();
        assertThat(inbox.list(maria, false, 1).rows()).hasSize(4);
        assertThat(inbox.list(organizer, false, 1)
                        .rows()
                        .subList(0, inbox.list(organizer, false, 1).rows().size() - before))
                .filteredOn(notice -> notice.path().contains(edition.slug()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.path()).endsWith("/organizer/verifications/" + one.number()));
    }

    @Test
    void theSameIsNotAskedTwiceAndNumbersStandWithoutGaps() throws Exception {
        var racing = new ArrayList<Future<?>>();
        var refused = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                String subject = "Лицензия " + i / 2;
                racing.add(threads.submit(() -> {
                    try {
                        verifications.ask(mill, Kind.EXPORT_LICENCE, subject, "");
                    } catch (UserFacingException waits) {
                        refused.incrementAndGet();
                    }
                }));
            }
        }
        for (Future<?> done : racing) {
            done.get();
        }
        assertThat(refused).hasValue(12);
        assertThat(verifications.ofCompany(mill))
                .extracting(Verification::number)
                .containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void ofOrganizersWhoDecideAtOnceOneSucceeds() throws Exception {
        Verification one = asked();
        var decided = new AtomicInteger();
        var racing = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 12; i++) {
                boolean yes = i % 2 == 0;
                racing.add(threads.submit(() -> {
                    try {
                        if (yes) {
                            verifications.verify(one.id(), one.version(), "ЕГРЮЛ", Optional.empty(), "");
                        } else {
                            verifications.refuse(one.id(), one.version(), "Нет");
                        }
                        decided.incrementAndGet();
                    } catch (ConflictException overtaken) {
                        // the others
                    }
                }));
            }
        }
        for (Future<?> done : racing) {
            done.get();
        }
        assertThat(decided).hasValue(1);
        assertThat(now(one).version()).isEqualTo(one.version() + 1);
    }

    @Test
    void documentsAreKeptAsTheyCameAndTheTrailKeepsNoBytes() {
        Verification one = asked();
        verifications.attach(one.id(), List.of(VerificationExamples.extract()));
        assertThat(verifications.document(one.id(), 1).orElseThrow().bytes()).isEqualTo(VerificationExamples.bytes());
        assertThat(verifications.document(one.id(), 2)).isEmpty();
        String trail = jdbc.sql(
                        "select after::text from audit_entry where subject = 'verification_document' and subject_id = ?")
                .param(Long.toString(one.id().value()))
                .query(String.class)
                .single();
        assertThat(trail).contains("выписка.pdf").doesNotContain("content");
        for (int i = 2; i < Verifications.MOST_DOCUMENTS; i++) {
            verifications.attach(one.id(), List.of(VerificationExamples.extract()));
        }
        assertThatThrownBy(() -> verifications.attach(
                        one.id(), List.of(VerificationExamples.extract(), VerificationExamples.extract())))
                .isInstanceOf(UserFacingException.class);
        assertThat(verifications.documents(List.of(one.id())).get(one.id()))
                .as("of two where there is place for one, neither")
                .hasSize(Verifications.MOST_DOCUMENTS - 1);
        verifications.attach(one.id(), List.of(VerificationExamples.extract()));
        assertThatThrownBy(() -> verifications.attach(one.id(), List.of(VerificationExamples.extract())))
                .isInstanceOf(UserFacingException.class);
    }

    @Test
    void theDatabaseItselfRefusesWhatMakesNoSense() {
        Verification one = asked();
        assertThatThrownBy(() -> verifications.verify(one.id(), 1, " ", Optional.empty(), ""))
                .isInstanceOf(UserFacingException.class);
        assertThatThrownBy(() -> verifications.verify(one.id(), 1, "x", Optional.of(today.minusDays(1)), ""))
                .isInstanceOf(UserFacingException.class);
        assertThatThrownBy(() -> jdbc.sql("update verification set state = 'VERIFIED' where id = ?")
                        .param(one.id().value())
                        .update())
                .hasMessageContaining("check constraint");
        verifications.refuse(one.id(), 1, "Нет");
        assertThatThrownBy(() -> jdbc.sql("update verification set state = 'ASKED', decided_at = null where id = ?")
                        .param(one.id().value())
                        .update())
                .hasMessageContaining("does not become undecided");
    }
}
