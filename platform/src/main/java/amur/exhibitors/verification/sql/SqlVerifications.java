package amur.exhibitors.verification.sql;

import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.verification.DocumentFile;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.Document;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verification.State;
import amur.exhibitors.verification.VerificationId;
import amur.exhibitors.verification.VerificationNotices;
import amur.exhibitors.verification.VerificationRules;
import amur.exhibitors.verification.Verifications;
import amur.shared.Page;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Asking and deciding; lists are read in {@link VerificationLists}, evidence is kept in {@link VerificationDocuments}. */
@Repository
class SqlVerifications implements Verifications {
    private final JdbcClient jdbc;
    private final VerificationLists lists;
    private final VerificationDocuments documents;
    private final Exhibitors exhibitors;
    private final Accounts accounts;
    private final VerificationNotices notices;
    private final Clock clock;

    SqlVerifications(
            JdbcClient jdbc,
            VerificationLists lists,
            VerificationDocuments documents,
            Exhibitors exhibitors,
            Accounts accounts,
            VerificationNotices notices,
            Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.documents = documents;
        this.exhibitors = exhibitors;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Verification ask(ExhibitorId company, Kind kind, String subject, String said) {
        Exhibitor of = exhibitors.get(company);
        String about = VerificationRules.subject(subject);
        String text = VerificationRules.text(said);
        // One at a time in an edition: numbers stand without gaps, and nobody asks twice by a double click.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('verification'), ?)")
                .param((int) of.edition().value())
                .query(row -> {});
        boolean waits = jdbc.sql("""
                        select exists (select from verification
                        where exhibitor_id = ? and kind = ? and subject = ? and state = 'ASKED')""")
                .params(company.value(), kind.name(), about)
                .query(Boolean.class)
                .single();
        if (waits) {
            throw new UserFacingException("exhibitors.verification.fault.waits");
        }
        int number = jdbc.sql("""
                        insert into verification (edition_id, exhibitor_id, number, kind, subject, said, asked_at, asked_by)
                        select :edition, :company, coalesce(max(number), 0) + 1, :kind, :subject, :said, :now, :by
                        from verification where edition_id = :edition
                        returning number""")
                .param("edition", of.edition().value())
                .param("company", company.value())
                .param("kind", kind.name())
                .param("subject", about)
                .param("said", text)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", person())
                .query(Integer.class)
                .single();
        return find(of.edition(), number).orElseThrow();
    }

    private @Nullable Long person() {
        return accounts.current().map(person -> person.personId().value()).orElse(null);
    }

    @Override
    @Transactional
    public void attach(VerificationId id, List<DocumentFile> files) {
        documents.attach(id, files, clock.instant(), person());
    }

    @Override
    @Transactional
    public void verify(VerificationId id, int version, String basis, Optional<LocalDate> validUntil, String note) {
        String by = VerificationRules.basis(basis);
        String text = VerificationRules.text(note);
        EditionId edition = edition(id);
        if (validUntil.isPresent() && validUntil.get().isBefore(lists.today(edition))) {
            throw new UserFacingException("exhibitors.verification.fault.until");
        }
        decide(
                id,
                version,
                jdbc.sql("""
                                update verification set state = 'VERIFIED', reason = '', basis = :basis, note = :note,
                                    valid_until = :until::date, decided_at = :now, decided_by = :by
                                where id = :id and version = :version""")
                        .param("basis", by)
                        .param("note", text)
                        .param("until", validUntil.map(LocalDate::toString).orElse(null)));
    }

    @Override
    @Transactional
    public void refuse(VerificationId id, int version, String reason) {
        decide(id, version, jdbc.sql("""
                                update verification set state = 'REFUSED', reason = :reason, valid_until = null,
                                    decided_at = :now, decided_by = :by
                                where id = :id and version = :version""").param("reason", VerificationRules.reason(reason)));
    }

    private void decide(VerificationId id, int version, StatementSpec update) {
        int decided = update.param("now", Timestamp.from(clock.instant()))
                .param("by", person())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (decided == 0) {
            throw new ConflictException("verification " + id.value() + " is no longer in version " + version);
        }
        notices.decided(get(id));
    }

    private EditionId edition(VerificationId id) {
        return jdbc.sql("select edition_id from verification where id = ?")
                .param(id.value())
                .query(Long.class)
                .optional()
                .map(EditionId::new)
                .orElseThrow(() -> new NotFound("verification " + id.value()));
    }

    private Verification get(VerificationId id) {
        return jdbc.sql("select v.* from verification v where id = ?")
                .param(id.value())
                .query(VerificationRows.of(lists.today(edition(id))))
                .single();
    }

    @Override
    public Optional<Verification> find(EditionId edition, int number) {
        return lists.find(edition, number);
    }

    @Override
    public List<Verification> ofCompany(ExhibitorId company) {
        return jdbc.sql("select v.* from verification v where exhibitor_id = ? order by number desc")
                .param(company.value())
                .query(VerificationRows.of(lists.today(exhibitors.get(company).edition())))
                .list();
    }

    @Override
    public Map<VerificationId, List<Document>> documents(Collection<VerificationId> ids) {
        return documents.of(ids);
    }

    @Override
    public Optional<DocumentFile> document(VerificationId id, int number) {
        return documents.find(id, number);
    }

    @Override
    public Page<Verification> list(EditionId edition, Filter filter, int page) {
        return lists.list(edition, filter, page);
    }

    @Override
    public List<Verification> all(EditionId edition, Filter filter) {
        return lists.all(edition, filter);
    }

    @Override
    public Map<State, Integer> counts(EditionId edition, Filter filter) {
        return lists.counts(edition, filter);
    }

    @Override
    public Map<ExhibitorId, List<Verification>> holding(Edition edition, Collection<ExhibitorId> companies) {
        return lists.holding(edition, companies);
    }

    @Override
    public List<Verification> ending(EditionId edition, int days) {
        return lists.ending(edition, days);
    }
}
