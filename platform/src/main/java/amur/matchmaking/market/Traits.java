package amur.matchmaking.market;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.Sectors;
import amur.exhibitors.products.Certificates;
import amur.matching.Company;
import amur.matching.Market;
import amur.matching.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Numbers for what the engine compares as numbers: the same for every edition while the node runs. */
@Component
class Traits {
    private static final int BITS = Long.SIZE;

    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<String, Integer> sectors = new HashMap<>();
    private final List<String> certificates;
    private final Map<String, Integer> languages = new HashMap<>();

    Traits(Sectors sectors, Certificates certificates) {
        sectors.all().forEach(sector -> this.sectors.put(sector.code(), this.sectors.size()));
        this.certificates = certificates.codes().stream().limit(BITS).toList();
    }

    Company company(CompanyRow row, Goods goods) {
        return new Company(
                row.kind() == Exhibitor.Kind.EXHIBITOR ? Side.A : Side.B,
                country(row.country()),
                region(row.region()),
                sectors.getOrDefault(row.sector(), Company.UNKNOWN),
                Company.UNKNOWN,
                bits(row.languages()),
                certificates(row.held()),
                certificates(row.wanted()),
                goods.offers(),
                goods.needs(),
                true);
    }

    /** Numbered as they are met: the regions are read only after the rooms have been built. */
    synchronized int region(String code) {
        if (code.isEmpty()) {
            return Company.UNKNOWN;
        }
        Integer known = regions.get(code);
        if (known == null) {
            known = regions.size() > Market.MOST_VALUES ? Company.UNKNOWN : regions.size();
            regions.put(code, known);
        }
        return known;
    }

    /** Two letters as one number. */
    private static int country(String code) {
        return code.length() == 2 ? (code.charAt(0) - 'A') * 26 + code.charAt(1) - 'A' : Company.UNKNOWN;
    }

    /** More languages than bits at one fair: the last ones are not compared. */
    private synchronized long bits(Collection<String> tags) {
        long bits = 0;
        for (String tag : tags) {
            Integer known = languages.get(tag);
            int bit = known == null ? languages.size() : known;
            languages.put(tag, bit);
            bits |= bit < BITS ? 1L << bit : 0;
        }
        return bits;
    }

    private long certificates(Collection<String> codes) {
        long bits = 0;
        for (String code : codes) {
            int bit = certificates.indexOf(code);
            bits |= bit >= 0 ? 1L << bit : 0;
        }
        return bits;
    }

    /** The codes of certificates that one company wants and the other holds. */
    List<String> agreed(Company one, Company other) {
        long both = one.required() & other.certificates() | other.required() & one.certificates();
        var codes = new ArrayList<String>();
        for (int bit = 0; bit < certificates.size(); bit++) {
            if ((both >>> bit & 1) != 0) {
                codes.add(certificates.get(bit));
            }
        }
        return codes;
    }
}
