package amur.editions.sql;

import amur.editions.ChangeEdition;
import amur.editions.CloneParticipant;
import amur.editions.ClonePlan;
import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.EditionSettings;
import amur.editions.Editions;
import amur.editions.MeetingFrame;
import amur.editions.OpenEdition;
import amur.shared.LocalizedText;
import amur.shared.LocalizedTextJson;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.UserFacingException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Editions and their settings; the meeting frame is kept by {@link SqlMeetingFrames}. */
@Repository
class SqlEditions implements Editions, EditionSettings {
    private final JdbcClient jdbc;
    private final SqlMeetingFrames frames;
    private final SqlSeries series;
    private final ObjectProvider<CloneParticipant> cloneParticipants;

    SqlEditions(
            JdbcClient jdbc,
            SqlMeetingFrames frames,
            SqlSeries series,
            ObjectProvider<CloneParticipant> cloneParticipants) {
        this.jdbc = jdbc;
        this.frames = frames;
        this.series = series;
        this.cloneParticipants = cloneParticipants;
    }

    @Override
    @Transactional
    public EditionId open(OpenEdition command) {
        return insert(command, null);
    }

    private EditionId insert(OpenEdition command, @Nullable Long clonedFrom) {
        EditionId id;
        try {
            id = new EditionId(jdbc.sql("""
                            insert into edition (series_id, cloned_from, slug, name, number, theme, city, venue, host, guest,
                                                 zone, accent, status)
                            values ((select min(id) from series), :from, :slug, :name::jsonb, :number, :theme::jsonb,
                                    :city::jsonb, :venue::jsonb, :host, :guest, :zone, :accent, 'PREPARING')
                            returning id""")
                    .param("from", clonedFrom)
                    .param("slug", command.slug())
                    .param("name", LocalizedTextJson.write(command.name()))
                    .param("number", command.number())
                    .param("theme", LocalizedTextJson.write(command.theme()))
                    .param("city", LocalizedTextJson.write(command.city()))
                    .param("venue", LocalizedTextJson.write(command.venue()))
                    .param("host", command.host().code())
                    .param("guest", command.guest().code())
                    .param("zone", command.zone().getId())
                    .param("accent", command.accent())
                    .query(Long.class)
                    .single());
        } catch (DuplicateKeyException e) {
            throw new UserFacingException("editions.slug.taken", command.slug());
        }
        command.days().forEach(day -> insertDay(id, day));
        return id;
    }

    private void insertDay(EditionId id, Edition.Day day) {
        jdbc.sql("""
                        insert into edition_day (edition_id, day, phase) values (?, ?, ?)
                        on conflict (edition_id, day) do update set phase = excluded.phase""").params(id.value(), day.date(), day.phase().name()).update();
    }

    @Override
    @Transactional
    public EditionId cloneEdition(
            EditionId from, String slug, LocalDate firstDay, boolean switchHost, LocalizedText name) {
        Edition last = get(from);
        ClonePlan plan = planClone(from, firstDay, switchHost);
        EditionId to = insert(
                new OpenEdition(
                        slug,
                        name,
                        plan.number(),
                        LocalizedText.empty(),
                        plan.city(),
                        plan.venue(),
                        plan.host(),
                        plan.guest(),
                        plan.zone(),
                        plan.days(),
                        plan.accent()),
                from.value());
        frames.carryOver(last, to, plan.zone(), ChronoUnit.DAYS.between(last.firstDay(), firstDay), !switchHost);
        cloneParticipants.orderedStream().forEach(room -> room.carryOver(from, to));
        return to;
    }

    @Override
    public ClonePlan planClone(EditionId from, LocalDate firstDay, boolean switchHost) {
        Edition last = get(from);
        MeetingFrame frame = frames.frame(from);
        long shift = ChronoUnit.DAYS.between(last.firstDay(), firstDay);
        Venue venue = switchHost ? series.venueIn(last.guest()) : new Venue(last.city(), last.venue(), last.zone());
        return new ClonePlan(
                last.number() == 0 ? 0 : last.number() + 1,
                venue.city(),
                venue.hall(),
                switchHost ? last.guest() : last.host(),
                switchHost ? last.host() : last.guest(),
                venue.zone(),
                last.days().stream()
                        .map(day -> new Edition.Day(day.date().plusDays(shift), day.phase()))
                        .toList(),
                last.accent(),
                frame.slots().size(),
                frame.tables().size(),
                frame.pools().stream()
                        .mapToInt(pool -> pool.interpreters().size())
                        .sum(),
                cloneParticipants
                        .orderedStream()
                        .flatMap(room -> room.carried(from).stream())
                        .toList());
    }

