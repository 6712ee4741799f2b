package amur.exhibitors.products.web;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.products.Brand;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductEntry;
import amur.exhibitors.web.CompanyData;
import amur.shared.LocalizedText;
import amur.web.DataBlock;
import amur.web.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A product as schema.org has it: offered by its company, or what its company seeks. Never a price, never a person. */
@Component
class ProductData {
    private final ProductWords words;
    private final CompanyData companies;

    ProductData(ProductWords words, CompanyData companies) {
        this.words = words;
        this.companies = companies;
    }

    /** A brand with the company whose it is here. */
    String brand(Brand brand, Exhibitor company, View view) {
        Map<String, Object> thing = brand(brand, view);
        Map<String, Object> owner = companies.organization(company, view);
        owner.put("brand", Map.of("@id", address(brand, view)));
        return DataBlock.of(Map.of("@context", "https://schema.org", "@graph", List.of(thing, owner)));
    }

    private static Map<String, Object> brand(Brand brand, View view) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", "Brand");
        thing.put("@id", address(brand, view));
        thing.put("url", address(brand, view));
        thing.put("name", brand.name());
        return thing;
    }

    private static String address(Brand brand, View view) {
        return view.absolute(view.inEdition("/brands/" + brand.number()));
    }

    String product(Product product, Exhibitor company, Optional<Brand> brand, View view) {
        ProductEntry entry = product.entry();
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", "Product");
        String address = view.absolute(view.inEdition("/products/" + product.number()));
        thing.put("@id", address);
        thing.put("url", address);
        thing.put("name", words.name(product, view).text());
        thing.put("inLanguage", words.name(product, view).lang());
        List<String> otherNames = entry.name().translations().values().stream()
                .map(LocalizedText.Translation::text)
                .filter(name -> !name.equals(words.name(product, view).text()))
                .toList();
        if (!otherNames.isEmpty()) {
            thing.put("alternateName", otherNames);
        }
        if (!entry.text().isEmpty()) {
            thing.put("description", words.text(product, view).text());
        }
        brand.ifPresent(one -> thing.put("brand", brand(one, view)));
        if (!entry.code().isEmpty()) {
            thing.put("mpn", entry.code());
        }
        if (!entry.origin().isEmpty()) {
            thing.put("countryOfOrigin", entry.origin());
        }
        if (!entry.hs().isEmpty()) {
            thing.put(
                    "category",
                    Map.of(
                            "@type",
                            "CategoryCode",
                            "inCodeSet",
                            "Harmonized System " + entry.hs().year(),
                            "codeValue",
                            entry.hs().code()));
        }
        product.picture()
                .ifPresent(picture -> thing.put("image", view.absolute(PictureController.address(picture.hash()))));
        Map<String, Object> whose = companies.organization(company, view);
        return DataBlock.of(entry.offered() ? offered(thing, entry, whose) : sought(thing, entry, whose));
    }

    private static Map<String, Object> offered(
            Map<String, Object> product, ProductEntry entry, Map<String, Object> company) {
        Map<String, Object> offer = quantity("Offer", entry);
        offer.put("offeredBy", company);
        product.put("offers", offer);
        return withContext(product);
    }

    private static Map<String, Object> sought(
            Map<String, Object> product, ProductEntry entry, Map<String, Object> company) {
        Map<String, Object> demand = quantity("Demand", entry);
        demand.put("itemOffered", product);
        var seeker = new LinkedHashMap<>(company);
        seeker.put("seeks", demand);
        return withContext(seeker);
    }

    private static Map<String, Object> withContext(Map<String, Object> thing) {
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", "https://schema.org");
        all.putAll(thing);
        return all;
    }

    private static Map<String, Object> quantity(String type, ProductEntry entry) {
        var offer = new LinkedHashMap<String, Object>();
        offer.put("@type", type);
        entry.minimumOrder()
                .ifPresent(order -> offer.put(
                        "eligibleQuantity",
                        Map.of("@type", "QuantitativeValue", "minValue", order.quantity(), "unitCode", order.unit())));
        return offer;
    }
}
