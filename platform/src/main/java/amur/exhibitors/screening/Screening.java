package amur.exhibitors.screening;

import amur.editions.EditionId;
import amur.exhibitors.screening.ScreeningHit.State;
import amur.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists and hits, for the organizer. Who decides is the person who has signed in. */
public interface Screening {
    int PAGE_SIZE = 50;

    /** The newest first. */
    List<ScreeningList> lists(EditionId edition);

    /** Asks no longer about a list; what was decided stays. Throws NotFound. */
    void retire(EditionId edition, int list);

    /** What is open first, the most alike first of all. */
    Page<ScreeningHit> hits(EditionId edition, Filter filter, int page);

    List<ScreeningHit> all(EditionId edition, Filter filter);

    Map<State, Integer> counts(EditionId edition, Filter filter);

    Optional<ScreeningHit> find(EditionId edition, int number);

    /** Throws ConflictException where it is no longer the version that was seen. A decision can be changed by another one. */
    void decide(EditionId edition, int number, int version, boolean same, String reason);

    /** {@code company} is its number at the edition, 0 for all. Hits of retired lists are shown once they were decided. */
    record Filter(Optional<State> state, int company) {
        public static final Filter ALL = new Filter(Optional.empty(), 0);
    }
}
