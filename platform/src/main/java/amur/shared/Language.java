package amur.shared;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language the product speaks. Adding one is a line here plus its message bundles; {@code LanguagesTest} lists what is missing. */
public enum Language {
    EN("en", "en", "English"),
    RU("ru", "ru", "Русский"),
    ZH("zh", "zh-Hans", "中文");

    private final String code;
    private final String tag;
    private final String ownName;

    Language(String code, String tag, String ownName) {
        this.code = code;
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The code in addresses and bundle names: {@code zh}. */
    public String code() {
        return code;
    }

    /** The BCP 47 tag for {@code lang} and calendars: {@code zh-Hans}. */
    public String tag() {
        return tag;
    }

    /** What its own speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Any language of the world, as a reader calls it in the middle of a sentence: Chinese, китайский, 中文; the tag where it has no name. */
    public static String nameOf(String tag, Language reader) {
        return ULocale.forLanguageTag(tag).getDisplayLanguage(ULocale.forLanguageTag(reader.tag()));
    }

    /** By code or tag, whatever its case or region: {@code zh-CN} and {@code ZH} are both Chinese. */
    public static Optional<Language> find(String codeOrTag) {
        String primary = codeOrTag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Stream.of(values())
                .filter(language -> language.code.equals(primary))
                .findFirst();
    }

    /** The language of a name by its script, for {@code lang}: Han is Chinese, Cyrillic Russian, all else English. */
    public static Language ofScript(String name) {
        return name.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .flatMap(script -> switch (script) {
                    case HAN -> Stream.of(ZH);
                    case CYRILLIC -> Stream.of(RU);
                    default -> Stream.<Language>empty();
                })
                .findFirst()
                .orElse(EN);
    }
}
