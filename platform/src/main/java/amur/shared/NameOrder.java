package amur.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The order of names among each other, for the readers of a language (ICU, CLDR), and of the parts within a name, by its script. */
public final class NameOrder {
    private static final Map<Language, Collator> COLLATORS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            String tag = language == Language.ZH ? "zh-Hans-u-co-pinyin" : language.tag();
            COLLATORS.put(
                    language, Collator.getInstance(ULocale.forLanguageTag(tag)).freeze());
        }
    }

    private NameOrder() {}

    /** Chinese by pinyin, Russian and Latin by their alphabets. */
    public static Comparator<String> in(Language language) {
        // A frozen collator may be used by many threads at once.
        Collator collator = Objects.requireNonNull(COLLATORS.get(language));
        return collator::compare;
    }

    /** 王丽 without a space, Иванова Мария with the family name first, Latin given name first. */
    public static String full(String givenName, String familyName) {
        return switch (Language.ofScript(familyName)) {
            case ZH -> familyName + givenName;
            case RU -> (familyName + " " + givenName).strip();
            case EN -> (givenName + " " + familyName).strip();
        };
    }
}
