package amur.exhibitors.products.web;

import amur.web.NavigationEntry;
import amur.web.NavigationEntry.Area;
import amur.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ProductsNavigation implements NavigationSource {
    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry(
                Area.PUBLIC, 75, "exhibitors.products.title", "/editions/{edition}/products", "products", null));
    }
}
