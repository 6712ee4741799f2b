package amur.matching;

/**
 * In how many lists of others a company stands.
 *
 * @param cap at most, 1 or more
 * @param floor at least, as far as partners exist; 0 for none, at most the cap
 */
public record Exposure(int cap, int floor) {
    /** No limits. */
    public static final Exposure FREE = new Exposure(Integer.MAX_VALUE, 0);

    public Exposure {
        if (cap < 1 || floor < 0 || floor > cap) {
            throw new IllegalArgumentException(
                    "A cap of at least 1 and a floor of 0 to it, not " + cap + " and " + floor);
        }
    }

    /**
     * Limits as multiples of the even share: {@code readers × length / companies} lists a company.
     *
     * @param readers how many lists are drawn
     * @param length places in a list
     * @param companies among how many they are shared
     */
    public static Exposure around(int readers, int length, int companies, double cap, double floor) {
        double even = (double) readers * length / Math.max(1, companies);
        int most = Math.max(1, (int) Math.ceil(even * cap));
        return new Exposure(most, Math.min(most, (int) (even * floor)));
    }
}
