package amur.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import amur.editions.Interpreter;
import amur.editions.InterpreterPool;
import amur.shared.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanguagePairTest {
    private static InterpreterPool pool(String pair, int size) {
        return new InterpreterPool(
                pair,
                IntStream.rangeClosed(1, size)
                        .mapToObj(number -> new Interpreter(number, "Interpreter " + number, Set.of()))
                        .toList());
    }

    @Test
    void whoSharesALanguageNeedsNobody() {
        assertThat(LanguagePair.between(Set.of("ru", "en"), Set.of("zh", "en"), List.of(pool("ru-zh", 3))))
                .isEqualTo(LanguagePair.NONE);
    }

    @Test
    void ofSeveralPoolsTheLargestServes() {
        List<InterpreterPool> pools = List.of(pool("en-zh", 1), pool("ru-zh", 3), pool("de-zh", 9));
        assertThat(LanguagePair.between(Set.of("ru", "en"), Set.of("zh"), pools))
                .isEqualTo(new LanguagePair("ru-zh"));
        assertThat(LanguagePair.between(Set.of("zh"), Set.of("en"), pools)).isEqualTo(new LanguagePair("en-zh"));
    }

    @Test
    void withoutAPoolThePairIsNamedThatOneWouldBeNeededFor() {
        assertThat(LanguagePair.between(Set.of("zh"), Set.of("ru"), List.of())).isEqualTo(new LanguagePair("ru-zh"));
        assertThat(new LanguagePair("ru-zh").needed()).isTrue();
    }

    @Test
    void aPairIsCalledByItsLanguagesInTheReadersOne() {
        assertThat(new LanguagePair("ru-zh").in(Language.EN)).isEqualTo("Chinese – Russian");
        assertThat(new LanguagePair("ru-zh").in(Language.RU)).isEqualTo("китайский – русский");
        assertThat(LanguagePair.NONE.in(Language.EN)).isEmpty();
    }
}
