package amur.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How names are ordered for the readers of a language: Chinese by pinyin, Russian and Latin by their alphabets (ICU, CLDR). */
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

    public static Comparator<String> in(Language language) {
        // A frozen collator may be used by many threads at once.
        Collator collator = Objects.requireNonNull(COLLATORS.get(language));
        return collator::compare;
    }
}
