package amur.regions.sql;

import amur.editions.CloneParticipant;
import amur.editions.EditionId;
import amur.regions.Region;
import amur.regions.RegionCode;
import amur.regions.Regions;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedTextJson;
import amur.shared.NameOrder;
import amur.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Regions change with a new version of the product only: they are read into memory at start, names cost no query. */
@Repository
class SqlRegions implements Regions, CloneParticipant, SmartInitializingSingleton {
    private final JdbcClient jdbc;
    private final RegionFiles files;
    private volatile Map<String, Region> regions = Map.of();

    SqlRegions(JdbcClient jdbc, RegionFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public void afterSingletonsInstantiated() {
        files.load();
        var read = new LinkedHashMap<String, Region>();
        jdbc.sql("select * from region where listed order by code")
                .query(SqlRegions::region)
                .list()
                .forEach(region -> read.put(region.code().value(), region));
        regions = read;
    }

    @Override
    public Region get(RegionCode code) {
        return find(code.value()).orElseThrow(() -> new NotFound("region " + code.value()));
    }

    @Override
    public Optional<Region> find(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    @Override
    public List<Region> list() {
        return List.copyOf(regions.values());
    }

    @Override
    public List<Region> list(Country country) {
        return list().stream()
                .filter(region -> region.country().equals(country))
                .toList();
    }

    @Override
    public List<Country> countries() {
        return list().stream().map(Region::country).distinct().toList();
    }

    @Override
    public String name(String code, Language language) {
        return find(code).map(region -> region.shortName().textIn(language)).orElse(code);
    }

    @Override
    public List<Region> sorted(Collection<Region> unsorted, Language language) {
        return unsorted.stream()
                .sorted(Comparator.comparing(
                        (Region region) -> region.shortName().textIn(language), NameOrder.in(language)))
                .toList();
    }

    @Override
    public List<Region> search(String words) {
        String wanted = folded(words.strip());
        return list().stream()
                .filter(region -> searched(region).contains(wanted))
                .toList();
    }

    private static String searched(Region region) {
        var all = new StringBuilder(region.code().value());
        for (Language language : Language.values()) {
            all.append('\n').append(region.name().textIn(language));
            all.append('\n').append(region.shortName().textIn(language));
            all.append('\n').append(region.capital().textIn(language));
        }
        return folded(all.toString());
    }

    /** Russian readers write ё or е as they like. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    @Override
    public Set<RegionCode> participating(EditionId edition) {
        return jdbc
                .sql("select region_code from edition_region where edition_id = ?")
                .param(edition.value())
                .query(String.class)
                .list()
                .stream()
                .map(RegionCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional
    public void setParticipating(EditionId edition, Set<RegionCode> wanted) {
        wanted.forEach(this::get);
        String[] codes = wanted.stream().map(RegionCode::value).toArray(String[]::new);
        jdbc.sql("delete from edition_region where edition_id = :edition and region_code <> all(:codes)")
                .param("edition", edition.value())
                .param("codes", codes)
                .update();
        jdbc.sql("""
                        insert into edition_region (edition_id, region_code)
                        select :edition, unnest(:codes) on conflict do nothing""").param("edition", edition.value()).param("codes", codes).update();
    }

    @Override
    public Set<EditionId> editionsOf(RegionCode region) {
        return jdbc
                .sql("select edition_id from edition_region where region_code = ?")
                .param(region.value())
                .query(Long.class)
                .list()
                .stream()
                .map(EditionId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Carried> carried(EditionId from) {
        return List.of(new Carried("regions.carried", participating(from).size()));
    }

    /** The regions that took part are invited to the next edition. */
    @Override
    public void carryOver(EditionId from, EditionId to) {
        jdbc.sql("insert into edition_region select ?, region_code from edition_region where edition_id = ?")
                .params(to.value(), from.value())
                .update();
    }

    private static Region region(ResultSet row, int number) throws SQLException {
        return new Region(
                new RegionCode(row.getString("code")),
                row.getString("category"),
                LocalizedTextJson.read(row.getString("name")),
                LocalizedTextJson.read(row.getString("short_name")),
                LocalizedTextJson.read(row.getString("capital")),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                ZoneId.of(row.getString("zone")));
    }
}
