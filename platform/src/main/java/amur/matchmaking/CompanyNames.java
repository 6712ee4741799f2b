package amur.matchmaking;

import amur.editions.Capitals;
import amur.exhibitors.Exhibitor;
import amur.shared.Language;
import org.springframework.stereotype.Component;

/** Which of a company's two names a reader sees first: the one in its own script where they read it, else the Latin one. */
@Component
public class CompanyNames {
    private final Capitals capitals;

    CompanyNames(Capitals capitals) {
        this.capitals = capitals;
    }

    public String first(Exhibitor company, Language reader) {
        return company.latinName().isBlank() || capitals.language(company.country()) == reader
                ? company.name()
                : company.latinName();
    }

    /** Both where they differ, for texts without markup: Invented Oil Mill (Вымышленный маслозавод). */
    public String both(Exhibitor company, Language reader) {
        String first = first(company, reader);
        return first.equals(company.name()) ? first : first + " (" + company.name() + ")";
    }
}
