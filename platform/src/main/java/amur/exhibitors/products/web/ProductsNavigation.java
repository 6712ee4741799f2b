package amur.exhibitors.products.web;

import amur.exhibitors.ExhibitorsRights;
import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ProductsNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry(
                        Area.PUBLIC, 75, "exhibitors.products.title", "/editions/{edition}/products", "products", null),
                new NavigationEntry(
                        Area.COMPANY,
                        35,
                        "exhibitors.products.own",
                        "/editions/{edition}/company/products",
                        "products",
                        ExhibitorsRights.ENTRY),
                new NavigationEntry(
                        Area.ORGANIZER,
                        66,
                        "exhibitors.products.files.navigation",
                        "/editions/{edition}/organizer/products/import",
                        "upload",
                        ExhibitorsRights.COMPANIES),
                new NavigationEntry(
                        Area.ORGANIZER,
                        890,
                        "exhibitors.products.nomenclature",
                        "/nomenclature",
                        "document",
                        ExhibitorsRights.NOMENCLATURE));
    }
}
