package amur.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that is known of a fair's companies, numbered from 0.
 *
 * @param meets who may be proposed to whom
 * @param parents of each subject the one above it, which has a lower number; {@link #TOP} for none. At most {@link #DEEPEST} levels
 * @param ties between regions, in either order, each pair once
 * @param answers of several by one company about one other the last counts
 * @param never pairs that are never proposed to each other, in either order
 */
public record Market(
        Meets meets,
        int[] parents,
        List<Company> companies,
        List<Tie> ties,
        List<Pair> never,
        List<Answer> answers,
        List<Met> met) {
    /** The parent of a subject at the top. */
    public static final int TOP = -1;

    /** Levels of subjects: section, chapter, heading, subheading, and two for what the caller sets below. */
    public static final int DEEPEST = 6;

    public static final int MOST_VALUES = 4095;
    public static final int LARGEST = 7;
    public static final int MOST_COMPANIES = 4_000_000;
    public static final int MOST_SUBJECTS = 1_000_000;

    /** Two companies, in any order. */
    public record Pair(int one, int other) {
        public Pair {
            if (one == other) {
                throw new MarketException(Fault.SELF, "company " + one + " with itself");
            }
        }

        long key() {
            return Pairs.key(one, other);
        }
    }

    public Market {
        parents = parents.clone();
        companies = List.copyOf(companies);
        ties = List.copyOf(ties);
        never = List.copyOf(never);
        answers = List.copyOf(answers);
        met = List.copyOf(met);
        Subjects.check(parents);
        if (companies.size() > MOST_COMPANIES) {
            throw new MarketException(Fault.OUT_OF_RANGE, companies.size() + " companies, at most " + MOST_COMPANIES);
        }
        for (int c = 0; c < companies.size(); c++) {
            checkGoods(companies.get(c), parents.length);
        }
        checkTies(ties);
        int count = companies.size();
        never.forEach(pair -> known(count, pair.one(), pair.other()));
        answers.forEach(answer -> known(count, answer.from(), answer.about()));
        met.forEach(pair -> known(count, pair.company(), pair.other()));
    }

    /** A market without history. */
    public static Market of(Meets meets, int[] parents, List<Company> companies) {
        return new Market(meets, parents, companies, List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public int[] parents() {
        return parents.clone();
    }

    /** The same companies with other answers. */
    public Market answered(List<Answer> others) {
        return new Market(meets, parents, companies, ties, never, others, met);
    }

    int[] tree() {
        return parents;
    }

    static void checkGoods(Company company, int subjects) {
        for (var goods : List.of(company.offers(), company.needs())) {
            for (Interest interest : goods) {
                if (interest.subject() >= subjects) {
                    throw new MarketException(
                            Fault.UNKNOWN, "subject " + interest.subject() + " does not exist, there are " + subjects);
                }
            }
        }
    }

    private static void checkTies(List<Tie> ties) {
        Set<Pair> seen = new HashSet<>();
        for (Tie tie : ties) {
            if (tie.region() < 0 || tie.region() > MOST_VALUES || tie.other() < 0 || tie.other() > MOST_VALUES) {
                throw new MarketException(
                        Fault.OUT_OF_RANGE,
                        "regions " + tie.region() + " and " + tie.other() + " are not 0 to " + MOST_VALUES);
            }
            if (tie.region() == tie.other()) {
                throw new MarketException(Fault.SELF, "region " + tie.region() + " is tied to itself");
            }
            if (!seen.add(new Pair(Math.min(tie.region(), tie.other()), Math.max(tie.region(), tie.other())))) {
                throw new MarketException(
                        Fault.REPEATED, "regions " + tie.region() + " and " + tie.other() + " are tied twice");
            }
        }
    }

    private static void known(int companies, int one, int other) {
        if (one < 0 || other < 0 || one >= companies || other >= companies) {
            throw new MarketException(
                    Fault.UNKNOWN, "companies " + one + " and " + other + ": there are " + companies + ", from 0");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Market m
                && meets == m.meets
                && java.util.Arrays.equals(parents, m.parents)
                && new ArrayList<Object>(List.of(companies, ties, never, answers, met))
                        .equals(List.of(m.companies, m.ties, m.never, m.answers, m.met));
    }

    @Override
    public int hashCode() {
        return companies.hashCode();
    }

    @Override
    public String toString() {
        return "Market of " + companies.size() + " companies, " + parents.length + " subjects";
    }
}
