package amur.exhibitors.files;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.files.CompanyStore.Known;
import amur.shared.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
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

    public List<List<String>> rows(Edition edition, Language language, Predicate<Known> shown) {
        return companies.all(edition.id()).stream()
                .filter(shown)
                .map(known -> sheet.row(known.entry(), language, edition.zone()))
                .toList();
    }

    /** Every column with what stands in it, for people. */
    public List<Map.Entry<String, String>> columns(Language language) {
        return sheet.columns(language);
    }

    /** As the organizer's list filters; empty takes all. */
    public static Predicate<Known> filter(String state, String kind, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return known -> (state.isEmpty()
                        || state.equalsIgnoreCase(state(known.exhibitor().state())))
                && (kind.isEmpty() || kind.equalsIgnoreCase(known.entry().kind().name()))
                && (wanted.isEmpty()
                        || known.entry().name().toLowerCase(Locale.ROOT).contains(wanted)
                        || known.entry().latinName().toLowerCase(Locale.ROOT).contains(wanted)
                        || known.entry().registration().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static String state(Exhibitor.State state) {
        return switch (state) {
            case Exhibitor.State.Applied applied -> "applied";
            case Exhibitor.State.Returned returned -> "returned";
            case Exhibitor.State.Refused refused -> "refused";
            case Exhibitor.State.Listed listed -> "listed";
            case Exhibitor.State.Withdrawn withdrawn -> "withdrawn";
        };
    }
}
