package amur.meetings.timetable;

import amur.meetings.Draft;
import amur.meetings.DraftMeeting;
import amur.meetings.Timetables.Trade;
import amur.timetabling.Budget;
import amur.timetabling.Prices;
import amur.timetabling.Problem;
import amur.timetabling.Solution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Works out what the organizer could buy and what second goals cost, when a draft is ready: the engine solves again from it. */
final class Trading {
    /** A twentieth of the time that the draft was given goes to each question. */
    private static final int SHARE = 20;
    /** Drafts that were given less are of a kind where nobody waits for answers. */
    private static final Duration LEAST = Duration.ofSeconds(10);

    private static final Duration MOST = Duration.ofSeconds(10);
    /** Things of which one more is asked about. */
    private static final int THINGS = 3;
    /** Points of the curve of minimums: each but the last is a timetable of its own. */
    private static final int MINIMUMS = 4;

    private static final int POINTS = 5;

    private final Problem problem;
    private final Solution solution;
    private final Budget budget;

    private Trading(Problem problem, Solution solution, Budget budget) {
        this.problem = problem;
        this.solution = solution;
        this.budget = budget;
    }

    /** Empty for a draft that was given little time. */
    static List<Trade> of(
            EditionProblem edition,
            Solution solution,
            Collection<DraftMeeting> meetings,
            Duration given,
            long seed,
            BooleanSupplier stop) {
        Problem problem = edition.problem();
        if (given.compareTo(LEAST) < 0 || problem.literature()) {
            return List.of();
        }
        Duration each = given.dividedBy(SHARE);
        var trading = new Trading(
                problem,
                solution,
                Budget.of(each.compareTo(MOST) > 0 ? MOST : each).withSeed(seed).withStop(stop));
        var trades = new ArrayList<>(trading.breaks());
        trades.addAll(walking(edition, meetings));
        trades.addAll(trading.oneMore());
        trades.addAll(trading.minimums());
        return trades;
    }

    private List<Trade> oneMore() {
        return Prices.oneMore(problem, solution.certificate()).stream()
                .filter(price -> price.slot() == Prices.ALL_SLOTS)
                .limit(THINGS)
                .map(price -> {
                    Prices.Gain gain = Prices.oneMore(problem, solution, price.thing(), budget);
                    String pair =
                            switch (price.thing()) {
                                case Prices.Thing.Interpreter(int pool) ->
                                    problem.pool(pool).name();
                                case Prices.Thing.Table table -> "";
                                case Prices.Thing.Representative one ->
                                    throw new IllegalStateException("Nobody asked about " + one);
                            };
                    return (Trade) new Trade.OneMore(pair, gain.found(), Math.toIntExact(gain.atMost()));
                })
                .toList();
    }

    private List<Trade> minimums() {
        int most = 0;
        for (int p = 0; p < problem.participants(); p++) {
            most = Math.max(most, problem.participant(p).min());
        }
        if (most == 0) {
            return List.of();
        }
        return Prices.minimums(problem, solution, budget, MINIMUMS).stream()
                .map(point -> (Trade) new Trade.Minimum(point.degree(), point.weight()))
                .toList();
    }

    /** Some points of the curve, from the timetable itself to the least walking; nothing where nobody knows where tables stand. */
    private static List<Trade> walking(EditionProblem edition, Collection<DraftMeeting> meetings) {
        Solution seated = edition.solution(meetings);
        Draft.Walk walk = edition.walk(seated, meetings);
        if (walk == null || seated.walking() == 0) {
            return List.of();
        }
        List<Prices.Walk> curve = Prices.walking(edition.problem(), seated);
        var some = new LinkedHashMap<Integer, Trade>();
        for (int i = 0; i < POINTS; i++) {
            Prices.Walk point = curve.get((int) ((long) (curve.size() - 1) * i / (POINTS - 1)));
            int metres = (int) Math.round(walk.perPersonAndDay() * point.metres() / seated.walking());
            some.putIfAbsent(metres, new Trade.Walking(metres, point.weight()));
        }
        return some.size() < 2 ? List.of() : List.copyOf(some.values());
    }

    /** Some points of the curve, from the timetable itself to the fewest breaks. */
    private List<Trade> breaks() {
        List<Prices.Point> curve = Prices.breaks(problem, solution);
        var some = new ArrayList<Trade>();
        for (int i = 0; i < POINTS; i++) {
            int at = (int) ((long) (curve.size() - 1) * i / (POINTS - 1));
            var point = new Trade.Breaks(curve.get(at).degree(), curve.get(at).weight());
            if (!some.contains(point)) {
                some.add(point);
            }
        }
        return some.size() < 2 ? List.of() : some;
    }
}
