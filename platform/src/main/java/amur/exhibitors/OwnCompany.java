package amur.exhibitors;

import java.util.List;

/**
 * The company for which a person who has signed in acts at the edition of the address: an argument for handlers under {@code
 * /editions/{edition}/company}. Who acts for several picks one by {@code ?company=17}, its number; without it, it is the first.
 * Never found through the address alone: a number that is not the person's own answers 404.
 *
 * @param company any state: applied, returned, listed …
 * @param all the companies this person acts for at the edition, by number
 */
public record OwnCompany(Exhibitor company, List<Exhibitor> all) {
    public OwnCompany {
        all = List.copyOf(all);
    }

    public ExhibitorId id() {
        return company.id();
    }

    /** {@code ?company=17} where the person acts for several, else empty: what links and forms of the company's pages carry. */
    public String query() {
        return all.size() < 2 ? "" : "?company=" + company.number();
    }
}
