package amur.exhibitors.products.web;

import amur.exhibitors.web.CompanyWords.Names;
import amur.exhibitors.web.ListAddress;
import amur.web.PageLinks;
import java.util.List;

/** The brands of an edition. */
public record BrandsPage(String edition, ListAddress address, List<Row> rows, long total, PageLinks links) {
    public BrandsPage {
        rows = List.copyOf(rows);
    }

    public record Row(long number, String name, int company, Names companyNames, String country, int products) {}
}