    @Override
    @Transactional
    public void changeStatus(EditionId id, Edition.Status status) {
        int changed = jdbc.sql("update edition set status = ?, version = version + 1 where id = ? and status <> ?")
                .params(status.name(), id.value(), status.name())
                .update();
        if (changed == 0) {
            get(id);
        }
    }

    @Override
    @Transactional
    public void change(ChangeEdition command) {
        Edition before = locked(command.id());
        requireVersion(before, command.version());
        jdbc.sql("""
                        update edition set name = :name::jsonb, number = :number, theme = :theme::jsonb, city = :city::jsonb,
                            venue = :venue::jsonb, host = :host, guest = :guest, zone = :zone, accent = :accent,
                            status = :status, version = version + 1
                        where id = :id""")
                .param("id", command.id().value())
                .param("name", LocalizedTextJson.write(command.name()))
                .param("number", command.number())
                .param("theme", LocalizedTextJson.write(command.theme()))
                .param("city", LocalizedTextJson.write(command.city()))
                .param("venue", LocalizedTextJson.write(command.venue()))
                .param("host", command.host().code())
                .param("guest", command.guest().code())
                .param("zone", command.zone().getId())
                .param("accent", command.accent())
                .param("status", command.status().name())
                .update();
        changeDays(before, command.days());
        frames.moveToZone(before, command.zone());
    }

    private void changeDays(Edition before, List<Edition.Day> days) {
        Set<LocalDate> kept = days.stream().map(Edition.Day::date).collect(java.util.stream.Collectors.toSet());
        for (Edition.Day day : before.days()) {
            if (!kept.contains(day.date())) {
                frames.refuseIfSlotsOn(before.id(), day.date());
                jdbc.sql("delete from edition_day where edition_id = ? and day = ?")
                        .params(before.id().value(), day.date())
                        .update();
            }
        }
        days.stream().filter(day -> !before.days().contains(day)).forEach(day -> insertDay(before.id(), day));
    }

    @Override
    @Transactional
    public void inVersion(EditionId id, int version, Runnable change) {
        requireVersion(locked(id), version);
        change.run();
    }

    private Edition locked(EditionId id) {
        frames.lock(id);
        return get(id);
    }

    private static void requireVersion(Edition edition, int version) {
        if (edition.version() != version) {
            throw new ConflictException(
                    "edition " + edition.slug() + " is in version " + edition.version() + ", not " + version);
        }
    }

    @Override
    public Edition get(EditionId id) {
        return jdbc.sql(EditionRow.SELECT + "where e.id = ?")
                .param(id.value())
                .query(EditionRow::read)
                .optional()
                .orElseThrow(() -> new NotFound("edition " + id.value()));
    }

    @Override
    public Optional<Edition> findBySlug(String slug) {
        return jdbc.sql(EditionRow.SELECT + "where e.slug = ?")
                .param(slug)
                .query(EditionRow::read)
                .optional();
    }

    @Override
    public List<Edition> list() {
        return jdbc.sql(EditionRow.SELECT
                        + "order by (select max(d.day) from edition_day d where d.edition_id = e.id) desc, e.id desc")
                .query(EditionRow::read)
                .list();
    }

    @Override
    public Optional<Edition> current() {
        return jdbc.sql(EditionRow.SELECT + """
                        order by (e.status = 'OPEN') desc,
                                 (select max(d.day) from edition_day d where d.edition_id = e.id) desc, e.id desc
                        limit 1""").query(EditionRow::read).optional();
    }

    @Override
    public MeetingFrame frame(EditionId id) {
        return frames.frame(id);
    }

    @Override
    @Transactional
    public void setSlots(EditionId id, List<SlotTime> slots) {
        frames.setSlots(locked(id), slots);
    }

    @Override
    @Transactional
    public void setTables(EditionId id, int tables) {
        frames.setTables(id, tables);
    }

    @Override
    @Transactional
    public void loseTable(EditionId id, int table, Set<Integer> slots) {
        frames.loseTable(id, table, slots);
    }

    @Override
    @Transactional
    public void regainTable(EditionId id, int table, Set<Integer> slots) {
        frames.regainTable(id, table, slots);
    }

    @Override
    @Transactional
    public void setPool(EditionId id, String pair, List<String> interpreters) {
        frames.setPool(id, pair, interpreters);
    }

    @Override
    @Transactional
    public void setInterpreterAway(EditionId id, String pair, int number, Set<Integer> slots) {
        frames.setInterpreterAway(id, pair, number, slots);
    }
}
