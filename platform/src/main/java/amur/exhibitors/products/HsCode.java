package amur.exhibitors.products;

/**
 * A code of the Harmonized System with the edition of the nomenclature in which it is meant.
 *
 * @param code 2, 4 or 6 digits, or 8 or 10 with a national line; a string, for leading zeros count; empty for none. Never cut
 */
public record HsCode(int year, String code) {
    /** The edition that is asked for where nobody says another. */
    public static final int CURRENT_YEAR = 2022;

    public static final HsCode NONE = new HsCode(CURRENT_YEAR, "");

    public static HsCode of(String code) {
        return new HsCode(CURRENT_YEAR, code);
    }

    public boolean isEmpty() {
        return code.isEmpty();
    }

    /** Its first two digits; empty for none. */
    public String chapter() {
        return code.length() < 2 ? "" : code.substring(0, 2);
    }
}
