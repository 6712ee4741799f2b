package amur.exhibitors;

import amur.shared.Period;
import java.util.List;

/**
 * All a company says about itself at an edition.
 *
 * @param version counts every change of any part; who changes a part says which version they saw
 * @param presence empty: all the time
 */
public record Entry(
        Exhibitor exhibitor,
        int version,
        List<Exhibitor.Representative> representatives,
        List<Exhibitor.Good> goods,
        List<Period> presence) {
    public Entry {
        representatives = List.copyOf(representatives);
        goods = List.copyOf(goods);
        presence = List.copyOf(presence);
    }

    public ExhibitorId id() {
        return exhibitor.id();
    }

    /** What a company should still say before others can find and meet it. */
    public enum Gap {
        LATIN_NAME,
        REGION,
        SECTOR,
        GOODS,
        PEOPLE,
        LANGUAGES
    }

    public List<Gap> gaps() {
        var gaps = new java.util.ArrayList<Gap>();
        if (exhibitor.latinName().isBlank()) {
            gaps.add(Gap.LATIN_NAME);
        }
        if (exhibitor.region().isBlank()) {
            gaps.add(Gap.REGION);
        }
        if (exhibitor.sector().isBlank()) {
            gaps.add(Gap.SECTOR);
        }
        if (goods.isEmpty()) {
            gaps.add(Gap.GOODS);
        }
        if (representatives.isEmpty()) {
            gaps.add(Gap.PEOPLE);
        } else if (exhibitor.languages().isEmpty()) {
            gaps.add(Gap.LANGUAGES);
        }
        return List.copyOf(gaps);
    }
}
