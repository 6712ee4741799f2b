package amur.exhibitors.products;

import amur.shared.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What HS codes are called. The chapters have names of our own in every language; headings and subheadings have those somebody brought
 * in, by {@linkplain HsCode#year year of the nomenclature}, so a code may have no name and is still a code.
 */
public interface Nomenclature {
    /** @param code 2 to 10 digits */
    record Heading(String code, LocalizedText name) {}

    Optional<Heading> find(HsCode code);

    /** The longest beginning of each code that has a name. */
    Map<HsCode, Heading> nearest(Collection<HsCode> codes);

    /** From the chapter down to the code itself, as far as there are names. */
    List<Heading> path(HsCode code);

    /** One level down: the chapters for an empty code, then headings, then subheadings. */
    List<Heading> below(HsCode code);

    /** Of the current year: codes that begin with these digits, or whose names contain all these words in some language. */
    List<Heading> search(String words, int most);

    /** Brings names in; where there is one in a language already, the new one replaces it. Answers with how many codes changed. */
    int bring(int year, List<Heading> headings);

    /** How many headings and subheadings of each year have a name in each language. */
    List<Known> known();

    record Known(int year, int codes, Map<amur.shared.Language, Integer> languages) {}
}
