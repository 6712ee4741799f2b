package amur.exhibitors.files;

import amur.editions.Edition;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.files.CompanyStore.Known;
import amur.shared.Language;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Companies as rows of a file that can be imported again. */
@Component
public class CompanyExport {
    private final CompanyStore companies;
    private final CompanySheet sheet;

    CompanyExport(CompanyStore companies, CompanySheet sheet) {
        this.companies = companies;
        this.sheet = sheet;
    }

    public List<String> head(Language language) {
        return sheet.head(language);
    }

    /** One company as a row of the file. */
    public List<String> row(NewExhibitor company, Language language, ZoneId zone) {
        return sheet.row(company, language, zone);
    }

    /** The companies that a list shows, in its order. */
    public List<List<String>> rows(Edition edition, Language language, Collection<ExhibitorId> shown) {
        Map<ExhibitorId, Known> known =
                companies.all(edition.id()).stream().collect(Collectors.toMap(Known::id, Function.identity()));
        return shown.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(company -> sheet.row(company.entry(), language, edition.zone()))
                .toList();
    }

    /** Every column with what stands in it, for people. */
    public List<Map.Entry<String, String>> columns(Language language) {
        return sheet.columns(language);
    }
}
