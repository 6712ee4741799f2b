package amur.exhibitors.verification.sql;

import amur.accounts.Accounts;
import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlVerifications implements Verifications {
    private static final String ORDER = " order by case v.state when 'ASKED' then 0 when 'VERIFIED' then 1 else 2 end,"
            + " case when v.state = 'ASKED' then v.asked_at end, v.valid_until nulls last, v.number";

    private final JdbcClient jdbc;
    private final Exhibitors exhibitors;
    private final Editions editions;
    private final Accounts accounts;
    private final VerificationNotices notices;
    private final Clock clock;

    SqlVerifications(
            JdbcClient jdbc,
            Exhibitors exhibitors,
            Editions editions,
            Accounts accounts,
            VerificationNotices notices,
            Clock clock) {
        this.jdbc = jdbc;
        this.exhibitors = exhibitors;
        this.editions = editions;
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
    public void attach(VerificationId id, DocumentFile document) {
        // The row is held, so that documents get numbers one after the other.
        boolean known = jdbc.sql("select id from verification where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new NotFound("verification " + id.value());
        }
        int there = jdbc.sql("select count(*) from verification_document where verification_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        if (there >= MOST_DOCUMENTS) {
            throw new UserFacingException("exhibitors.verification.document.most", MOST_DOCUMENTS);
        }
        jdbc.sql("""
                        insert into verification_document
                            (verification_id, number, name, media_type, size, content, added_at, added_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        there + 1,
                        document.name(),
                        document.mediaType(),
                        document.bytes().length,
                        document.bytes(),
                        Timestamp.from(clock.instant()))
                .param(person())
                .update();
    }

    @Override
    @Transactional
    public void verify(VerificationId id, int version, String basis, Optional<LocalDate> validUntil, String note) {
        String by = VerificationRules.basis(basis);
        String text = VerificationRules.text(note);
        EditionId edition = edition(id);
        if (validUntil.isPresent() && validUntil.get().isBefore(today(edition))) {
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
                .query(VerificationRows.of(today(edition(id))))
                .single();
    }

    private LocalDate today(EditionId edition) {
        return LocalDate.now(clock.withZone(editions.get(edition).zone()));
    }

    @Override
    public Optional<Verification> find(EditionId edition, int number) {
        return jdbc.sql("select v.* from verification v where edition_id = ? and number = ?")
                .params(edition.value(), number)
                .query(VerificationRows.of(today(edition)))
                .optional();
    }

    @Override
    public List<Verification> ofCompany(ExhibitorId company) {
        return jdbc.sql("select v.* from verification v where exhibitor_id = ? order by number desc")
                .param(company.value())
                .query(VerificationRows.of(today(exhibitors.get(company).edition())))
                .list();
    }

    @Override
    public Map<VerificationId, List<Document>> documents(Collection<VerificationId> ids) {
        record Of(VerificationId id, Document document) {}
        return jdbc
                .sql("""
                        select verification_id, number, name, media_type, size, added_at from verification_document
                        where verification_id = any(?) order by verification_id, number""")
                .param(ids.stream().map(VerificationId::value).toArray(Long[]::new))
                .query((row, n) -> new Of(
                        new VerificationId(row.getLong("verification_id")),
                        new Document(
                                row.getInt("number"),
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getInt("size"),
                                row.getTimestamp("added_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::id, Collectors.mapping(Of::document, Collectors.toList())));
    }

    @Override
    public Optional<DocumentFile> document(VerificationId id, int number) {
        return jdbc.sql(
                        "select name, media_type, content from verification_document where verification_id = ? and number = ?")
                .params(id.value(), number)
                .query((row, n) ->
                        new DocumentFile(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    @Override
    public Page<Verification> list(EditionId edition, Filter filter, int page) {
        LocalDate today = today(edition);
        int total = filtered("select count(*)", edition, filter, today, "")
                .query(Integer.class)
                .single();
        int last = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.clamp(page, 1, last);
        return new Page<>(
                filtered("select v.*", edition, filter, today, ORDER + " limit :size offset :skip")
                        .param("size", PAGE_SIZE)
                        .param("skip", (shown - 1) * PAGE_SIZE)
                        .query(VerificationRows.of(today))
                        .list(),
                shown,
                PAGE_SIZE,
                total);
    }

    @Override
    public List<Verification> all(EditionId edition, Filter filter) {
        LocalDate today = today(edition);
        return filtered("select v.*", edition, filter, today, ORDER)
                .query(VerificationRows.of(today))
                .list();
    }

    @Override
    public Map<State, Integer> counts(EditionId edition, Filter filter) {
        var counts = new EnumMap<State, Integer>(State.class);
        filtered(
                        "select " + VerificationRows.STATE + " as state_today, count(*)",
                        edition,
                        new Filter(Optional.empty(), filter.kind(), filter.company()),
                        today(edition),
                        " group by 1")
                .query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    private StatementSpec filtered(String select, EditionId edition, Filter filter, LocalDate today, String rest) {
        return jdbc.sql(select + " from verification v join exhibitor e on e.id = v.exhibitor_id"
                        + " where v.edition_id = :edition and (:state = '' or " + VerificationRows.STATE + " = :state)"
                        + " and (:kind = '' or v.kind = :kind) and (:company = 0 or e.number = :company)" + rest)
                .param("edition", edition.value())
                .param("today", java.sql.Date.valueOf(today))
                .param("state", filter.state().map(State::name).orElse(""))
                .param("kind", filter.kind().map(Kind::name).orElse(""))
                .param("company", filter.company());
    }

    @Override
    public Map<ExhibitorId, List<Verification>> holding(Edition edition, Collection<ExhibitorId> companies) {
        LocalDate today = LocalDate.now(clock.withZone(edition.zone()));
        return jdbc
                .sql("""
                        select v.* from verification v where v.exhibitor_id = any(:companies) and v.state = 'VERIFIED'
                        and (v.valid_until is null or v.valid_until >= :today) order by v.exhibitor_id, v.kind, v.number""")
                .param("companies", companies.stream().map(ExhibitorId::value).toArray(Long[]::new))
                .param("today", java.sql.Date.valueOf(today))
                .query(VerificationRows.of(today))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Verification::company));
    }

    @Override
    public List<Verification> ending(EditionId edition, int days) {
        LocalDate today = today(edition);
        return jdbc.sql("""
                        select v.* from verification v where v.edition_id = :edition and v.state = 'VERIFIED'
                        and v.valid_until between :today and :last order by v.valid_until, v.number""")
                .param("edition", edition.value())
                .param("today", java.sql.Date.valueOf(today))
                .param("last", java.sql.Date.valueOf(today.plusDays(days)))
                .query(VerificationRows.of(today))
                .list();
    }
}
