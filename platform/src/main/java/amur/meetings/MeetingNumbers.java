package amur.meetings;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.meetings.SchedulingRules.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many meetings each company of an edition has at least and at most. What is laid down for one company comes first; else its kind's
 * numbers hold, and its entry's minimum where that is higher. Never more at least than at most.
 */
public final class MeetingNumbers {
    /** No limit. */
    public static final int ANY = -1;

    /** More can be laid down for nobody: no fair has so many slots. */
    public static final int HIGHEST = 999;

    private final Map<Exhibitor.Kind, OfKind> ofKind;
    private final Map<ExhibitorId, Integer> least = new HashMap<>();
    private final Map<ExhibitorId, Integer> most = new HashMap<>();

    /**
     * For all companies of a kind.
     *
     * @param least 0 for none
     * @param most null for any number
     */
    public record OfKind(int least, @Nullable Integer most) {
        public static final OfKind NONE = new OfKind(0, null);

        public OfKind {
            if (least < 0 || least > HIGHEST || most != null && (most < Math.max(1, least) || most > HIGHEST)) {
                throw new IllegalArgumentException("At least " + least + ", at most " + most);
            }
        }
    }

    public MeetingNumbers(Map<Exhibitor.Kind, OfKind> ofKind, List<Rule> rules) {
        this.ofKind = Map.copyOf(ofKind);
        for (Rule rule : rules) {
            switch (rule) {
                case Rule.AtLeast(ExhibitorId company, int meetings) -> least.put(company, meetings);
                case Rule.AtMost(ExhibitorId company, int meetings) -> most.put(company, meetings);
                case Rule.OnlySlots only -> {}
                case Rule.Before before -> {}
                case Rule.Weight weight -> {}
                case Rule.Interpreted interpreted -> {}
            }
        }
    }

    public int least(Exhibitor company) {
        int wanted = least.getOrDefault(
                company.id(), Math.max(company.minMeetings(), of(company).least()));
        int limit = most(company);
        return limit == ANY ? wanted : Math.min(wanted, limit);
    }

    /** {@link #ANY} where there is no limit. */
    public int most(Exhibitor company) {
        Integer ofAll = of(company).most();
        return most.getOrDefault(company.id(), ofAll == null ? ANY : ofAll);
    }

    private OfKind of(Exhibitor company) {
        return ofKind.getOrDefault(company.kind(), OfKind.NONE);
    }
}
