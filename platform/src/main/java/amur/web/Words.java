package amur.web;

import amur.shared.Language;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All words of all modules in all languages, read once from the {@code messages*.properties} beside the code. Patterns are ICU
 * MessageFormat with numbered arguments, so that Russian gets its three plurals: {@code {0, plural, one {…} few {…} many {…}
 * other {…}}}. A key that is missing shows as {@code ⟨key⟩}: seen at once, and refused by {@code LanguagesTest}.
 */
@Component
public class Words {
    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

    public Words() {
        for (Language language : Language.values()) {
            patterns.put(language, new HashMap<>());
            formats.put(language, new ConcurrentHashMap<>());
        }
        try {
            var resolver = new PathMatchingResourcePatternResolver(Words.class.getClassLoader());
            for (Resource bundle : resolver.getResources("classpath*:amur/**/messages*.properties")) {
                var texts = new Properties();
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                Map<String, String> ofLanguage = of(patterns, languageOf(String.valueOf(bundle.getFilename())));
                texts.forEach((key, text) -> {
                    if (ofLanguage.put((String) key, (String) text) != null) {
                        throw new IllegalStateException("Message key defined twice: " + key + ", again in " + bundle);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Language languageOf(String filename) {
        String suffix = filename.replace("messages", "").replace(".properties", "");
        return suffix.isEmpty()
                ? Language.EN
                : Language.find(suffix.substring(1))
                        .orElseThrow(() -> new IllegalStateException("A bundle in an unknown language: " + filename));
    }

    private static <T> Map<String, T> of(Map<Language, Map<String, T>> all, Language language) {
        return Objects.requireNonNull(all.get(language));
    }

    /** The text of a key in a language, its arguments filled in and formatted as the language does. */
    public String text(Language language, String key, Object... arguments) {
        String pattern = of(patterns, language).get(key);
        if (pattern == null) {
            return "⟨" + key + "⟩";
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = of(formats, language)
                .computeIfAbsent(key, k -> new MessageFormat(pattern, ULocale.forLocale(language.locale())));
        // Formats are not thread-safe; cloning one is cheaper than parsing its pattern again.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    public boolean has(Language language, String key) {
        return of(patterns, language).containsKey(key);
    }

    public Set<String> keys(Language language) {
        return new TreeSet<>(of(patterns, language).keySet());
    }

    /** The raw pattern, for the test that parses them all. */
    public String pattern(Language language, String key) {
        return of(patterns, language).getOrDefault(key, "");
    }
}
