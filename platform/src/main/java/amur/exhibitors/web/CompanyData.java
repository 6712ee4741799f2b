package amur.exhibitors.web;

import amur.exhibitors.Exhibitor;
import amur.regions.Regions;
import amur.web.DataBlock;
import amur.web.View;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A listed company as a schema.org Organization: its names and its place. Nothing by which to reach anybody. */
@Component
public class CompanyData {
    private final CompanyWords words;
    private final Regions regions;

    CompanyData(CompanyWords words, Regions regions) {
        this.words = words;
        this.regions = regions;
    }

    public Map<String, Object> organization(Exhibitor company, View view) {
        var thing = new LinkedHashMap<String, Object>();
        CompanyWords.Names names = words.names(company, view.language());
        String address = view.absolute(view.inEdition("/exhibitors/" + company.number()));
        thing.put("@type", "Organization");
        thing.put("@id", address);
        thing.put("url", address);
        thing.put("name", names.name());
        if (!names.otherName().isEmpty()) {
            thing.put("alternateName", names.otherName());
        }
        var place = new LinkedHashMap<String, Object>();
        place.put("@type", "PostalAddress");
        place.put("addressCountry", company.country().code());
        if (!company.region().isEmpty()) {
            place.put("addressRegion", regions.name(company.region(), view.language()));
        }
        thing.put("address", place);
        return thing;
    }

    String block(Exhibitor company, View view) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@context", "https://schema.org");
        thing.putAll(organization(company, view));
        return DataBlock.of(thing);
    }
}
