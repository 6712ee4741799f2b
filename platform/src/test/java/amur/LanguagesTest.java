package amur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import amur.shared.Language;
import amur.web.Words;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every text in every language: the same keys, patterns that parse, with the same arguments. */
class LanguagesTest {
    private final Words words = new Words();

    @Test
    void everyLanguageHasTheSameKeys() {
        for (Language language : Language.values()) {
            assertThat(words.keys(language)).as("keys in %s", language).isEqualTo(words.keys(Language.EN));
        }
    }

    @Test
    void everyPatternParsesAndTakesTheSameArguments() {
        for (String key : words.keys(Language.EN)) {
            var arguments = arguments(Language.EN, key);
            for (Language language : Language.values()) {
                assertThatCode(() -> format(language, key))
                        .as("%s in %s", key, language)
                        .doesNotThrowAnyException();
                assertThat(arguments(language, key))
                        .as("arguments of %s in %s", key, language)
                        .isEqualTo(arguments);
            }
        }
    }

    /** Every argument a pattern names, also inside its plurals. */
    private Set<String> arguments(Language language, String key) {
        var pattern = new MessagePattern(words.pattern(language, key));
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                        || part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private MessageFormat format(Language language, String key) {
        return new MessageFormat(words.pattern(language, key), ULocale.forLocale(language.locale()));
    }
}
