package amur.exhibitors.search.sql;

import amur.exhibitors.search.CatalogueDocuments;
import amur.retrieval.Document;
import amur.retrieval.Document.Goods;
import amur.retrieval.Document.Key;
import amur.retrieval.Document.Kind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlCatalogueDocuments implements CatalogueDocuments {
    private static final String COMPANIES = """
            select e.id, e.edition_id, array[e.name, e.latin_name] as names, said.*
            from exhibitor e cross join lateral (
                select array_agg(text.value ->> 'text') filter (where g.offered) as offers,
                    array_agg(text.value ->> 'text') filter (where not g.offered) as needs,
                    array_agg(distinct g.hs) filter (where g.offered and g.hs <> '') as offers_hs,
                    array_agg(distinct g.hs) filter (where not g.offered and g.hs <> '') as needs_hs
                from good g left join lateral jsonb_each(g.text) text on true where g.exhibitor_id = e.id) said
            where e.state = 'LISTED'""";
    private static final String PRODUCTS = """
            select p.id, p.edition_id, p.code, p.hs,
                (select array_agg(said.value ->> 'text') from jsonb_each(p.name) said) as names,
                (select array_agg(said.value ->> 'text') from jsonb_each(p.text) said) as texts,
                array[e.name, e.latin_name, b.name, b.latin_name] as owners
            from product p join exhibitor e on e.id = p.exhibitor_id left join brand b on b.id = p.brand_id
            where p.state = 'SHOWN' and e.state = 'LISTED'""";

    private final JdbcClient jdbc;

    SqlCatalogueDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Document> read(Collection<Key> keys) {
        var documents = new ArrayList<Document>();
        documents.addAll(jdbc.sql(COMPANIES + " and e.id = any(?)")
                .param(ids(keys, Kind.COMPANY))
                .query((row, n) -> company(row))
                .list());
        documents.addAll(jdbc.sql(PRODUCTS + " and p.id = any(?)")
                .param(ids(keys, Kind.PRODUCT))
                .query((row, n) -> product(row))
                .list());
        return documents;
    }

    private static Long[] ids(Collection<Key> keys, Kind kind) {
        return keys.stream().filter(key -> key.kind() == kind).map(Key::id).toArray(Long[]::new);
    }

    @Override
    public Set<Key> productsOf(Collection<Long> companies) {
        return new HashSet<>(jdbc.sql("select id from product where exhibitor_id = any(?)")
                .param(companies.toArray(Long[]::new))
                .query((row, n) -> new Key(Kind.PRODUCT, row.getLong(1)))
                .list());
    }

    @Override
    public long count() {
        return jdbc.sql("""
                        select (select count(*) from exhibitor where state = 'LISTED')
                            + (select count(*) from product where state = 'SHOWN')""").query(Long.class).single();
    }

    @Override
    public boolean each(int some, Predicate<List<Document>> documents) {
        return each(COMPANIES + " and e.id > ? order by e.id limit ?", SqlCatalogueDocuments::company, some, documents)
                && each(
                        PRODUCTS + " and p.id > ? order by p.id limit ?",
                        SqlCatalogueDocuments::product,
                        some,
                        documents);
    }

    private interface Reading {
        Document of(ResultSet row) throws SQLException;
    }

    private boolean each(String sql, Reading reading, int some, Predicate<List<Document>> documents) {
        long last = 0;
        List<Document> read;
        do {
            read = jdbc.sql(sql)
                    .params(last, some)
                    .query((row, n) -> reading.of(row))
                    .list();
            if (!documents.test(read)) {
                return false;
            }
            last = read.isEmpty() ? last : read.getLast().id();
        } while (read.size() == some);
        return true;
    }

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<Key>();
        jdbc.sql("select id from exhibitor where state = 'LISTED'").query(row -> {
            keys.add(new Key(Kind.COMPANY, row.getLong(1)));
        });
        jdbc.sql("""
                        select p.id from product p join exhibitor e on e.id = p.exhibitor_id
                        where p.state = 'SHOWN' and e.state = 'LISTED'""").query(row -> {
            keys.add(new Key(Kind.PRODUCT, row.getLong(1)));
        });
        return keys;
    }

    @Override
    public Optional<Instant> ordered() {
        return jdbc.sql("select ordered_at from catalogue_index_order")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public void order(Instant at) {
        jdbc.sql("""
                        insert into catalogue_index_order (ordered_at) values (?)
                        on conflict (one) do update set ordered_at = excluded.ordered_at""").param(Timestamp.from(at)).update();
    }

    private static Document company(ResultSet row) throws SQLException {
        var offers = new Goods(texts(row.getArray("offers")), texts(row.getArray("offers_hs")));
        var needs = new Goods(texts(row.getArray("needs")), texts(row.getArray("needs_hs")));
        return new Document(
                Kind.COMPANY,
                row.getLong("id"),
                row.getLong("edition_id"),
                texts(row.getArray("names")),
                both(offers.texts(), needs.texts()),
                List.of(),
                "",
                both(offers.hs(), needs.hs()),
                offers,
                needs);
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static Document product(ResultSet row) throws SQLException {
        String hs = row.getString("hs");
        return new Document(
                Kind.PRODUCT,
                row.getLong("id"),
                row.getLong("edition_id"),
                texts(row.getArray("names")),
                texts(row.getArray("texts")),
                texts(row.getArray("owners")),
                row.getString("code"),
                hs.isEmpty() ? List.of() : List.of(hs));
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Stream.of((String[]) array.getArray())
                        .filter(text -> text != null && !text.isBlank())
                        .toList();
    }
}
