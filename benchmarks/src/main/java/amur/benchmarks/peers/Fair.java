package amur.benchmarks.peers;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timefold's planning solution: all meetings, and how many a slot can hold. */
@PlanningSolution
public class Fair {
    /**
     * Tables of a slot, or interpreters of a pool in it.
     *
     * @param pool the pool, or -1 for the tables
     */
    public record Room(int pool, int slot, int places) {}

    @PlanningEntityCollectionProperty
    private List<Meeting> meetings = List.of();

    @ProblemFactCollectionProperty
    private List<Room> rooms = List.of();

    @PlanningScore
    private @Nullable HardSoftScore score;

    /** For Timefold, which clones. */
    public Fair() {}

    Fair(List<Meeting> meetings, List<Room> rooms) {
        this.meetings = meetings;
        this.rooms = rooms;
    }

    public List<Meeting> getMeetings() {
        return meetings;
    }

    public List<Room> getRooms() {
        return rooms;
    }

    public @Nullable HardSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftScore score) {
        this.score = score;
    }
}
