package amur.matchmaking.web;

import amur.exhibitors.ExhibitorId;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductId;
import amur.exhibitors.products.Products;
import amur.matchmaking.FittingProducts;
import amur.matchmaking.FittingProducts.Wanted;
import amur.matchmaking.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the products that reasons speak of. */
@Component
class ReasonProducts {
    /** Of a thing that is named and not coded, so many products are looked through. */
    private static final int LOOKED_THROUGH = 60;

    private final FittingProducts fitting;
    private final Products products;
    private final Subjects subjects;

    ReasonProducts(FittingProducts fitting, Products products, Subjects subjects) {
        this.fitting = fitting;
        this.products = products;
        this.subjects = subjects;
    }

    /** What a reason says of a partner's goods. @param offered by the partner, else sought */
    record Said(ExhibitorId partner, boolean offered, Subject subject) {
        Wanted wanted() {
            return new Wanted(partner, offered, subject.kind() == Subject.Kind.HS ? subject.key() : "");
        }
    }

    /** By number, at most {@code most} for each. */
    Map<Said, List<Product>> of(Collection<Said> said, int most) {
        Map<Wanted, List<ProductId>> ids = new HashMap<>();
        for (Subject.Kind kind : Subject.Kind.values()) {
            ids.putAll(fitting.find(
                    said.stream()
                            .filter(one -> one.subject().kind() == kind)
                            .map(Said::wanted)
                            .distinct()
                            .toList(),
                    kind == Subject.Kind.HS ? most : LOOKED_THROUGH));
        }
        Set<ProductId> all = new HashSet<>();
        ids.values().forEach(all::addAll);
        Map<ProductId, Product> read = all.isEmpty() ? Map.of() : products.get(all);
        var found = new HashMap<Said, List<Product>>();
        for (Said one : said) {
            found.put(
                    one,
                    ids.getOrDefault(one.wanted(), List.of()).stream()
                            .map(read::get)
                            .filter(Objects::nonNull)
                            .filter(product -> isAbout(product, one.subject()))
                            .limit(most)
                            .toList());
        }
        return found;
    }

    private boolean isAbout(Product product, Subject subject) {
        return subject.kind() == Subject.Kind.HS
                || product.entry().name().translations().values().stream()
                        .anyMatch(text -> subjects.names(text.text(), subject.key()));
    }
}
