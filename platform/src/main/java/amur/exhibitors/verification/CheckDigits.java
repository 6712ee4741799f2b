package amur.exhibitors.verification;

import amur.exhibitors.RegistrationNumber;
import amur.shared.Country;
import java.util.Optional;

/**
 * What the machine can say about a register number: whether its check digits fit. A number that fits was typed right; whether
 * anybody bears it, only a register knows.
 *
 * <p>Beside the state registers of {@link RegistrationNumber} this knows the LEI of ISO 17442: 20 letters and digits, the last two
 * such that the number, letters read as 10 to 35, leaves 1 when divided by 97 (ISO/IEC 7064, MOD 97-10).
 */
public sealed interface CheckDigits {
    /** @param register {@code USCC}, {@code INN}, {@code OGRN}, {@code OGRNIP} or {@code LEI} */
    record Fit(String register) implements CheckDigits {}

    /** The message of what is wrong, with its arguments. */
    record Wrong(String key, Object... arguments) implements CheckDigits {}

    /** A number of a register whose check digits are not known here. */
    record Unknown() implements CheckDigits {}

    static CheckDigits of(Country country, String text) {
        String value = RegistrationNumber.normalized(text);
        if (value.matches("[A-Z0-9]{18}[0-9]{2}")) {
            return isLei(value) ? new Fit("LEI") : new Wrong("exhibitors.verification.digits.lei");
        }
        Optional<RegistrationNumber.Fault> fault = RegistrationNumber.fault(country, text);
        if (fault.isPresent()) {
            return new Wrong(fault.get().key(), fault.get().arguments());
        }
        RegistrationNumber.Register register =
                RegistrationNumber.of(country, text).register();
        return register == RegistrationNumber.Register.OTHER ? new Unknown() : new Fit(register.name());
    }

    private static boolean isLei(String value) {
        int rest = 0;
        for (int i = 0; i < value.length(); i++) {
            int sign = Character.digit(value.charAt(i), 36);
            rest = (rest * (sign < 10 ? 10 : 100) + sign) % 97;
        }
        return rest == 1;
    }
}
