package amur.meetings.web;

import amur.exhibitors.Exhibitor;
import amur.shared.Language;
import java.util.regex.Pattern;

/**
 * A company as a page names it: in its own script to readers of that script, in Latin letters to others, the second name beside it
 * where there is room.
 *
 * @param number its number at the edition, for its address
 * @param lang BCP 47 tag of {@code name}
 * @param otherName the name in the other script; empty where there is none
 * @param code of its region without the country: HL, AMU; the country's where no region is known
 */
public record Party(
        int number, String name, String lang, String otherName, String otherLang, String code, String region) {
    private static final Pattern LEGAL_FORM = Pattern.compile("^(?:ООО|АО|ПАО|ОАО|ЗАО|НАО|ИП) «([^»]+)»?");

    static Party of(Exhibitor company, String region, Language reader) {
        String own = company.name();
        String latin = company.latinName().isBlank() || company.latinName().equals(own) ? "" : company.latinName();
        String script = Language.ofScript(own).tag();
        boolean readable = latin.isEmpty() || script.equals(reader.tag());
        String code = company.region().isEmpty()
                ? company.country().code()
                : company.region().substring(company.region().indexOf('-') + 1);
        return readable
                ? new Party(company.number(), own, script, latin, "en", code, region)
                : new Party(company.number(), latin, "en", own, script, code, region);
    }

    /** Where room is scarce: without the legal form before the name, which many share: ООО «Зея» is Зея. */
    public String shortName() {
        return LEGAL_FORM.matcher(name).replaceFirst("$1");
    }

    @Override
    public String toString() {
        return name;
    }
}
