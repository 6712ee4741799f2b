package amur.exhibitors.products.web;

import java.util.List;

/** The sectors of an edition with how many companies and products each has. */
public record SectorsPage(String edition, List<Row> rows) {
    public record Row(String code, String name, int companies, int products) {}
}
