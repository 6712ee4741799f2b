package amur.exhibitors.verification;

import static amur.exhibitors.ExhibitorsExamples.CHINA;
import static amur.exhibitors.ExhibitorsExamples.RUSSIA;
import static org.assertj.core.api.Assertions.assertThat;

import amur.exhibitors.verification.CheckDigits.Fit;
import amur.exhibitors.verification.CheckDigits.Unknown;
import amur.exhibitors.verification.CheckDigits.Wrong;
import amur.shared.Country;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckDigitsTest {
    private static final String LEI = "5493001KJTIIGC8Y1R12";

    @Test
    void eachRegisterHasItsOwnRule() {
        assertThat(CheckDigits.of(CHINA, "91350100M000100Y43")).isEqualTo(new Fit("USCC"));
        assertThat(CheckDigits.of(CHINA, "91350100M000100Y44")).isInstanceOf(Wrong.class);
        assertThat(CheckDigits.of(RUSSIA, "7707083893")).isEqualTo(new Fit("INN"));
        assertThat(CheckDigits.of(RUSSIA, "1037739010891")).isEqualTo(new Fit("OGRN"));
        assertThat(CheckDigits.of(RUSSIA, "304500116000157")).isEqualTo(new Fit("OGRNIP"));
        assertThat(CheckDigits.of(RUSSIA, "7707083894")).isInstanceOf(Wrong.class);
        assertThat(CheckDigits.of(RUSSIA, LEI)).isEqualTo(new Fit("LEI"));
        assertThat(CheckDigits.of(CHINA, "5493 001k-jtii gc8y 1r12")).isEqualTo(new Fit("LEI"));
        assertThat(CheckDigits.of(new Country("KZ"), "971240001315")).isEqualTo(new Unknown());
    }

    /**
     * MOD 97-10 finds every wrong sign of the same sort and every exchange of two neighbours of the same sort; a digit typed for a letter
     * it finds nearly always.
     */
    @Test
    void noSingleMistypingOfAnLeiFits() {
        Set<String> mistyped = new HashSet<>();
        for (int i = 0; i < LEI.length(); i++) {
            for (char sign : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                if (Character.isDigit(sign) == Character.isDigit(LEI.charAt(i))) {
                    mistyped.add(LEI.substring(0, i) + sign + LEI.substring(i + 1));
                }
            }
            if (i < 17 && Character.isDigit(LEI.charAt(i)) == Character.isDigit(LEI.charAt(i + 1))) {
                mistyped.add(LEI.substring(0, i) + LEI.charAt(i + 1) + LEI.charAt(i) + LEI.substring(i + 2));
            }
        }
        mistyped.remove(LEI);
        assertThat(mistyped).hasSizeGreaterThan(300).allSatisfy(number -> assertThat(CheckDigits.of(RUSSIA, number))
                .isInstanceOf(Wrong.class));
    }
}
