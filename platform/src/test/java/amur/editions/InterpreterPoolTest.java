package amur.editions;

import static org.assertj.core.api.Assertions.assertThat;

import amur.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpreterPoolTest {
    @ParameterizedTest
    @CsvSource({
        "ru-zh, EN, Chinese – Russian",
        "ru-zh, RU, китайский – русский",
        "ru-zh, ZH, 俄语 – 中文",
        "en-zh, EN, Chinese – English",
        "en-ru, RU, английский – русский",
        "en-ru, ZH, 俄语 – 英语",
        "ja-ru, ZH, 俄语 – 日语",
        "'', EN, ''"
    })
    void aPairIsNamedInTheOrderOfItsReader(String pair, Language reader, String name) {
        assertThat(InterpreterPool.name(pair, reader)).isEqualTo(name);
    }
}
