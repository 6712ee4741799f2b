package amur.regions.sql;

import amur.regions.RegionCode;
import amur.regions.Regions;
import amur.regions.Tie;
import amur.regions.Ties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlTies implements Ties {
    private final JdbcClient jdbc;
    private final Regions regions;

    SqlTies(JdbcClient jdbc, Regions regions) {
        this.jdbc = jdbc;
        this.regions = regions;
    }

    @Override
    public List<Tie> list() {
        return jdbc.sql("select * from region_tie order by one, other, kind")
                .query(SqlTies::tie)
                .list();
    }

    @Override
    public List<Tie> of(RegionCode region) {
        return jdbc.sql("select * from region_tie where :code in (one, other) order by one, other, kind")
                .param("code", region.value())
                .query(SqlTies::tie)
                .list();
    }

    @Override
    public Set<String> tiedTo(String region) {
        return jdbc
                .sql(
                        "select other from region_tie where one = :code union select one from region_tie where other = :code")
                .param("code", region)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional
    public void put(Tie tie) {
        regions.get(tie.one());
        regions.get(tie.other());
        jdbc.sql("""
                        insert into region_tie (one, other, kind, since, source) values (:one, :other, :kind, :since, :source)
                        on conflict (one, other, kind) do update set since = excluded.since, source = excluded.source""")
                .param("one", tie.one().value())
                .param("other", tie.other().value())
                .param("kind", tie.kind().name())
                .param("since", tie.since() == null ? null : tie.since().getValue())
                .param("source", tie.source())
                .update();
    }

    @Override
    @Transactional
    public void remove(RegionCode one, RegionCode other, Tie.Kind kind) {
        jdbc.sql("delete from region_tie where kind = ? and (one, other) in ((?, ?), (?, ?))")
                .params(kind.name(), one.value(), other.value(), other.value(), one.value())
                .update();
    }

    private static Tie tie(ResultSet row, int number) throws SQLException {
        int since = row.getInt("since");
        return new Tie(
                new RegionCode(row.getString("one")),
                new RegionCode(row.getString("other")),
                Tie.Kind.valueOf(row.getString("kind")),
                since == 0 ? null : Year.of(since),
                row.getString("source"));
    }
}
