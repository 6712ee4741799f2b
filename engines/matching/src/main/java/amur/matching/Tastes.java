package amur.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What past answers tell: how easily a company says yes, and to whom.
 *
 * <p>And how others answered it: the share of yes among answers about it, less what companies of its kind get, shrunk likewise.
 *
 * <p>Three traits of a partner count: region, sector, size. For a company x and a value v the share of yes is shrunk: (yes + m·prior) /
 * (answers + m), with m = {@value #SHRINK} and for prior what companies of x's side and sector (its kind) say to v, itself shrunk
 * towards their usual share of yes, and that towards one half. What a kind says is settled when the market is opened; a company's own
 * answers count at once.
 *
 * <p>Tastes are kept in hundredths of a point, as they count: whole numbers are the same in whatever order they are added.
 */
final class Tastes {
    private static final int SHRINK = 8;
    private static final int KIND_SHRINK = 20;
    private static final int REGIONS = 0;
    private static final int SECTORS = Market.MOST_VALUES + 2;
    private static final int SIZES = 2 * (Market.MOST_VALUES + 2);
    private static final int SIZE_VALUES = Market.LARGEST + 2;
    private static final int TRAITS = SIZES + SIZE_VALUES;
    private static final int KINDS = 2 * (Market.MOST_VALUES + 2);

    /** What each kind says: yes and all per trait, then the tastes; null for kinds that never answered. */
    private final @Nullable Kind[] kinds = new Kind[KINDS];

    private final int weight;
    private @Nullable Own[] own;

    /** Of who has answered: tastes for all sizes, then regions and sectors, then the tastes for those. */
    private int[] @Nullable [] rows;

    private float[] inclination;
    private int[] most;
    private float[] esteem;

    /** Answers about a company. */
    private int[] welcomed;

    private int[] considered;
    private final float[] welcomeOfKind = new float[KINDS];

    private static final Kind SILENT = new Kind(new int[TRAITS], new int[TRAITS], 0, 0, 0);

    /** Of companies of one side and sector. */
    private static final class Kind {
        final float inclination;
        final float[] taste = new float[TRAITS];
        final int[] points = new int[TRAITS];
        final int[] most = new int[3];

        Kind(int[] yes, int[] all, int yesInAll, int answers, int weight) {
            inclination = (yesInAll + KIND_SHRINK * 0.5f) / (answers + KIND_SHRINK);
            for (int trait = 0; trait < TRAITS; trait++) {
                if (all[trait] > 0) {
                    taste[trait] = (yes[trait] + KIND_SHRINK * inclination) / (all[trait] + KIND_SHRINK) - inclination;
                    points[trait] = Math.round(weight * taste[trait]);
                    most[sort(trait)] = Math.max(most[sort(trait)], points[trait]);
                }
            }
        }
    }

    /** What one company has said, the latest word about each other: twice the other's number, and one more for a yes. */
    private static final class Own {
        int[] said = new int[4];
        int size;
        int[] row = new int[0];
        float inclination;
        int most;

        /** Where the word about another stands, or −1. */
        int place(int about) {
            for (int i = 0; i < size; i++) {
                if (said[i] >> 1 == about) {
                    return i;
                }
            }
            return -1;
        }

        void say(int about, boolean yes) {
            int place = place(about);
            if (place < 0) {
                if (size == said.length) {
                    said = Arrays.copyOf(said, 2 * size);
                }
                place = size++;
            }
            said[place] = about << 1 | (yes ? 1 : 0);
        }

        void unsay(int place) {
            said[place] = said[--size];
        }

        void settle(Kind kind, int weight, Company[] companies) {
            int[] named = new int[3 * size];
            int yes = 0;
            for (int i = 0; i < size; i++) {
                System.arraycopy(traits(companies[said[i] >> 1]), 0, named, 3 * i, 3);
                yes += said[i] & 1;
            }
            int[] traits = Arrays.stream(named).sorted().distinct().toArray();
            int few = traits.length;
            int[] yesTo = new int[few];
            int[] all = new int[few];
            for (int i = 0; i < named.length; i++) {
                int place = Arrays.binarySearch(traits, named[i]);
                yesTo[place] += said[i / 3] & 1;
                all[place]++;
            }
            inclination = (yes + SHRINK * kind.inclination) / (size + SHRINK);
            row = new int[SIZE_VALUES + 2 * few];
            System.arraycopy(kind.points, SIZES, row, 0, SIZE_VALUES);
            System.arraycopy(traits, 0, row, SIZE_VALUES, few);
            int[] highest = kind.most.clone();
            for (int i = 0; i < few; i++) {
                float prior = Math.clamp(inclination + kind.taste[traits[i]], 0, 1);
                int points = Math.round(weight * ((yesTo[i] + SHRINK * prior) / (all[i] + SHRINK) - inclination));
                if (sort(traits[i]) == 2) {
                    row[traits[i] - SIZES] = points;
                }
                row[SIZE_VALUES + few + i] = points;
                highest[sort(traits[i])] = Math.max(highest[sort(traits[i])], points);
            }
            most = Math.min(weight, highest[0] + highest[1] + highest[2]);
        }
    }

    /** @param weight what a taste counts at most, for and against */
    Tastes(Company[] companies, List<Answer> answers, int weight) {
        this.weight = weight;
        own = new Own[companies.length];
        rows = new int[companies.length][];
        inclination = new float[companies.length];
        most = new int[companies.length];
        esteem = new float[companies.length];
        welcomed = new int[companies.length];
        considered = new int[companies.length];
        kinds(companies, answers);
        for (Answer answer : answers) {
            count(answer);
        }
        welcomes(companies);
        for (int c = 0; c < companies.length; c++) {
            settle(c, companies);
        }
    }

    /** A company is new, said or heard an answer, or changed its side or sector and so its kind. */
    void settle(int company, Company[] companies) {
        Company now = companies[company];
        Own mine = own[company];
        Kind like = kind(now);
        if (mine == null) {
            rows[company] = null;
            inclination[company] = like.inclination;
            most[company] = Math.min(weight, like.most[0] + like.most[1] + like.most[2]);
        } else {
            mine.settle(like, weight, companies);
            rows[company] = mine.row;
            inclination[company] = mine.inclination;
            most[company] = mine.most;
        }
        float usual = welcomeOfKind[kind(now.side().ordinal(), now.sector())];
        esteem[company] = considered[company] == 0
                ? 0
                : (welcomed[company] + SHRINK * usual) / (considered[company] + SHRINK) - usual;
    }

    private void welcomes(Company[] companies) {
        int[] yes = new int[KINDS];
        int[] all = new int[KINDS];
        for (int c = 0; c < companies.length; c++) {
            int kind = kind(companies[c].side().ordinal(), companies[c].sector());
            yes[kind] += welcomed[c];
            all[kind] += considered[c];
        }
        for (int kind = 0; kind < KINDS; kind++) {
            welcomeOfKind[kind] = (yes[kind] + KIND_SHRINK * 0.5f) / (all[kind] + KIND_SHRINK);
        }
    }

    private void kinds(Company[] companies, List<Answer> answers) {
        int[] @Nullable [] yes = new int[KINDS][];
        int[] @Nullable [] all = new int[KINDS][];
        int[] yesInAll = new int[KINDS];
        int[] count = new int[KINDS];
        for (Answer answer : answers) {
            int kind = kind(companies[answer.from()].side().ordinal(), companies[answer.from()].sector());
            int[] kindYes = yes[kind];
            int[] kindAll = all[kind];
            if (kindYes == null || kindAll == null) {
                kindYes = yes[kind] = new int[TRAITS];
                kindAll = all[kind] = new int[TRAITS];
            }
            for (int trait : traits(companies[answer.about()])) {
                kindYes[trait] += answer.yes() ? 1 : 0;
                kindAll[trait]++;
            }
            yesInAll[kind] += answer.yes() ? 1 : 0;
            count[kind]++;
        }
        for (int kind = 0; kind < KINDS; kind++) {
            int[] kindYes = yes[kind];
            int[] kindAll = all[kind];
            if (kindYes != null && kindAll != null) {
                kinds[kind] = new Kind(kindYes, kindAll, yesInAll[kind], count[kind], weight);
            }
        }
    }

    void grow(int companies) {
        own = Arrays.copyOf(own, companies);
        rows = Arrays.copyOf(rows, companies);
        welcomed = Arrays.copyOf(welcomed, companies);
        considered = Arrays.copyOf(considered, companies);
        inclination = Arrays.copyOf(inclination, companies);
        most = Arrays.copyOf(most, companies);
        esteem = Arrays.copyOf(esteem, companies);
    }

    /** The latest word about another; whatever was said before about the same one no longer counts. */
    void answer(Answer answer, Company[] companies) {
        count(answer);
        settle(answer.from(), companies);
        settle(answer.about(), companies);
    }

    /** What was said about another counts no longer. */
    void unsay(int from, int about, Company[] companies) {
        Own mine = own[from];
        int place = mine == null ? -1 : mine.place(about);
        if (mine != null && place >= 0) {
            heard(about, mine.said[place], -1);
            mine.unsay(place);
            if (mine.size == 0) {
                own[from] = null;
            }
            settle(from, companies);
            settle(about, companies);
        }
    }

    private void count(Answer answer) {
        Own mine = own[answer.from()];
        if (mine == null) {
            mine = own[answer.from()] = new Own();
        }
        int before = mine.place(answer.about());
        if (before >= 0) {
            heard(answer.about(), mine.said[before], -1);
        }
        mine.say(answer.about(), answer.yes());
        heard(answer.about(), answer.yes() ? 1 : 0, 1);
    }

    private void heard(int about, int said, int times) {
        welcomed[about] += times * (said & 1);
        considered[about] += times;
    }

    /** The latest word about each other company. */
    List<Answer> said(int company) {
        Own mine = own[company];
        return mine == null
                ? List.of()
                : IntStream.range(0, mine.size)
                        .mapToObj(i -> new Answer(company, mine.said[i] >> 1, (mine.said[i] & 1) != 0))
                        .toList();
    }

    private Kind kind(Company company) {
        return kind(kind(company.side().ordinal(), company.sector()));
    }

    private Kind kind(int kind) {
        Kind known = kinds[kind];
        return known == null ? SILENT : known;
    }

    static int kind(int side, int sector) {
        return side * (Market.MOST_VALUES + 2) + sector + 1;
    }

    private static int[] traits(Company company) {
        return new int[] {region(company.region()), sector(company.sector()), size(company.size())};
    }

    static int region(int region) {
        return REGIONS + region + 1;
    }

    static int sector(int sector) {
        return SECTORS + sector + 1;
    }

    static int size(int size) {
        return SIZES + size + 1;
    }

    private static int sort(int trait) {
        return trait < SECTORS ? 0 : trait < SIZES ? 1 : 2;
    }

    /** How easily a company says yes, 0 to 1. */
    float inclination(int company) {
        return inclination[company];
    }

    /** No partner is liked more by it than this. */
    int most(int company) {
        return most[company];
    }

    /** How much more often than companies of its kind it is answered yes: −1 to 1; 0 for who was never answered. */
    float esteem(int company) {
        return esteem[company];
    }

    /** How many traits there are: {@link #of} wants so much room. */
    static int room() {
        return TRAITS;
    }

    /** The tastes of one company for all traits, to look them up by {@link #region}, {@link #sector} and {@link #size}. */
    void of(int company, int kind, int[] tastes) {
        System.arraycopy(kind(kind).points, 0, tastes, 0, TRAITS);
        int[] row = rows[company];
        if (row != null) {
            int few = (row.length - SIZE_VALUES) / 2;
            for (int i = SIZE_VALUES; i < SIZE_VALUES + few; i++) {
                tastes[row[i]] = row[i + few];
            }
        }
    }

    /** How much likelier than usual a company of a kind says yes to a partner of three traits. */
    int taste(int company, int kind, int region, int sector, int size) {
        int[] row = rows[company];
        int[] like = kind(kind).points;
        if (row == null) {
            return sum(like[region], like[sector], like[size]);
        }
        int ofRegion = like[region];
        int ofSector = like[sector];
        int few = (row.length - SIZE_VALUES) / 2;
        for (int i = SIZE_VALUES; i < SIZE_VALUES + few; i++) {
            int trait = row[i];
            if (trait == region) {
                ofRegion = row[i + few];
            } else if (trait == sector) {
                ofSector = row[i + few];
            }
        }
        return sum(ofRegion, ofSector, row[size - SIZES]);
    }

    /** Of the tastes for three traits: at most what a taste counts. */
    int sum(int region, int sector, int size) {
        return Math.clamp(region + sector + size, -weight, weight);
    }
}
