package amur.benchmarks.peers;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import amur.timetabling.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Timefold Solver, community edition, with its default phases: construction (heaviest first), then local search. Each request is a
 * planning entity with its own slots as value range, unassigned allowed; double bookings, tables and interpreters are hard, weight is
 * soft; all constraints are incremental. The community edition searches in one thread.
 */
final class Timefold {
    private Timefold() {}

    static Outcome solve(Problem problem, double seconds) {
        long start = System.nanoTime();
        List<Meeting> meetings = Wish.of(problem).stream().map(Meeting::new).toList();
        List<Fair.Room> rooms = new ArrayList<>();
        for (int t = 0; t < problem.slots(); t++) {
            rooms.add(new Fair.Room(-1, t, problem.tables(t)));
            for (int k = 0; k < problem.pools(); k++) {
                rooms.add(new Fair.Room(k, t, problem.interpreters(k, t)));
            }
        }
        double building = (System.nanoTime() - start) / 1e9;
        var config = new SolverConfig()
                .withSolutionClass(Fair.class)
                .withEntityClasses(Meeting.class)
                .withConstraintProviderClass(Rules.class)
                .withTerminationSpentLimit(Duration.ofMillis((long) (1000 * Math.max(1, seconds - building))));
        Fair best = SolverFactory.<Fair>create(config).buildSolver().solve(new Fair(meetings, rooms));
        HardSoftScore score = Objects.requireNonNull(best.getScore());
        return new Outcome(score.isFeasible() ? score.softScore() : 0, Double.NaN, score.toString());
    }

    /** The rules of the model. */
    public static final class Rules implements ConstraintProvider {
        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[] {oneMeetingAtATime(factory), tables(factory), interpreters(factory), weight(factory)
            };
        }

        private Constraint oneMeetingAtATime(ConstraintFactory factory) {
            return factory.forEach(Meeting.class)
                    .map(Meeting::a, Meeting::getSlot)
                    .concat(factory.forEach(Meeting.class).map(Meeting::b, Meeting::getSlot))
                    .groupBy((who, slot) -> who, (who, slot) -> slot, ConstraintCollectors.countBi())
                    .filter((who, slot, n) -> n > 1)
                    .penalize(HardSoftScore.ONE_HARD, (who, slot, n) -> n - 1)
                    .asConstraint("one meeting at a time");
        }

        private Constraint tables(ConstraintFactory factory) {
            return factory.forEach(Meeting.class)
                    .groupBy(Meeting::getSlot, ConstraintCollectors.count())
                    .join(
                            factory.forEach(Fair.Room.class).filter(room -> room.pool() < 0),
                            Joiners.equal((slot, n) -> slot, Fair.Room::slot))
                    .filter((slot, n, room) -> n > room.places())
                    .penalize(HardSoftScore.ONE_HARD, (slot, n, room) -> n - room.places())
                    .asConstraint("tables");
        }

        private Constraint interpreters(ConstraintFactory factory) {
            return factory.forEach(Meeting.class)
                    .filter(meeting -> meeting.pool() >= 0)
                    .groupBy(Meeting::pool, Meeting::getSlot, ConstraintCollectors.count())
                    .join(
                            Fair.Room.class,
                            Joiners.equal((pool, slot, n) -> pool, Fair.Room::pool),
                            Joiners.equal((pool, slot, n) -> slot, Fair.Room::slot))
                    .filter((pool, slot, n, room) -> n > room.places())
                    .penalize(HardSoftScore.ONE_HARD, (pool, slot, n, room) -> n - room.places())
                    .asConstraint("interpreters");
        }

        private Constraint weight(ConstraintFactory factory) {
            return factory.forEach(Meeting.class)
                    .reward(HardSoftScore.ONE_SOFT, Meeting::weight)
                    .asConstraint("weight");
        }
    }
}
