package amur.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The companies laid out for comparing: what is compared first of each in one line of the processor's cache, goods in one row each, and
 * who is listed under which subject and sector.
 */
final class Index {
    /** Traits of a company: side, listed, size + 1, sector + 1, region + 1. */
    private static final int LISTED = 1 << 1;

    private static final int SIZE = 2;
    private static final int SECTOR = 6;
    private static final int REGION = 19;

    private static final int SUBJECT_BITS = 20;

    // A company's line: a search meets thousands of companies far apart, and fetching them costs more than comparing.
    private static final int LINE = 3;

    /** An array begins with sixteen bytes of its own: so many numbers more and a line begins where one of the cache does. */
    private static final int ALIGNED = 6;

    private static final int TRAITS = 0;
    private static final int LANGUAGES = 1;
    private static final int CERTIFICATES = 2;
    private static final int REQUIRED = 3;

    /** Inclination, esteem, and what it can like somebody at most. */
    private static final int STANDING = 4;

    /** Signatures of goods, see {@link Subjects#branches} and {@link Subjects#tops}. */
    private static final int OFFERED = 5;

    private static final int NEEDED = 6;
    private static final int TOPS = 7;

    /** Each weight is less than a million: three of them, with a sign, in one number. */
    private static final int THIRD = 21;

    final Market market;
    final Weights weights;
    final Subjects subjects;
    Company[] companies;
    private long[] lines;
    int[][] offers;
    int[][] needs;
    final Tastes tastes;
    private final BitSet inNever = new BitSet();
    private final BitSet inMet = new BitSet();
    private boolean certificatesMatter;
    private final Pairs never = new Pairs();
    private final Pairs metGood = new Pairs();
    private final Pairs metBad = new Pairs();
    private int size;
    private final Postings[] offering = new Postings[2];
    private final Postings[] needing = new Postings[2];
    private final Ints[][] sectors = new Ints[2][Market.MOST_VALUES + 1];
    private final byte[] @org.jspecify.annotations.Nullable [] ties = new byte[Market.MOST_VALUES + 1][];

    Index(Market market, Weights weights) {
        this.market = market;
        this.weights = weights;
        int n = market.companies().size();
        companies = market.companies().toArray(Company[]::new);
        lines = new long[(n << LINE) + ALIGNED];
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
        tastes = new Tastes(companies, market.answers(), weights.taste());
        for (int c = 0; c < n; c++) {
            describe(c, companies[c]);
        }
        size = n;
        for (int c : byAttraction()) {
            post(c);
        }
        for (int side = 0; side < 2; side++) {
            offering[side].settle();
            needing[side].settle();
            for (Ints sector : sectors[side]) {
                sector.settle();
            }
        }
        market.never().forEach(pair -> never(pair.one(), pair.other()));
        for (Met met : market.met()) {
            (met.good() ? metGood : metBad).add(met.company(), met.other());
            inMet.set(met.company());
            inMet.set(met.other());
        }
        market.ties().forEach(tie -> {
            tie(tie.region(), tie.other(), tie.strength());
            tie(tie.other(), tie.region(), tie.strength());
        });
    }

    private void describe(int c, Company company) {
        companies[c] = company;
        int traits = company.side().ordinal()
                | (company.listed() ? LISTED : 0)
                | company.size() + 1 << SIZE
                | company.sector() + 1 << SECTOR
                | company.region() + 1 << REGION;
        lines[line(c) + TRAITS] = pair(company.country(), traits);
        lines[line(c) + LANGUAGES] = company.languages();
        lines[line(c) + CERTIFICATES] = company.certificates();
        lines[line(c) + REQUIRED] = company.required();
        certificatesMatter |= company.required() != 0;
        offers[c] = pack(company.offers());
        needs[c] = pack(company.needs());
        lines[line(c) + OFFERED] = subjects.branches(offers[c]);
        lines[line(c) + NEEDED] = subjects.branches(needs[c]);
        lines[line(c) + TOPS] = pair(subjects.tops(offers[c]), subjects.tops(needs[c]));
        attract(c);
    }

    private void attract(int c) {
        int inclination = Math.round(weights.inclination() * (tastes.inclination(c) - 0.5f));
        int esteem = Math.round(weights.esteem() * tastes.esteem(c));
        lines[line(c) + STANDING] =
                (long) inclination << 2 * THIRD | (esteem & (1L << THIRD) - 1) << THIRD | tastes.most(c);
    }

    private static long pair(int upper, int lower) {
        return (long) upper << 32 | lower & 0xFFFF_FFFFL;
    }

    private int upper(int c, int what) {
        return (int) (lines[line(c) + what] >> 32);
    }

    private int lower(int c, int what) {
        return (int) lines[line(c) + what];
    }

    private static int line(int c) {
        return (c << LINE) + ALIGNED;
    }

    /** The most attractive first; of equal ones the lot decides. */
    private int[] byAttraction() {
        return IntStream.range(0, size)
                .mapToLong(c -> Best.entry(-attraction(c), c))
                .sorted()
                .mapToInt(Best::company)
                .toArray();
    }

    /** Lists a company under its subjects and sector: behind those that are there. */
    private void post(int c) {
        if (listed(c)) {
            offering[side(c)].add(c, offers[c], subjects);
            needing[side(c)].add(c, needs[c], subjects);
            if (sector(c) != Company.UNKNOWN) {
                sectors[side(c)][sector(c)].add(c);
            }
        }
    }

    private void withdraw(int c) {
        if (listed(c)) {
            offering[side(c)].remove(c, offers[c], subjects);
            needing[side(c)].remove(c, needs[c], subjects);
            if (sector(c) != Company.UNKNOWN) {
                sectors[side(c)][sector(c)].remove(c);
            }
        }
    }

