package amur.matching;

import java.util.Arrays;
import java.util.List;

/**
 * The companies laid out for comparing: traits packed in one number, goods in one row each, and who is listed under which subject
 * and sector.
 */
final class Index {
    /** Traits of a company: side, listed, size + 1, sector + 1, region + 1. */
    private static final int LISTED = 1 << 1;

    private static final int SIZE = 2;
    private static final int SECTOR = 6;
    private static final int REGION = 19;

    private static final int SUBJECT_BITS = 20;

    final Market market;
    final Subjects subjects;
    Company[] companies;
    int[] traits;
    int[] country;
    long[] languages;
    long[] certificates;
    long[] required;
    int[][] offers;
    int[][] needs;
    final Tastes tastes;
    final Pairs never = new Pairs();
    final Pairs metGood = new Pairs();
    final Pairs metBad = new Pairs();
    private int size;
    private final Postings[] offering = new Postings[2];
    private final Postings[] needing = new Postings[2];
    private final Ints[][] sectors = new Ints[2][Market.MOST_VALUES + 1];
    private final byte[] @org.jspecify.annotations.Nullable [] ties = new byte[Market.MOST_VALUES + 1][];

    Index(Market market) {
        this.market = market;
        int n = market.companies().size();
        companies = market.companies().toArray(Company[]::new);
        traits = new int[n];
        country = new int[n];
        languages = new long[n];
        certificates = new long[n];
        required = new long[n];
        offers = new int[n][];
        needs = new int[n][];
        int[] uses = new int[market.tree().length];
        for (Company company : companies) {
            company.offers().forEach(interest -> uses[interest.subject()]++);
            company.needs().forEach(interest -> uses[interest.subject()]++);
        }
        subjects = new Subjects(market.tree(), uses);
        for (int side = 0; side < 2; side++) {
            offering[side] = new Postings(subjects.size());
            needing[side] = new Postings(subjects.size());
            for (int sector = 0; sector <= Market.MOST_VALUES; sector++) {
                sectors[side][sector] = new Ints();
            }
        }
        tastes = new Tastes(n);
        for (int c = 0; c < n; c++) {
            put(c, companies[c]);
        }
        size = n;
        market.answers().forEach(answer -> answer(answer, 1));
        market.never().forEach(pair -> never.add(pair.one(), pair.other()));
        market.met().forEach(met -> (met.good() ? metGood : metBad).add(met.company(), met.other()));
        market.ties().forEach(tie -> {
            tie(tie.region(), tie.other(), tie.strength());
            tie(tie.other(), tie.region(), tie.strength());
        });
    }

    private void put(int c, Company company) {
        companies[c] = company;
        traits[c] = company.side().ordinal()
                | (company.listed() ? LISTED : 0)
                | company.size() + 1 << SIZE
                | company.sector() + 1 << SECTOR
                | company.region() + 1 << REGION;
        country[c] = company.country();
        languages[c] = company.languages();
        certificates[c] = company.certificates();
        required[c] = company.required();
        offers[c] = pack(company.offers());
        needs[c] = pack(company.needs());
        if (company.listed()) {
            offering[side(c)].add(c, offers[c], subjects);
            needing[side(c)].add(c, needs[c], subjects);
            if (company.sector() != Company.UNKNOWN) {
                sectors[side(c)][company.sector()].add(c);
            }
        }
    }

    int size() {
        return size;
    }

    int add(Company company) {
        if (size == Market.MOST_COMPANIES) {
            throw new MarketException(Fault.OUT_OF_RANGE, "more than " + Market.MOST_COMPANIES + " companies");
        }
        Market.checkGoods(company, subjects.size());
        if (size == traits.length) {
            grow(size + (size >> 2) + 16);
        }
        put(size, company);
        return size++;
    }

    private void grow(int room) {
        companies = Arrays.copyOf(companies, room);
        traits = Arrays.copyOf(traits, room);
        country = Arrays.copyOf(country, room);
        languages = Arrays.copyOf(languages, room);
        certificates = Arrays.copyOf(certificates, room);
        required = Arrays.copyOf(required, room);
        offers = Arrays.copyOf(offers, room);
        needs = Arrays.copyOf(needs, room);
        tastes.grow(room);
    }

    /** A company says something else about itself. What subjects tell stays as it was. */
    void change(int c, Company company) {
        Market.checkGoods(company, subjects.size());
        if (listed(c)) {
            offering[side(c)].remove(c, offers[c], subjects);
            needing[side(c)].remove(c, needs[c], subjects);
            if (sector(c) != Company.UNKNOWN) {
                sectors[side(c)][sector(c)].remove(c);
            }
        }
        put(c, company);
    }

    void answer(Answer answer, int times) {
        tastes.count(answer.from(), companies[answer.from()], companies[answer.about()], answer.yes(), times);
    }

    private void tie(int region, int other, int strength) {
        byte[] row = ties[region];
        if (row == null) {
            row = ties[region] = new byte[Market.MOST_VALUES + 1];
        }
        row[other] = (byte) strength;
    }

    /** The strength of the tie of two regions, 0 to 100. */
    int tie(int region, int other) {
        if (region == Company.UNKNOWN || other == Company.UNKNOWN) {
            return 0;
        }
        byte[] row = ties[region];
        return row == null ? 0 : row[other];
    }

    Postings offering(int side) {
        return offering[side];
    }

    Postings needing(int side) {
        return needing[side];
    }

    Ints sector(int side, int sector) {
        return sectors[side][sector];
    }

    int side(int c) {
        return traits[c] & 1;
    }

    boolean listed(int c) {
        return (traits[c] & LISTED) != 0;
    }

    int size(int c) {
        return (traits[c] >>> SIZE & 15) - 1;
    }

    int sector(int c) {
        return (traits[c] >>> SECTOR & 0x1FFF) - 1;
    }

    int region(int c) {
        return (traits[c] >>> REGION) - 1;
    }

    static int subject(int good) {
        return good & (1 << SUBJECT_BITS) - 1;
    }

    /** 0.01 to 1. */
    static float weight(int good) {
        return (good >>> SUBJECT_BITS) / 100f;
    }

    /** Subject and weight in one number. A subject named twice counts once, with the greater weight. */
    static int[] pack(List<Interest> interests) {
        return interests.stream()
                .collect(java.util.stream.Collectors.toMap(
                        Interest::subject, Interest::weight, Math::max, java.util.TreeMap::new))
                .entrySet()
                .stream()
                .mapToInt(entry -> entry.getKey() | entry.getValue() << SUBJECT_BITS)
                .toArray();
    }
}
