package amur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "zh, Chinese, китайский, 中文",
        "ru, Russian, русский, 俄语",
        "en, English, английский, 英语",
        "mn, Mongolian, монгольский, 蒙古语",
        "qqq, qqq, qqq, qqq"
    })
    void aLanguageIsNamedAsItsReadersCallIt(String tag, String english, String russian, String chinese) {
        assertThat(Language.nameOf(tag, Language.EN)).isEqualTo(english);
        assertThat(Language.nameOf(tag, Language.RU)).isEqualTo(russian);
        assertThat(Language.nameOf(tag, Language.ZH)).isEqualTo(chinese);
    }
}
