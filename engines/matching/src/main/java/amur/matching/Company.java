package amur.matching;

import java.util.List;

/**
 * What is compared of a company.
 *
 * @param country any number from 0; {@link #UNKNOWN} where it is not said
 * @param region any number from 0 to {@link Market#MOST_VALUES}, or {@link #UNKNOWN}
 * @param sector as region
 * @param size class of size from 0 (smallest) to {@link Market#LARGEST}, or {@link #UNKNOWN}
 * @param languages a bit for each language its people speak
 * @param certificates a bit for each certificate it holds
 * @param required a bit for each certificate that it wants its partners to hold
 * @param listed whether it is proposed to others and gets proposals
 */
public record Company(
        Side side,
        int country,
        int region,
        int sector,
        int size,
        long languages,
        long certificates,
        long required,
        List<Interest> offers,
        List<Interest> needs,
        boolean listed) {
    public static final int UNKNOWN = -1;

    /** More goods than this on one side of a company are refused: a score that looks at all pairs must end. */
    public static final int MOST_GOODS = 200;

    public Company {
        offers = List.copyOf(offers);
        needs = List.copyOf(needs);
        check("country", country, Integer.MAX_VALUE);
        check("region", region, Market.MOST_VALUES);
        check("sector", sector, Market.MOST_VALUES);
        check("size", size, Market.LARGEST);
        if (offers.size() > MOST_GOODS || needs.size() > MOST_GOODS) {
            throw new MarketException(
                    Fault.OUT_OF_RANGE,
                    "more than " + MOST_GOODS + " goods: " + offers.size() + " and " + needs.size());
        }
    }

    private static void check(String what, int value, int most) {
        if (value < UNKNOWN || value > most) {
            throw new MarketException(Fault.OUT_OF_RANGE, what + " " + value + " is not 0 to " + most);
        }
    }
}