    /**
     * What a company brings to any pair apart from goods and what the two have in common, at most: how much it can like anybody, how
     * easily it says yes, how it is esteemed. In hundredths of a point.
     */
    int attraction(int c) {
        return mostTaste(c) + inclination(c) + esteem(c);
    }

    /** What its taste counts at most, whoever the other is. */
    int mostTaste(int c) {
        return (int) lines[line(c) + STANDING] & (1 << THIRD) - 1;
    }

    int inclination(int c) {
        return (int) (lines[line(c) + STANDING] >> 2 * THIRD);
    }

    int esteem(int c) {
        return (int) (lines[line(c) + STANDING] << 64 - 2 * THIRD >> 64 - THIRD);
    }

    int country(int c) {
        return upper(c, TRAITS);
    }

    long languages(int c) {
        return lines[line(c) + LANGUAGES];
    }

    long certificates(int c) {
        return lines[line(c) + CERTIFICATES];
    }

    /** Of what it offers, or needs. */
    long branches(int c, boolean offered) {
        return lines[line(c) + (offered ? OFFERED : NEEDED)];
    }

    /** Of what it offers, or needs. */
    int tops(int c, boolean offered) {
        return offered ? upper(c, TOPS) : lower(c, TOPS);
    }

    long required(int c) {
        return lines[line(c) + REQUIRED];
    }

    int size() {
        return size;
    }

    int add(Company company) {
        if (size == Market.MOST_COMPANIES) {
            throw new MarketException(Fault.OUT_OF_RANGE, "more than " + Market.MOST_COMPANIES + " companies");
        }
        Market.checkGoods(company, subjects.size());
        if (size == companies.length) {
            grow(size + (size >> 2) + 16);
        }
        int c = size++;
        companies[c] = company;
        tastes.settle(c, companies);
        describe(c, company);
        post(c);
        return c;
    }

    private void grow(int room) {
        companies = Arrays.copyOf(companies, room);
        lines = Arrays.copyOf(lines, (room << LINE) + ALIGNED);
        offers = Arrays.copyOf(offers, room);
        needs = Arrays.copyOf(needs, room);
        tastes.grow(room);
    }

    /** A company says something else about itself. What subjects tell stays as it was. */
    void change(int c, Company company) {
        Market.checkGoods(company, subjects.size());
        withdraw(c);
        companies[c] = company;
        tastes.settle(c, companies);
        describe(c, company);
        post(c);
    }

    /** Who answered and who was answered may attract more now, so they lose their places in the order of lists. */
    void answer(Answer answer) {
        spoken(answer.from(), answer.about(), () -> tastes.answer(answer, companies));
    }

    void unsay(int from, int about) {
        spoken(from, about, () -> tastes.unsay(from, about, companies));
    }

    private void spoken(int from, int about, Runnable count) {
        withdraw(from);
        withdraw(about);
        count.run();
        attract(from);
        attract(about);
        post(from);
        post(about);
    }

    void never(int one, int other) {
        never.add(one, other);
        inNever.set(one);
        inNever.set(other);
    }

    boolean isNever(int one, int other) {
        return inNever.get(one) && never.contains(one, other);
    }

    /** 1 for two that met and found it good, −1 for two that did not, 0 for strangers. */
    int met(int one, int other) {
        return !inMet.get(one) ? 0 : metGood.contains(one, other) ? 1 : metBad.contains(one, other) ? -1 : 0;
    }

    /** Whether anybody ever asked for a certificate. */
    boolean certificatesMatter() {
        return certificatesMatter;
    }

    boolean hasMet(int company) {
        return inMet.get(company);
    }

    private void tie(int region, int other, int strength) {
        byte[] row = ties[region];
        if (row == null) {
            row = ties[region] = new byte[Market.MOST_VALUES + 1];
        }
        row[other] = (byte) strength;
    }

    boolean hasTies(int region) {
        return region != Company.UNKNOWN && ties[region] != null;
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

    private int traits(int c) {
        return lower(c, TRAITS);
    }

    int side(int c) {
        return traits(c) & 1;
    }

    boolean listed(int c) {
        return (traits(c) & LISTED) != 0;
    }

    int size(int c) {
        return (traits(c) >>> SIZE & 15) - 1;
    }

    int sector(int c) {
        return (traits(c) >>> SECTOR & 0x1FFF) - 1;
    }

    int region(int c) {
        return (traits(c) >>> REGION) - 1;
    }

    /** Readers of equal neighbourhoods meet many of the same companies: one after the other they find them in the cache. */
    long neighbourhood(int c) {
        int[] first = needs[c].length > 0 ? needs[c] : offers[c];
        long top = first.length == 0 ? 0 : subjects.top(subject(first[0]));
        return (long) (traits(c) & ~(LISTED | 15 << SIZE) & (1 << REGION) - 1) << SUBJECT_BITS | top;
    }

    static int subject(int good) {
        return good & (1 << SUBJECT_BITS) - 1;
    }

    /** 0.01 to 1. */
    static float weight(int good) {
        return (good >>> SUBJECT_BITS) / 100f;
    }

    /**
     * Subject and weight in one number. A subject named twice counts once, with the greater weight. Those below one top stand together,
     * the tops rising.
     */
    private int[] pack(List<Interest> interests) {
        var weights = new TreeMap<Integer, Integer>(
                Comparator.comparingInt(subjects::top).thenComparing(Comparator.naturalOrder()));
        interests.forEach(interest -> weights.merge(interest.subject(), interest.weight(), Math::max));
        return weights.entrySet().stream()
                .mapToInt(entry -> entry.getKey() | entry.getValue() << SUBJECT_BITS)
                .toArray();
    }
}
