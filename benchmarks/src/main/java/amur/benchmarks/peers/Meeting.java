package amur.benchmarks.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Timefold's planning entity: a wish and the slot it gets, if any. Its own slots are its value range. */
@PlanningEntity(comparatorClass = Meeting.LightestFirst.class)
public class Meeting {
    /** Timefold's construction takes the "hardest" last in this order first: the heaviest. */
    public static final class LightestFirst implements Comparator<Meeting> {
        @Override
        public int compare(Meeting x, Meeting y) {
            return Comparator.comparingInt(Meeting::weight)
                    .thenComparingInt(Meeting::id)
                    .compare(x, y);
        }
    }

    private @Nullable Wish wish;
    private @Nullable Integer slot;

    /** For Timefold, which clones. */
    public Meeting() {}

    Meeting(Wish wish) {
        this.wish = wish;
    }

    private Wish wish() {
        return Objects.requireNonNull(wish);
    }

    @PlanningId
    public int id() {
        return wish().id();
    }

    @ValueRangeProvider
    public List<Integer> slots() {
        return wish().slots();
    }

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Integer getSlot() {
        return slot;
    }

    public void setSlot(@Nullable Integer slot) {
        this.slot = slot;
    }

    public int a() {
        return wish().a();
    }

    public int b() {
        return wish().b();
    }

    public int weight() {
        return wish().weight();
    }

    public int pool() {
        return wish().pool();
    }
}
