package amur.matchmaking.sql;

import amur.exhibitors.ExhibitorId;
import amur.exhibitors.products.ProductId;
import amur.matchmaking.FittingProducts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlFittingProducts implements FittingProducts {
    private final JdbcClient jdbc;

    SqlFittingProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Wanted, List<ProductId>> find(Collection<Wanted> wanted, int most) {
        var found = new HashMap<Wanted, List<ProductId>>();
        if (wanted.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select w.company, w.offered, w.hs, p.id
                        from unnest(:companies::bigint[], :offered::boolean[], :codes::text[]) as w (company, offered, hs)
                        cross join lateral (
                            select id, number from product
                            where exhibitor_id = w.company and offered = w.offered and state = 'SHOWN' and starts_with(hs, w.hs)
                            order by number limit :most) p
                        order by p.number""")
                .param(
                        "companies",
                        wanted.stream().map(one -> one.company().value()).toArray(Long[]::new))
                .param("offered", wanted.stream().map(Wanted::offered).toArray(Boolean[]::new))
                .param("codes", wanted.stream().map(Wanted::hs).toArray(String[]::new))
                .param("most", most)
                .query(row -> {
                    var key = new Wanted(
                            new ExhibitorId(row.getLong("company")), row.getBoolean("offered"), row.getString("hs"));
                    found.computeIfAbsent(key, fresh -> new ArrayList<>()).add(new ProductId(row.getLong("id")));
                });
        return found;
    }
}
