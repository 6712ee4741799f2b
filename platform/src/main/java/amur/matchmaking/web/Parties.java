package amur.matchmaking.web;

import amur.editions.Capitals;
import amur.editions.Editions;
import amur.exhibitors.CompanyMarks;
import amur.exhibitors.CompanyMarks.Mark;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.Sectors;
import amur.matchmaking.CompanyNames;
import amur.regions.Regions;
import amur.shared.Language;
import amur.web.View;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names companies in the reader's language. */
@Component
class Parties {
    private final Exhibitors exhibitors;
    private final CompanyNames names;
    private final Capitals capitals;
    private final Regions regions;
    private final Sectors sectors;
    private final CompanyMarks marks;
    private final Editions editions;

    Parties(
            Exhibitors exhibitors,
            CompanyNames names,
            Capitals capitals,
            Regions regions,
            Sectors sectors,
            CompanyMarks marks,
            Editions editions) {
        this.marks = marks;
        this.editions = editions;
        this.exhibitors = exhibitors;
        this.names = names;
        this.capitals = capitals;
        this.regions = regions;
        this.sectors = sectors;
    }

    /** Companies of one edition, in the order given; unknown ones are left out. */
    Map<ExhibitorId, Party> of(Collection<ExhibitorId> ids, View view) {
        Map<ExhibitorId, Exhibitor> companies = exhibitors.get(ids);
        Map<ExhibitorId, List<Mark>> verified = companies.values().stream()
                .findAny()
                .map(one -> marks.marks(editions.get(one.edition()), companies.keySet(), view))
                .orElse(Map.of());
        var parties = new LinkedHashMap<ExhibitorId, Party>();
        for (ExhibitorId id : ids) {
            Exhibitor company = companies.get(id);
            if (company != null) {
                parties.put(id, of(company, CompanyMarks.words(verified.getOrDefault(id, List.of()), view), view));
            }
        }
        return parties;
    }

    Party of(Exhibitor company, View view) {
        return of(company, "", view);
    }

    private Party of(Exhibitor company, String verified, View view) {
        Language language = view.language();
        String first = names.first(company, language);
        boolean own = first.equals(company.name());
        String other = own ? company.latinName() : company.name();
        String ownTag = capitals.language(company.country()).tag();
        String country = view.t(company.country().key());
        return new Party(
                company.number(),
                first,
                own ? ownTag : "en",
                other.equals(first) ? "" : other,
                own ? "en" : ownTag,
                sign(first),
                company.region().isEmpty()
                        ? country
                        : view.t("matchmaking.place", regions.name(company.region(), language), country),
                company.region(),
                company.sector().isEmpty() ? "" : sectors.name(company.sector(), language),
                view.t("matchmaking.kind." + company.kind().name()),
                verified);
    }

    /** The first sign of a Chinese name, the first letters of two words of another. */
    private static String sign(String name) {
        String[] words = name.replaceAll("[^\\p{L}\\p{N} ]", " ").strip().split("\\s+");
        int first = words[0].isEmpty() ? '?' : words[0].codePointAt(0);
        if (Character.isIdeographic(first) || words.length < 2) {
            return Character.toString(first);
        }
        return Character.toString(first) + Character.toString(words[1].codePointAt(0));
    }
}
