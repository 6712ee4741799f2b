package amur.exhibitors;

import amur.shared.Country;
import amur.web.UserFacingException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The number by which a state register knows a company, right in its length, its signs and its check digits.
 *
 * <p>China: the USCC of GB 32100-2015, 18 signs, the last by modulo 31. Russia: INN of a company (10 digits) or of a person (12, two
 * check digits), OGRN (13) or OGRNIP (15). Numbers of other countries are taken as they are. A right check digit says that nobody
 * mistyped; it does not say that the company exists.
 *
 * @param value without spaces and hyphens, letters in upper case
 */
public record RegistrationNumber(Register register, String value) {
    public enum Register {
        USCC,
        INN,
        OGRN,
        OGRNIP,
        OTHER
    }

    /** The signs of a USCC in the order of their values: no I, O, S, V, Z. */
    private static final String USCC_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int USCC_LENGTH = 18;
    private static final int LONGEST_OTHER = 40;
    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12_FIRST = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12_SECOND = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    /** What is wrong with a number: the key of its message, worded for the country's register, and the values of that message. */
    public sealed interface Fault {
        /** So many signs came, which no number of the register has. */
        record Length(Country country, int given) implements Fault {}

        /** A sign that no number of the register has, at a place counted from 1. */
        record Sign(Country country, String sign, int place) implements Fault {}

        /** The check digit does not fit the others: something is mistyped. */
        record Check(Register register) implements Fault {}

        default String key() {
            return switch (this) {
                case Length length -> "exhibitors.registration.length." + known(length.country());
                case Sign sign -> "exhibitors.registration.sign." + known(sign.country());
                case Check check -> "exhibitors.registration.check." + check.register();
            };
        }

        default Object[] arguments() {
            return switch (this) {
                case Length length -> new Object[] {length.given()};
                case Sign sign -> new Object[] {sign.sign(), sign.place()};
                case Check check -> new Object[0];
            };
        }

        default UserFacingException refusal() {
            return new UserFacingException(key(), arguments());
        }

        private static String known(Country country) {
            return switch (country.code()) {
                case "CN", "RU" -> country.code();
                default -> "other";
            };
        }
    }

    /** Throws a {@link UserFacingException} that says what is wrong. */
    public static RegistrationNumber of(Country country, String text) {
        Optional<Fault> fault = fault(country, text);
        if (fault.isPresent()) {
            throw fault.get().refusal();
        }
        String value = normalized(text);
        return new RegistrationNumber(register(country, value.length()), value);
    }

    /** What is wrong with a number as somebody typed it; empty when nothing is. */
    public static Optional<Fault> fault(Country country, String text) {
        String value = normalized(text);
        return switch (country.code()) {
            case "CN" -> ofChina(country, value);
            case "RU" -> ofRussia(country, value);
            default ->
                value.isEmpty() || value.codePointCount(0, value.length()) > LONGEST_OTHER
                        ? Optional.of(new Fault.Length(country, value.codePointCount(0, value.length())))
                        : Optional.empty();
        };
    }

    /** As it is kept: full-width signs made plain, spaces and hyphens taken out, upper case. */
    public static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static Optional<Fault> ofChina(Country country, String value) {
        Optional<Fault> shape = shape(country, value, USCC_SIGNS);
        if (shape.isPresent()) {
            return shape;
        }
        if (value.length() != USCC_LENGTH) {
            return Optional.of(new Fault.Length(country, value.length()));
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < USCC_LENGTH - 1; i++) {
            sum += USCC_SIGNS.indexOf(value.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        boolean right = USCC_SIGNS.indexOf(value.charAt(USCC_LENGTH - 1)) == (31 - sum % 31) % 31;
        return checked(right && !onlyZeros(value), Register.USCC);
    }

    private static Optional<Fault> ofRussia(Country country, String value) {
        Optional<Fault> shape = shape(country, value, "0123456789");
        if (shape.isPresent()) {
            return shape;
        }
        boolean right;
        switch (value.length()) {
            case 10 -> right = weighted(value, INN_10) == digit(value, 9);
            case 12 ->
                right = weighted(value, INN_12_FIRST) == digit(value, 10)
                        && weighted(value, INN_12_SECOND) == digit(value, 11);
            case 13 -> right = Long.parseLong(value.substring(0, 12)) % 11 % 10 == digit(value, 12);
            case 15 -> right = Long.parseLong(value.substring(0, 14)) % 13 % 10 == digit(value, 14);
            default -> {
                return Optional.of(new Fault.Length(country, value.length()));
            }
        }
        return checked(right && !onlyZeros(value), register(country, value.length()));
    }

    private static Optional<Fault> shape(Country country, String value, String signs) {
        int place = 0;
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            place++;
            String sign = Character.toString(value.codePointAt(i));
            if (!signs.contains(sign)) {
                return Optional.of(new Fault.Sign(country, sign, place));
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> checked(boolean right, Register register) {
        return right ? Optional.empty() : Optional.of(new Fault.Check(register));
    }

    /** Zeros all through fit every check digit and are what people type to get past a field. */
    private static boolean onlyZeros(String value) {
        return value.chars().allMatch(sign -> sign == '0');
    }

    private static int weighted(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, i);
        }
        return sum % 11 % 10;
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    private static Register register(Country country, int length) {
        return switch (country.code()) {
            case "CN" -> Register.USCC;
            case "RU" ->
                switch (length) {
                    case 13 -> Register.OGRN;
                    case 15 -> Register.OGRNIP;
                    default -> Register.INN;
                };
            default -> Register.OTHER;
        };
    }
}
