package amur.exhibitors.products.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.exhibitors.Catalogue;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Sector;
import amur.exhibitors.Sectors;
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

    private static final Catalogue.Order COMPANIES = new Catalogue.Order(Catalogue.By.NUMBER, false, Language.EN);
    private static final ProductCatalogue.Order PRODUCTS =
            new ProductCatalogue.Order(ProductCatalogue.By.NUMBER, false, Language.EN);

    private final Editions editions;
    private final Exhibitors exhibitors;
    private final Catalogue companies;
    private final ProductCatalogue products;
    private final Brands brands;
    private final Sectors sectors;
    private final Nomenclature nomenclature;

    CatalogueSitemap(
            Editions editions,
            Exhibitors exhibitors,
            Catalogue companies,
            ProductCatalogue products,
            Brands brands,
            Sectors sectors,
            Nomenclature nomenclature) {
        this.editions = editions;
        this.exhibitors = exhibitors;
        this.companies = companies;
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
                    companies
                            .find(edition.id(), Catalogue.Filter.LISTED, COMPANIES, 1)
                            .total());
            add(
                    lists,
                    "catalogue-products-" + slug,
                    products.find(edition.id(), ProductCatalogue.Filter.ALL, PRODUCTS, 1)
                            .total());
            add(
                    lists,
                    "catalogue-brands-" + slug,
                    brands.list(edition.id(), "", Language.EN, 1).total());
        }
        return lists;
    }

    private static void add(List<String> lists, String name, long paths) {
        for (int part = 1; (part - 1L) * MOST_PATHS < paths; part++) {
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
                .map(edition -> paths(name.group(1), edition, (part - 1L) * MOST_PATHS))
                .filter(paths -> !paths.isEmpty());
    }

    private List<String> paths(String kind, Edition edition, long skipped) {
        Stream<String> paths =
                switch (kind) {
                    case "companies" ->
                        exhibitors.listed(edition.id()).stream()
                                .skip(skipped)
                                .map(company -> "/exhibitors/" + company.number());
                    case "products" ->
                        products.numbers(edition.id(), skipped, MOST_PATHS).stream()
                                .map(number -> "/products/" + number);
                    case "brands" ->
                        brands.all(edition.id(), "", Language.EN).stream()
                                .skip(skipped)
                                .map(brand -> "/brands/" + brand.number());
                    default -> pages().skip(skipped);
                };
        return paths.limit(MOST_PATHS)
                .map(path -> "/editions/" + edition.slug() + path)
                .toList();
    }

    private Stream<String> pages() {
        return Stream.of(
                        Stream.of("", "/exhibitors", "/products", "/regions", "/sectors", "/brands", "/hs"),
                        sectors.all().stream().map(Sector::code).map(code -> "/sectors/" + code),
                        nomenclature.below(HsCode.NONE).stream().map(chapter -> "/hs/" + chapter.code()))
                .flatMap(paths -> paths);
    }
}
