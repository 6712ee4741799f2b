package amur.exhibitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.exhibitors.RegistrationNumber.Fault;
import amur.exhibitors.RegistrationNumber.Register;
import amur.shared.Country;
import amur.web.UserFacingException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationNumberTest {
    private static final Country CHINA = ExhibitorsExamples.CHINA;
    private static final Country RUSSIA = ExhibitorsExamples.RUSSIA;

    /** GB 32100-2015, table 4, written out: the value of each sign. */
    private static final Map<Character, Integer> USCC_VALUES = new HashMap<>();

    static {
        for (int i = 0; i < 10; i++) {
            USCC_VALUES.put((char) ('0' + i), i);
        }
        Map.ofEntries(
                        Map.entry('A', 10),
                        Map.entry('B', 11),
                        Map.entry('C', 12),
                        Map.entry('D', 13),
                        Map.entry('E', 14),
                        Map.entry('F', 15),
                        Map.entry('G', 16),
                        Map.entry('H', 17),
                        Map.entry('J', 18),
                        Map.entry('K', 19),
                        Map.entry('L', 20),
                        Map.entry('M', 21),
                        Map.entry('N', 22),
                        Map.entry('P', 23),
                        Map.entry('Q', 24),
                        Map.entry('R', 25),
                        Map.entry('T', 26),
                        Map.entry('U', 27),
                        Map.entry('W', 28),
                        Map.entry('X', 29),
                        Map.entry('Y', 30))
                .forEach(USCC_VALUES::put);
    }

    @ParameterizedTest
    @CsvSource({
        "CN, 91350100M000100Y43, USCC",
        "RU, 7707083893, INN",
        "RU, 500100732259, INN",
        "RU, 1037739010891, OGRN",
        "RU, 304500116000157, OGRNIP"
    })
    void numbersOfTheStandardsAreRight(String country, String number, Register register) {
        assertThat(RegistrationNumber.of(new Country(country), number))
                .isEqualTo(new RegistrationNumber(register, number));
    }

    @ParameterizedTest
    @CsvSource({
        "CN, 91350100M000100Y4Z, exhibitors.registration.sign.CN", // Z is no sign of a USCC
        "CN, 91350100M000100Y44, exhibitors.registration.check.USCC",
        "CN, 91350100M000100Y4, exhibitors.registration.length.CN",
        "CN, 000000000000000000, exhibitors.registration.check.USCC",
        "RU, 7707083894, exhibitors.registration.check.INN",
        "RU, 500100732258, exhibitors.registration.check.INN",
        "RU, 500100732269, exhibitors.registration.check.INN",
        "RU, 0000000000, exhibitors.registration.check.INN",
        "RU, 1037739010892, exhibitors.registration.check.OGRN",
        "RU, 304500116000158, exhibitors.registration.check.OGRNIP",
        "RU, 77070838931, exhibitors.registration.length.RU",
        "RU, 77О7083893, exhibitors.registration.sign.RU" // a Cyrillic letter instead of the zero
    })
    void whatIsWrongIsSaid(String country, String number, String key) {
        assertThat(RegistrationNumber.fault(new Country(country), number))
                .map(Fault::key)
                .contains(key);
        assertThatThrownBy(() -> RegistrationNumber.of(new Country(country), number))
                .isInstanceOf(UserFacingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 77 07-083893 ", "７７０７０８３８９３", "7707\u00a0083893", "7707\u200b083893"})
    void spacesHyphensAndFullWidthSignsAreTakenOut(String typed) {
        assertThat(RegistrationNumber.of(RUSSIA, typed).value()).isEqualTo("7707083893");
    }

    @Test
    void aWrongSignIsNamedWithItsPlace() {
        assertThat(RegistrationNumber.fault(RUSSIA, "77 07x83893")).contains(new Fault.Sign(RUSSIA, "X", 5));
        assertThat(RegistrationNumber.fault(CHINA, "9135010𠀀M000100Y4")).contains(new Fault.Sign(CHINA, "𠀀", 8));
    }

    @Test
    void aThirdCountryIsTakenAtItsWord() {
        assertThat(RegistrationNumber.of(new Country("KZ"), "990 540 000 123"))
                .isEqualTo(new RegistrationNumber(Register.OTHER, "990540000123"));
        assertThat(RegistrationNumber.fault(new Country("KZ"), " ")).isPresent();
    }

    /** Against the standards' formulas written another way, for random numbers; exactly one last sign of all is right. */
    @Test
    void randomNumbersAgreeWithAnIndependentComputation() {
        var random = new Random(20_240_517);
        for (int round = 0; round < 3_000; round++) {
            String uscc = random(random, "0123456789ABCDEFGHJKLMNPQRTUWXY", 17);
            expectOnly(CHINA, uscc, "0123456789ABCDEFGHJKLMNPQRTUWXY", usccSign(uscc));
            String inn = random(random, "0123456789", 9);
            expectOnly(RUSSIA, inn, "0123456789", innDigit(inn, "2,4,10,3,5,9,4,6,8"));
            String person = random(random, "0123456789", 10);
            char first = innDigit(person, "7,2,4,10,3,5,9,4,6,8");
            expectOnly(RUSSIA, person + first, "0123456789", innDigit(person + first, "3,7,2,4,10,3,5,9,4,6,8"));
            char other = (char) ('0' + (first - '0' + 1 + random.nextInt(9)) % 10);
            expectOnly(RUSSIA, person + other, "0123456789", 'x');
            String ogrn = random(random, "0123456789", 12);
            expectOnly(RUSSIA, ogrn, "0123456789", remainder(ogrn, 11));
            String ogrnip = random(random, "0123456789", 14);
            expectOnly(RUSSIA, ogrnip, "0123456789", remainder(ogrnip, 13));
        }
    }

    /** Weighted sums with weights prime to the modulus find every single mistyped sign: the point of a check digit. */
    @Test
    void everySingleMistypedSignOfAUsccIsFound() {
        String right = "91350100M000100Y43";
        for (int place = 0; place < right.length(); place++) {
            for (char sign : USCC_VALUES.keySet()) {
                String typed = right.substring(0, place) + sign + right.substring(place + 1);
                assertThat(RegistrationNumber.fault(CHINA, typed).isEmpty())
                        .as(typed)
                        .isEqualTo(typed.equals(right));
            }
        }
    }

    private static void expectOnly(Country country, String body, String signs, char right) {
        for (char last : signs.toCharArray()) {
            boolean accepted = RegistrationNumber.fault(country, body + last).isEmpty();
            assertThat(accepted).as(body + last).isEqualTo(last == right);
        }
    }

    private static char usccSign(String body) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger modulus = BigInteger.valueOf(31);
        for (int i = 1; i <= 17; i++) {
            BigInteger weight = BigInteger.valueOf(3).modPow(BigInteger.valueOf(i - 1), modulus);
            sum = sum.add(weight.multiply(BigInteger.valueOf(USCC_VALUES.get(body.charAt(i - 1)))));
        }
        int value = modulus.subtract(sum.mod(modulus)).mod(modulus).intValue();
        return USCC_VALUES.entrySet().stream()
                .filter(sign -> sign.getValue() == value)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static char innDigit(String digits, String weights) {
        int sum = 0;
        int place = 0;
        for (String weight : weights.split(",")) {
            sum += Integer.parseInt(weight) * Character.getNumericValue(digits.charAt(place++));
        }
        return Integer.toString(sum % 11 % 10).charAt(0);
    }

    private static char remainder(String digits, int modulus) {
        String remainder =
                new BigInteger(digits).mod(BigInteger.valueOf(modulus)).toString();
        return remainder.charAt(remainder.length() - 1);
    }

    private static String random(Random random, String signs, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }
}
