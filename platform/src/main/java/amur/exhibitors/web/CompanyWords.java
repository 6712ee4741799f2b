package amur.exhibitors.web;

import amur.editions.Capitals;
import amur.exhibitors.Chapters;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.Sectors;
import amur.regions.Region;
import amur.regions.Regions;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.web.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How companies and what belongs to them are worded for a reader. */
@Component
public class CompanyWords {
    /** Languages that can be chosen for people, beside those of the product: what is spoken along the border of the model event. */
    private static final List<String> MORE_LANGUAGES = List.of("de", "fr", "ja", "kk", "ko", "mn");

    private final Capitals capitals;
    private final Regions regions;
    private final Sectors sectors;
    private final Chapters chapters;

    CompanyWords(Capitals capitals, Regions regions, Sectors sectors, Chapters chapters) {
        this.capitals = capitals;
        this.regions = regions;
        this.sectors = sectors;
        this.chapters = chapters;
    }

    /**
     * The two names of a company in the order in which a reader wants them: its own where it is in the reader's script, else the
     * Latin one first.
     *
     * @param otherName empty where there is only one
     */
    public record Names(String name, String lang, String otherName, String otherLang) {}

    /** A text with the language it is in, and the key of its status where it is a translation to be read with care; else empty. */
    public record Text(String text, String lang, String statusKey) {}

    /** A good for reading. {@code chapter} is the name of its chapter of the Harmonized System. */
    public record GoodLine(String hs, String chapter, Text text) {}

    public Names names(Exhibitor company, Language reader) {
        Language own = language(company.country());
        if (company.latinName().isBlank() || company.latinName().equals(company.name())) {
            return new Names(company.name(), own.tag(), "", "");
        }
        return own == reader
                ? new Names(company.name(), own.tag(), company.latinName(), Language.EN.tag())
                : new Names(company.latinName(), Language.EN.tag(), company.name(), own.tag());
    }

    public Language language(Country country) {
        return capitals.language(country);
    }

    public String country(Country country, View view) {
        return view.t(country.key());
    }

    public String region(String code, View view) {
        return code.isEmpty() ? "" : regions.name(code, view.language());
    }

    public String sector(String code, View view) {
        return code.isEmpty() ? "" : sectors.name(code, view.language());
    }

    public String kind(Exhibitor.Kind kind, View view) {
        return view.t("exhibitors.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    static String state(Exhibitor.State state) {
        return switch (state) {
            case Exhibitor.State.Applied applied -> "APPLIED";
            case Exhibitor.State.Returned returned -> "RETURNED";
            case Exhibitor.State.Refused refused -> "REFUSED";
            case Exhibitor.State.Listed listed -> "LISTED";
            case Exhibitor.State.Withdrawn withdrawn -> "WITHDRAWN";
        };
    }

    /** Of the badge. */
    static String stateKind(String state) {
        return switch (state) {
            case "APPLIED" -> "info";
            case "RETURNED" -> "attention";
            case "REFUSED" -> "error";
            case "LISTED" -> "ok";
            default -> "plain";
        };
    }

    static String reason(Exhibitor.State state) {
        return switch (state) {
            case Exhibitor.State.Returned(String reason) -> reason;
            case Exhibitor.State.Refused(String reason) -> reason;
            case Exhibitor.State.Applied applied -> "";
            case Exhibitor.State.Listed listed -> "";
            case Exhibitor.State.Withdrawn withdrawn -> "";
        };
    }

    String languages(Collection<String> tags, View view) {
        return tags.stream()
                .map(tag -> Language.nameOf(tag, view.language()))
                .sorted(amur.shared.NameOrder.in(view.language()))
                .collect(Collectors.joining(view.language() == Language.ZH ? "、" : ", "));
    }

    /** Those one can choose from, and those chosen already. */
    List<Map.Entry<String, String>> languageChoices(Collection<String> chosen, View view) {
        return Stream.of(Stream.of(Language.values()).map(Language::code), MORE_LANGUAGES.stream(), chosen.stream())
                .flatMap(tags -> tags)
                .distinct()
                .map(tag -> Map.entry(tag, Language.nameOf(tag, view.language())))
                .toList();
    }

    public Text text(LocalizedText text, Language reader) {
        return text.in(reader)
                .map(shown -> new Text(
                        shown.text(),
                        shown.language().tag(),
                        switch (shown.status()) {
                            case DRAFT -> "exhibitors.translation.draft";
                            case STALE -> "exhibitors.translation.stale";
                            case ORIGINAL, REVIEWED -> "";
                        }))
                .orElse(new Text("", reader.tag(), ""));
    }

    List<GoodLine> goods(List<Good> goods, boolean offered, View view) {
        return goods.stream()
                .filter(good -> good.offered() == offered)
                .map(good -> new GoodLine(
                        good.hs(), chapters.name(good.hs(), view.language()), text(good.text(), view.language())))
                .toList();
    }

    /** Regions of the countries, each country's together; with several countries each says which. */
    public List<Map.Entry<String, String>> regionChoices(List<Country> countries, View view) {
        var choices = new ArrayList<Map.Entry<String, String>>();
        for (Country country : countries) {
            String prefix = countries.size() > 1 ? country(country, view) + " · " : "";
            for (Region region : regions.sorted(regions.list(country), view.language())) {
                choices.add(Map.entry(
                        region.code().value(), prefix + region.shortName().textIn(view.language())));
            }
        }
        return choices;
    }

    public List<Map.Entry<String, String>> sectorChoices(View view) {
        return sectors.all().stream()
                .map(sector -> Map.entry(sector.code(), sector.name(view.language())))
                .toList();
    }

    public String chapter(String code, View view) {
        return code + " " + chapters.name(code, view.language());
    }

    public java.util.Set<String> chapterCodes() {
        return chapters.codes();
    }
}
