package amur.exhibitors.products.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Sector;
import amur.exhibitors.Sectors;
import amur.exhibitors.products.Brand;
import amur.exhibitors.products.Brands;
import amur.exhibitors.products.HsCode;
import amur.exhibitors.products.Nomenclature;
import amur.exhibitors.products.ProductCatalogue;
import amur.shared.Language;
import amur.web.SitemapSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The catalogue's addresses: of each edition its lists, sectors and chapters, its listed companies, its products, its brands. */
@Component
class CatalogueSitemap implements SitemapSource {
    private static final Pattern LIST =
            Pattern.compile("catalogue-(pages|companies|products|brands)-(.+)-([1-9][0-9]{0,5})");

    private final Editions editions;
    private final Exhibitors exhibitors;
    private final ProductCatalogue products;
    private final Brands brands;
    private final Sectors sectors;
    private final Nomenclature nomenclature;

    CatalogueSitemap(
            Editions editions,
            Exhibitors exhibitors,
            ProductCatalogue products,
            Brands brands,
            Sectors sectors,
            Nomenclature nomenclature) {
        this.editions = editions;
        this.exhibitors = exhibitors;
        this.products = products;
        this.brands = brands;
        this.sectors = sectors;
        this.nomenclature = nomenclature;
    }

    @Override
    public List<String> lists() {
        var lists = new ArrayList<String>();
        for (Edition edition : editions.list()) {
            String slug = edition.slug();
            lists.add("catalogue-pages-" + slug + "-1");
            add(
                    lists,
                    "catalogue-companies-" + slug,
                    exhibitors.listed(edition.id()).size());
            add(
                    lists,
                    "catalogue-products-" + slug,
                    products.numbers(edition.id()).size());
            add(lists, "catalogue-brands-" + slug, brandsOf(edition).size());
        }
        return lists;
    }

    private static void add(List<String> lists, String name, int paths) {
        for (int part = 1; (part - 1) * MOST_PATHS < paths; part++) {
            lists.add(name + "-" + part);
        }
    }

    @Override
    public Optional<List<String>> paths(String list) {
        Matcher name = LIST.matcher(list);
        if (!name.matches()) {
            return Optional.empty();
        }
        int part = Integer.parseInt(name.group(3));
        return editions.findBySlug(name.group(2))
                .map(edition -> part(all(name.group(1), edition), part))
                .filter(paths -> !paths.isEmpty());
    }

    private List<String> all(String kind, Edition edition) {
        String base = "/editions/" + edition.slug();
        return switch (kind) {
            case "companies" ->
                exhibitors.listed(edition.id()).stream()
                        .map(Exhibitor::number)
                        .map(number -> base + "/exhibitors/" + number)
                        .toList();
            case "products" ->
                products.numbers(edition.id()).stream()
                        .map(number -> base + "/products/" + number)
                        .toList();
            case "brands" ->
                brandsOf(edition).stream()
                        .map(brand -> base + "/brands/" + brand.number())
                        .toList();
            default ->
                Stream.of(
                                Stream.of("", "/exhibitors", "/products", "/regions", "/sectors", "/brands", "/hs"),
                                sectors.all().stream().map(Sector::code).map(code -> "/sectors/" + code),
                                nomenclature.below(HsCode.NONE).stream().map(chapter -> "/hs/" + chapter.code()))
                        .flatMap(paths -> paths)
                        .map(path -> base + path)
                        .toList();
        };
    }

    private List<Brand> brandsOf(Edition edition) {
        return brands.all(edition.id(), "", Language.EN);
    }

    private static List<String> part(List<String> all, int part) {
        int from = Math.min(all.size(), (part - 1) * MOST_PATHS);
        return all.subList(from, Math.min(all.size(), from + MOST_PATHS));
    }
}
