package amur.editions.sql;

import amur.editions.EditionId;
import amur.editions.Figure;
import amur.editions.FigureId;
import amur.editions.Figures;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedTextJson;
import amur.shared.Tsv;
import amur.web.ConflictException;
import amur.web.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlFigures implements Figures {
    private final JdbcClient jdbc;

    SqlFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entered> list(EditionId edition) {
        return jdbc
                .sql("select * from figure where edition_id = ? order by source_date desc, id")
                .param(edition.value())
                .query(SqlFigures::entered)
                .list()
                .stream()
                .sorted(Comparator.comparingInt(
                        entered -> Figure.COUNTERS.indexOf(entered.figure().counter())))
                .toList();
    }

    @Override
    @Transactional
    public FigureId enter(EditionId edition, Figure figure) {
        return new FigureId(with(jdbc.sql("""
                                insert into figure (edition_id, counter, name, "precision", value, unit, definition, source,
                                                    source_date, status, shown_to_all)
                                values (:edition, :counter, :name::jsonb, :precision, :value, :unit, :definition::jsonb,
                                        :source, :date, :status, :shown)
                                returning id"""), figure)
                .param("edition", edition.value())
                .query(Long.class)
                .single());
    }

    @Override
    @Transactional
    public void change(EditionId edition, FigureId id, int version, Figure figure) {
        int changed = with(jdbc.sql("""
                                update figure set counter = :counter, name = :name::jsonb, "precision" = :precision,
                                    value = :value, unit = :unit, definition = :definition::jsonb, source = :source,
                                    source_date = :date, status = :status, shown_to_all = :shown, version = version + 1
                                where id = :id and edition_id = :edition and version = :version"""), figure)
                .param("edition", edition.value())
                .param("id", id.value())
                .param("version", version)
                .update();
        requireOne(changed, edition, id, version);
    }

    @Override
    @Transactional
    public void remove(EditionId edition, FigureId id, int version) {
        int removed = jdbc.sql("delete from figure where id = ? and edition_id = ? and version = ?")
                .params(id.value(), edition.value(), version)
                .update();
        requireOne(removed, edition, id, version);
    }

    private void requireOne(int rows, EditionId edition, FigureId id, int version) {
        if (rows == 1) {
            return;
        }
        boolean there = jdbc.sql("select count(*) from figure where id = ? and edition_id = ?")
                        .params(id.value(), edition.value())
                        .query(Integer.class)
                        .single()
                > 0;
        if (there) {
            throw new ConflictException("figure " + id.value() + " is no longer in version " + version);
        }
        throw new NotFound("figure " + id.value());
    }

    @Override
    @Transactional
    public int load(EditionId edition, Tsv file) {
        List<Figure> known = list(edition).stream().map(Entered::figure).toList();
        List<Figure> fresh = file.rows().stream()
                .map(SqlFigures::figure)
                .filter(figure -> known.stream().noneMatch(other -> same(figure, other)))
                .toList();
        fresh.forEach(figure -> enter(edition, figure));
        return fresh.size();
    }

    private static boolean same(Figure one, Figure other) {
        return one.counter().equals(other.counter())
                && one.definition().original().equals(other.definition().original())
                && one.source().equals(other.source());
    }

    private static Figure figure(Tsv.Row row) {
        return new Figure(
                row.get("counter"),
                row.text("name", Language.EN),
                Figure.Precision.valueOf(row.get("precision")),
                new BigDecimal(row.get("value")),
                Figure.Unit.valueOf(row.get("unit")),
                row.text("definition", Language.EN),
                row.get("source"),
                LocalDate.parse(row.get("date")),
                Figure.Status.valueOf(row.get("status")),
                true);
    }

    private static StatementSpec with(StatementSpec statement, Figure figure) {
        return statement
                .param("counter", figure.counter())
                .param("name", LocalizedTextJson.write(figure.name()))
                .param("precision", figure.precision().name())
                .param("value", figure.value())
                .param("unit", figure.unit().name())
                .param("definition", LocalizedTextJson.write(figure.definition()))
                .param("source", figure.source())
                .param("date", figure.date())
                .param("status", figure.status().name())
                .param("shown", figure.shownToAll());
    }

    private static Entered entered(ResultSet row, int number) throws SQLException {
        LocalizedText name = LocalizedTextJson.read(row.getString("name"));
        return new Entered(
                new FigureId(row.getLong("id")),
                row.getInt("version"),
                new Figure(
                        row.getString("counter"),
                        name,
                        Figure.Precision.valueOf(row.getString("precision")),
                        row.getBigDecimal("value"),
                        Figure.Unit.valueOf(row.getString("unit")),
                        LocalizedTextJson.read(row.getString("definition")),
                        row.getString("source"),
                        row.getObject("source_date", LocalDate.class),
                        Figure.Status.valueOf(row.getString("status")),
                        row.getBoolean("shown_to_all")));
    }
}
