package amur.exhibitors.products.files.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.products.Product;
import amur.exhibitors.products.ProductCatalogue;
import amur.exhibitors.products.ProductCatalogue.By;
import amur.exhibitors.products.ProductCatalogue.Filter;
import amur.exhibitors.products.ProductCatalogue.Order;
import amur.exhibitors.products.Products;
import amur.exhibitors.products.files.ProductSheet;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Products as files that can be imported again. */
@Component
class ProductExports {
    private final Products products;
    private final ProductCatalogue catalogue;
    private final Exhibitors exhibitors;
    private final ProductSheet sheet;

    ProductExports(Products products, ProductCatalogue catalogue, Exhibitors exhibitors, ProductSheet sheet) {
        this.products = products;
        this.catalogue = catalogue;
        this.exhibitors = exhibitors;
        this.sheet = sheet;
    }

    ResponseEntity<byte[]> own(Edition edition, Exhibitor company, String format, View view) {
        return ImportDesk.answer(
                edition.slug() + "-products-" + company.number(),
                format,
                view,
                sheet.head(view.language(), false),
                products.ofCompany(company.id()).stream()
                        .map(product -> sheet.row(product, company, view.language(), false))
                        .toList());
    }

    ResponseEntity<byte[]> all(Edition edition, String format, View view) {
        var rows = new ArrayList<List<String>>();
        catalogue.each(edition.id(), Filter.ALL, new Order(By.NUMBER, false, view.language()), some -> {
            Map<ExhibitorId, Exhibitor> owners = exhibitors.get(
                    some.stream().map(Product::exhibitor).distinct().toList());
            some.forEach(product -> rows.add(sheet.row(
                    product, Objects.requireNonNull(owners.get(product.exhibitor())), view.language(), true)));
        });
        return ImportDesk.answer(
                edition.slug() + "-all-products", format, view, sheet.head(view.language(), true), rows);
    }
}
