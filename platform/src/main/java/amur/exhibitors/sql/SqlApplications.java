package amur.exhibitors.sql;

import amur.accounts.Accounts;
import amur.accounts.EmailConfirmations;
import amur.accounts.OrganisationId;
import amur.accounts.Person;
import amur.accounts.PersonId;
import amur.accounts.Role;
import amur.accounts.RoleAssignment;
import amur.accounts.Scope;
import amur.editions.EditionId;
import amur.exhibitors.Applications;
import amur.exhibitors.EntryFault;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.EntryRules;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.ExhibitorListed;
import amur.exhibitors.ExhibitorWithdrawn;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.RegistrationNumber;
import amur.exhibitors.Sectors;
import amur.regions.Regions;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlApplications implements Applications {
    private final JdbcClient jdbc;
    private final EntryTables tables;
    private final Exhibitors exhibitors;
    private final Accounts accounts;
    private final EmailConfirmations confirmations;
    private final Places places;
    private final DecisionNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SqlApplications(
            JdbcClient jdbc,
            EntryTables tables,
            Exhibitors exhibitors,
            Accounts accounts,
            EmailConfirmations confirmations,
            Places places,
            DecisionNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.exhibitors = exhibitors;
        this.accounts = accounts;
        this.confirmations = confirmations;
        this.places = places;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** The rooms that know which regions and sectors there are. */
    @org.springframework.stereotype.Component
    record Places(Regions regions, Sectors sectors) {}

    @Override
    @Transactional
    public ExhibitorId apply(Apply command) {
        NewExhibitor entry = command.entry();
        var faults = new ArrayList<>(EntryRules.faults(entry));
        faults.addAll(
                EntryRules.places(entry.country(), entry.region(), entry.sector(), places.regions(), places.sectors()));
        EntryRefused.ifAny(faults);
        NewExhibitor clean = EntryTables.withRegistration(entry, RegistrationNumber.normalized(entry.registration()));
        OrganisationId organisation = command.organisation()
                .map(own -> ownedBy(command.applicant(), own))
                .orElseGet(() -> accounts.createOrganisation(clean.name(), clean.country()));
        try {
            ExhibitorId id = tables.insert(
                            command.edition(), List.of(new EntryTables.Owned(organisation, clean)), "APPLIED")
                    .getFirst();
            accounts.assign(command.applicant(), Role.COMPANY_REPRESENTATIVE, new Scope.OfOrganisation(organisation));
            return id;
        } catch (DuplicateKeyException e) {
            throw taken(e);
        }
    }

    private OrganisationId ownedBy(PersonId person, OrganisationId organisation) {
        boolean acts = accounts.assignments(person).stream()
                .map(RoleAssignment::scope)
                .anyMatch(new Scope.OfOrganisation(organisation)::equals);
        if (!acts) {
            throw new NotFound("organisation " + organisation.value() + " of person " + person.value());
        }
        return organisation;
    }

    static UserFacingException taken(DuplicateKeyException e) {
        boolean registration = String.valueOf(e.getMessage()).contains("exhibitor_registration");
        return new EntryRefused(List.of(
                registration
                        ? new EntryFault("registration", "exhibitors.fault.registration.taken", List.of())
                        : new EntryFault("organisation", "exhibitors.fault.organisation.twice", List.of())));
    }

    @Override
    @Transactional
    public void resubmit(ExhibitorId id, int version) {
        decide(id, version, Set.of("RETURNED", "WITHDRAWN"), "APPLIED", "");
        jdbc.sql("update exhibitor set applied_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id.value())
                .update();
    }

    @Override
    @Transactional
    public void approve(ExhibitorId id, int version) {
        List<Person> people = accounts.members(exhibitors.get(id).organisation());
        if (!people.isEmpty() && people.stream().allMatch(person -> confirmations.holdsBack(person.id()))) {
            throw new UserFacingException("exhibitors.review.unconfirmed");
        }
        Exhibitor company = decide(id, version, Set.of("APPLIED", "REFUSED", "WITHDRAWN"), "LISTED", "");
        notices.tell(company, "approved", version);
        events.publishEvent(new ExhibitorListed(company.edition(), id));
    }

    @Override
    @Transactional
    public void returnWithReason(ExhibitorId id, int version, String reason) {
        notices.tell(decide(id, version, Set.of("APPLIED"), "RETURNED", checked(reason)), "returned", version);
    }

    @Override
    @Transactional
    public void refuse(ExhibitorId id, int version, String reason) {
        notices.tell(
                decide(id, version, Set.of("APPLIED", "RETURNED"), "REFUSED", checked(reason)), "refused", version);
    }

    @Override
    @Transactional
    public void withdraw(ExhibitorId id, int version) {
        Exhibitor company = decide(id, version, Set.of("APPLIED", "RETURNED", "LISTED"), "WITHDRAWN", "");
        notices.tell(company, "withdrawn", version);
        events.publishEvent(new ExhibitorWithdrawn(company.edition(), id));
    }

    /** The company as it is after the decision; a conflict when it is no longer what was decided on. */
    private Exhibitor decide(ExhibitorId id, int version, Set<String> from, String to, String reason) {
        int decided;
        try {
            decided = jdbc.sql("""
                            update exhibitor set state = :to, reason = :reason
                            where id = :id and version = :version and state = any(:from)""")
                    .param("to", to)
                    .param("reason", reason)
                    .param("id", id.value())
                    .param("version", version)
                    .param("from", from.toArray(String[]::new))
                    .update();
        } catch (DuplicateKeyException e) {
            // It comes back and finds its number with another that applied meanwhile.
            throw taken(e);
        }
        Exhibitor company = exhibitors.get(id);
        if (decided == 0) {
            throw new ConflictException(
                    "exhibitor " + id.value() + " is " + company.state() + " and no longer in version " + version);
        }
        return company;
    }

    private static String checked(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty()) {
            throw new UserFacingException("exhibitors.review.reason.missing");
        }
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_REASON) {
            throw new UserFacingException("exhibitors.review.reason.long", LONGEST_REASON);
        }
        return stripped;
    }

    @Override
    public Waiting waiting(EditionId edition) {
        return jdbc.sql("select count(*), min(applied_at) from exhibitor where edition_id = ? and state = 'APPLIED'")
                .param(edition.value())
                .query((row, n) -> new Waiting(
                        row.getInt(1), Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant)))
                .single();
    }

    @Override
    public Instant appliedAt(ExhibitorId id) {
        return jdbc.sql("select applied_at from exhibitor where id = ?")
                .param(id.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElseThrow(() -> new NotFound("exhibitor " + id.value()));
    }
}
