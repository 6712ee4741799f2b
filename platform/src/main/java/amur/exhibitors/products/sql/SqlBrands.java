package amur.exhibitors.products.sql;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.products.Brand;
import amur.exhibitors.products.Brands;
import amur.shared.Language;
import amur.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlBrands implements Brands {
    private static final String BRAND = """
            select b.id, b.exhibitor_id, b.name, (select count(*) from product p where p.brand_id = b.id and p.state = 'SHOWN') as products
            from brand b join exhibitor e on e.id = b.exhibitor_id
            """;
    private static final String SHOWN = """
            where e.edition_id = :edition and e.state = 'LISTED'
            and exists (select from product p where p.brand_id = b.id and p.state = 'SHOWN')
            and catalogue_fold(b.name) like '%' || catalogue_fold(:words) || '%'
            """;

    private final JdbcClient jdbc;

    SqlBrands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Brand> find(EditionId edition, long number) {
        return jdbc.sql(BRAND + "where b.id = ? and e.edition_id = ?")
                .params(number, edition.value())
                .query(SqlBrands::brand)
                .optional();
    }

    @Override
    public Optional<Brand> find(ExhibitorId company, String name) {
        return jdbc.sql(BRAND + "where b.exhibitor_id = ? and catalogue_fold(b.name) = catalogue_fold(?)")
                .params(company.value(), name)
                .query(SqlBrands::brand)
                .optional();
    }

    @Override
    public Page<Brand> list(EditionId edition, String words, Language language, int page) {
        int total = shown("select count(*) from brand b join exhibitor e on e.id = b.exhibitor_id ", edition, words, "")
                .query(Integer.class)
                .single();
        int last = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.clamp(page, 1, last);
        return new Page<>(
                shown(
                                BRAND,
                                edition,
                                words,
                                order(language) + " limit " + PAGE_SIZE + " offset " + (shown - 1) * PAGE_SIZE)
                        .query(SqlBrands::brand)
                        .list(),
                shown,
                PAGE_SIZE,
                total);
    }

    @Override
    public List<Brand> all(EditionId edition, String words, Language language) {
        return shown(BRAND, edition, words, order(language))
                .query(SqlBrands::brand)
                .list();
    }

    private JdbcClient.StatementSpec shown(String select, EditionId edition, String words, String order) {
        return jdbc.sql(select + SHOWN + order)
                .param("edition", edition.value())
                .param("words", words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
    }

    private static String order(Language language) {
        return "order by b.name collate \""
                + switch (language) {
                    case RU -> "ru-x-icu";
                    case ZH -> "zh-Hans-x-icu";
                    case EN -> "en-x-icu";
                }
                + "\", b.id";
    }

    private static Brand brand(ResultSet row, int number) throws SQLException {
        return new Brand(
                row.getLong("id"),
                new ExhibitorId(row.getLong("exhibitor_id")),
                row.getString("name"),
                row.getInt("products"));
    }
}
