package amur.exhibitors.web;

import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.Exhibitor.Kind;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.shared.Country;
import amur.shared.Language;
import amur.shared.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What an applicant typed, as it was typed. The password is never kept. */
public record ApplicationForm(Map<String, String> values, List<String> languages) {
    public ApplicationForm {
        values = Map.copyOf(values);
        languages = List.copyOf(languages);
    }

    static ApplicationForm of(MultiValueMap<String, String> parameters) {
        var values = new java.util.HashMap<String, String>();
        parameters.toSingleValueMap().forEach((name, value) -> {
            if (!name.startsWith("_") && !name.equals("password")) {
                values.put(
                        name, value == null ? "" : value.replace('\u0000', ' ').strip());
            }
        });
        return new ApplicationForm(values, parameters.getOrDefault("languages", List.of()));
    }

    static ApplicationForm empty() {
        return new ApplicationForm(Map.of(), List.of());
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean checked(String name) {
        return !get(name).isEmpty();
    }

    /**
     * The entry to apply with.
     *
     * @param email of the applicant, who is its first representative
     */
    NewExhibitor entry(Kind kind, Country country, String email, Language reader) {
        var goods = new ArrayList<Good>();
        good(goods, true, get("offers_hs"), get("offers_text"), reader);
        good(goods, false, get("needs_hs"), get("needs_text"), reader);
        return new NewExhibitor(
                kind,
                get("name"),
                get("latin_name"),
                country,
                get("region"),
                get("sector"),
                get("registration"),
                1,
                0,
                checked("public_meetings"),
                List.of(new Representative(
                        0,
                        get("given_name"),
                        get("family_name"),
                        get("person_latin_name"),
                        get("job_title"),
                        email,
                        new HashSet<>(languages),
                        -1)),
                goods,
                List.of());
    }

    private static void good(List<Good> goods, boolean offered, String hs, String text, Language reader) {
        String code = digits(hs);
        if (!code.isEmpty() || !text.isEmpty()) {
            goods.add(new Good(offered, code, LocalizedText.original(written(text, reader), text)));
        }
    }

    /** 1507.90 and 1507 90 are written so everywhere and meant as 150790. */
    static String digits(String hs) {
        return hs.replaceAll("[\\s.\\u00a0-]", "");
    }

    /** The language of a text by its script; Latin letters are the reader's own language, or English. */
    static Language written(String text, Language reader) {
        if (has(text, Character.UnicodeScript.HAN)) {
            return Language.ZH;
        }
        if (has(text, Character.UnicodeScript.CYRILLIC)) {
            return Language.RU;
        }
        return reader == Language.ZH || reader == Language.RU ? Language.EN : reader;
    }

    private static boolean has(String text, Character.UnicodeScript script) {
        return text.codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == script);
    }
}
