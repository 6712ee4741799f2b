package amur.demo;

/**
 * Register numbers with right check digits that can be nobody's: their region part is one that no register gives out (INN region
 * 00, division code 000000).
 */
final class DemoNumbers {
    private static final int[] INN_WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private DemoNumbers() {}

    static String inn(int number) {
        String digits = String.format("00%07d", number + 1);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += INN_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + sum % 11 % 10;
    }

    static String uscc(int number) {
        String body = "91000000" + String.format("%09d", number + 1);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += USCC_ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
