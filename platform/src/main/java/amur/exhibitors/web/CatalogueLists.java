package amur.exhibitors.web;

import amur.exhibitors.Catalogue.Counts;
import amur.shared.Country;
import amur.shared.Page;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What lists of companies share: choices with their counts, filters that are on, pages. */
@Component
public class CatalogueLists {
    private final CompanyWords words;

    CatalogueLists(CompanyWords words) {
        this.words = words;
    }

    /** For each filter its choices, value and word with count; a choice that leaves nothing is left out, the chosen one never is. */
    public record Choices(
            List<Map.Entry<String, String>> kinds,
            List<Map.Entry<String, String>> countries,
            List<Map.Entry<String, String>> regions,
            List<Map.Entry<String, String>> sectors,
            List<Map.Entry<String, String>> chapters,
            List<Map.Entry<String, String>> verified) {}

    /** A filter that is on, and the query without it. */
    public record Chip(String label, String query) {}

    /** Page numbers as the component wants them: word and query, an empty query is a gap. */
    public record Pages(List<Map.Entry<String, String>> pages, String current, String previous, String next) {}

    Choices choices(CompanySearch search, Counts counts, List<Country> countries, View view) {
        List<Country> shown = countries.stream()
                .filter(country ->
                        search.get("country").isEmpty() || country.code().equals(search.get("country")))
                .toList();
        return new Choices(
                counted(
                        Stream.of(amur.exhibitors.Exhibitor.Kind.values())
                                .map(kind -> Map.entry(kind.name(), words.kind(kind, view)))
                                .toList(),
                        counts.kinds(),
                        search.get("kind"),
                        view),
                counted(
                        countries.stream()
                                .map(country -> Map.entry(country.code(), words.country(country, view)))
                                .toList(),
                        counts.countries(),
                        search.get("country"),
                        view),
                counted(words.regionChoices(shown, view), counts.regions(), search.get("region"), view),
                counted(words.sectorChoices(view), counts.sectors(), search.get("sector"), view),
                counted(
                        new TreeSet<>(words.chapterCodes())
                                .stream()
                                        .map(code -> Map.entry(code, words.chapter(code, view)))
                                        .toList(),
                        counts.chapters(),
                        search.get("chapter"),
                        view),
                counted(
                        List.of(Map.entry("true", view.t("exhibitors.filter.verified.only"))),
                        counts.verified() == 0 ? Map.of() : Map.of("true", counts.verified()),
                        search.get("verified"),
                        view));
    }

    /** Choices with how many each would leave. */
    public static List<Map.Entry<String, String>> counted(
            List<Map.Entry<String, String>> choices, Map<String, Integer> counts, String chosen, View view) {
        return choices.stream()
                .filter(choice ->
                        counts.containsKey(choice.getKey()) || choice.getKey().equals(chosen))
                .map(choice -> Map.entry(
                        choice.getKey(),
                        choice.getValue() + " (" + view.number(counts.getOrDefault(choice.getKey(), 0)) + ")"))
                .toList();
    }

    List<Chip> chips(CompanySearch search, View view) {
        var chips = new ArrayList<Chip>();
        for (String name : CompanySearch.FILTERS) {
            String value = search.get(name);
            if (!value.isEmpty()) {
                chips.add(new Chip(
                        view.t("exhibitors.filter." + (name.equals("q") ? "asked" : name)) + ": "
                                + word(name, value, view),
                        search.with(name, "")));
            }
        }
        return chips;
    }

    private String word(String filter, String value, View view) {
        return switch (filter) {
            case "kind" -> known("exhibitors.kind." + value.toLowerCase(Locale.ROOT), value, view);
            case "state" -> known("exhibitors.state." + value.toLowerCase(Locale.ROOT), value, view);
            case "country" -> known("shared.country." + value, value, view);
            case "region" -> words.region(value, view);
            case "sector" -> words.sector(value, view);
            case "chapter" -> words.chapter(value, view).strip();
            case "verified" -> view.t("exhibitors.filter.verified.only");
            default -> value;
        };
    }

    private static String known(String key, String value, View view) {
        return view.has(key) ? view.t(key) : value;
    }

    static Pages pages(CompanySearch search, Page<?> page, View view) {
        var numbers = new TreeSet<Integer>();
        numbers.add(1);
        numbers.add(page.pages());
        for (int near = page.number() - 2; near <= page.number() + 2; near++) {
            if (near >= 1 && near <= page.pages()) {
                numbers.add(near);
            }
        }
        var pages = new ArrayList<Map.Entry<String, String>>();
        int before = 0;
        for (int number : numbers) {
            if (number > before + 1) {
                pages.add(Map.entry("…", ""));
            }
            pages.add(Map.entry(view.number(number), at(search, number)));
            before = number;
        }
        return new Pages(
                pages,
                view.number(page.number()),
                page.number() > 1 ? at(search, page.number() - 1) : "",
                page.number() < page.pages() ? at(search, page.number() + 1) : "");
    }

    private static String at(CompanySearch search, int number) {
        return search.with("page", Integer.toString(number));
    }
}
