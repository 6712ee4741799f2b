package amur.shared;

/** A country by its ISO 3166-1 alpha-2 code. The pair of an edition is data; nothing in the code knows which two they are. */
public record Country(String code) {
    public Country {
        if (!code.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "Not an ISO 3166-1 alpha-2 code: '" + code + "'. Maybe it is in lower case.");
        }
    }

    /** The message key of its name. */
    public String key() {
        return "shared.country." + code;
    }
}
