package amur.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bridge over the river",
                "мост через Амур 22",
                "黑龙江大桥二零二二年通车了",
                "correct horse battery",
                "Tqv8-mLr2-xx",
                "vpn7Kx92mq"
            })
    void takesWhatIsLongAndUnusual(String password) {
        assertThat(PasswordRule.fault(password, "wang@example.org")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "Password1!",
                "p@ssw0rd2024",
                "1234567890",
                "0987654321",
                "qwertyuiop",
                "qwerty12345",
                "йцукенгшщз",
                "йцукен12345",
                "пароль2024!",
                "1q2w3e4r5t",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaa",
                "abababababab",
                "abcdefghij",
                "passwordpassword",
                "woaini1314520",
                "iloveyou2024",
                "5201314520",
                "wang.li2024",
            })
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThat(PasswordRule.fault(password, "wang.li@example.org")).contains("accounts.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "黑龙江大桥二零二", "ninechars"})
    void refusesWhatIsShortCountedInCharacters(String password) {
        assertThat(PasswordRule.fault(password, "a@example.org")).contains("accounts.password.too_short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "黑龙江大桥二零二二年通车以后两岸往来更加方便快捷了",
                "this passphrase of many words is just a little longer than seventy-two bytes"
            })
    void refusesWhatTheHashWouldCutOff(String password) {
        assertThat(PasswordRule.fault(password, "a@example.org")).contains("accounts.password.too_long");
    }
}
