package amur.exhibitors.sql;

import amur.accounts.Accounts;
import amur.exhibitors.Entries;
import amur.exhibitors.Entry;
import amur.exhibitors.EntryFault;
import amur.exhibitors.EntryRefused;
import amur.exhibitors.EntryRules;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.PresenceChanged;
import amur.exhibitors.RegistrationNumber;
import amur.shared.Period;
import amur.web.ConflictException;
import amur.web.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each change first takes the company's row in the version it was made from: whoever comes second waits, and then finds another one. */
@Repository
class SqlEntries implements Entries {
    private static final String TAKEN =
            " where id = :id and version = :version and state in ('APPLIED', 'RETURNED', 'LISTED')";

    private final JdbcClient jdbc;
    private final Exhibitors exhibitors;
    private final EntryParts parts;
    private final Accounts accounts;
    private final SqlApplications.Places places;
    private final ApplicationEventPublisher events;

    SqlEntries(
            JdbcClient jdbc,
            Exhibitors exhibitors,
            EntryParts parts,
            Accounts accounts,
            SqlApplications.Places places,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.exhibitors = exhibitors;
        this.parts = parts;
        this.accounts = accounts;
        this.places = places;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Entry get(ExhibitorId id) {
        Exhibitor exhibitor = exhibitors.get(id);
        int version = jdbc.sql("select version from exhibitor where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        var one = List.of(id);
        return new Entry(
                exhibitor,
                version,
                Objects.requireNonNull(exhibitors.representatives(one).get(id)),
                Objects.requireNonNull(exhibitors.goods(one).get(id)),
                parts.presence(id));
    }

    @Override
    @Transactional
    public void change(ChangeEntry command) {
        Exhibitor before = exhibitors.get(command.id());
        String registration = RegistrationNumber.normalized(command.registration());
        var faults = new ArrayList<EntryFault>(
                EntryRules.company(command.name(), command.latinName(), command.seats(), command.minMeetings()));
        faults.addAll(EntryRules.places(
                before.country(), command.region(), command.sector(), places.regions(), places.sectors()));
        if (!registration.equals(before.registration())) {
            faults.addAll(EntryRules.registration(before.country(), registration));
        }
        EntryRefused.ifAny(faults);
        try {
            int changed = jdbc.sql("""
                            update exhibitor set name = :name, latin_name = :latin, region = :region, sector = :sector,
                                registration = :registration, seats = :seats, min_meetings = :min, public_meetings = :public""" + TAKEN)
                    .param("name", command.name().strip())
                    .param("latin", command.latinName().strip())
                    .param("region", command.region())
                    .param("sector", command.sector())
                    .param("registration", registration)
                    .param("seats", command.seats())
                    .param("min", command.minMeetings())
                    .param("public", command.publicMeetings())
                    .param("id", command.id().value())
                    .param("version", command.version())
                    .update();
            expectOne(changed, command.id(), command.version());
        } catch (DuplicateKeyException e) {
            throw SqlApplications.taken(e);
        }
        if (!before.name().equals(command.name().strip())) {
            accounts.rename(before.organisation(), command.name().strip());
        }
    }

    @Override
    @Transactional
    public void setGoods(ExhibitorId id, int version, List<Good> goods) {
        EntryRefused.ifAny(EntryRules.goods(goods));
        take(id, version);
        parts.replaceGoods(id, goods);
    }

    @Override
    @Transactional
    public void setRepresentatives(ExhibitorId id, int version, List<Representative> people) {
        Exhibitor company = exhibitors.get(id);
        EntryRefused.ifAny(EntryRules.people(people, company.seats()));
        take(id, version);
        parts.setPeople(id, people);
    }

    @Override
    @Transactional
    public void setPresence(ExhibitorId id, int version, List<Period> presence) {
        EntryRefused.ifAny(EntryRules.presence(presence));
        Exhibitor company = exhibitors.get(id);
        take(id, version);
        List<Period> wanted = EntryParts.merged(presence);
        if (!parts.presence(id).equals(wanted)) {
            parts.replacePresence(Map.of(id, wanted));
            events.publishEvent(new PresenceChanged(company.edition(), id));
        }
    }

    private void take(ExhibitorId id, int version) {
        // The guard counts the version up with whatever is written.
        int taken = jdbc.sql("update exhibitor set version = version" + TAKEN)
                .param("id", id.value())
                .param("version", version)
                .update();
        expectOne(taken, id, version);
    }

    private void expectOne(int rows, ExhibitorId id, int version) {
        if (rows == 1) {
            return;
        }
        switch (exhibitors.get(id).state()) {
            case Exhibitor.State.Refused refused -> throw new UserFacingException("exhibitors.entry.closed");
            case Exhibitor.State.Withdrawn withdrawn -> throw new UserFacingException("exhibitors.entry.closed");
            case Exhibitor.State.Applied applied -> throw conflict(id, version);
            case Exhibitor.State.Returned returned -> throw conflict(id, version);
            case Exhibitor.State.Listed listed -> throw conflict(id, version);
        }
    }

    private static ConflictException conflict(ExhibitorId id, int version) {
        return new ConflictException("exhibitor " + id.value() + " is no longer in version " + version);
    }
}
