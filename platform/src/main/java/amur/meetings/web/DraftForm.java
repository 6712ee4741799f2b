package amur.meetings.web;

import amur.meetings.Draft;
import amur.meetings.DraftId;
import amur.meetings.DraftSettings;
import amur.meetings.DraftSettings.Goal;
import amur.web.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to draft, as typed.
 *
 * @param budget seconds
 * @param rounds empty where time alone decides
 * @param from number of the draft to continue from; empty to start afresh
 */
public record DraftForm(String budget, String seed, String threads, String rounds, String goal, String from) {
    /** What the organizer may choose from, in seconds. */
    private static final List<Integer> BUDGETS = List.of(10, 30, 60, 120, 300, 900, 1800, 3600);

    private static final int MOST_THREADS = 64;
    private static final long MOST_SECONDS = 7200;

    public DraftForm {
        budget = budget.isBlank() ? "60" : budget.strip();
        seed = seed.isBlank() ? "1" : seed.strip();
        threads = threads.isBlank() ? "1" : threads.strip();
        rounds = rounds.strip();
        goal = goal.isBlank() ? Goal.WEIGHT.name() : goal.strip();
        from = from.strip();
    }

    static List<Map.Entry<String, String>> budgets(View view) {
        return BUDGETS.stream()
                .map(seconds ->
                        Map.entry(Integer.toString(seconds), DraftNumbers.duration(Duration.ofSeconds(seconds), view)))
                .toList();
    }

    /** Field → message of what is wrong with it, in the order of the page. */
    List<Map.Entry<String, String>> errors(View view) {
        var errors = new ArrayList<Map.Entry<String, String>>();
        if (!within(budget, 1, MOST_SECONDS)) {
            errors.add(Map.entry("budget", view.t("meetings.draft.budget.invalid")));
        }
        if (!within(threads, 1, MOST_THREADS)) {
            errors.add(Map.entry("threads", view.t("meetings.draft.threads.invalid")));
        }
        if (!within(seed, Long.MIN_VALUE, Long.MAX_VALUE)) {
            errors.add(Map.entry("seed", view.t("meetings.draft.seed.invalid")));
        }
        if (!rounds.isEmpty() && !within(rounds, 1, Long.MAX_VALUE)) {
            errors.add(Map.entry("rounds", view.t("meetings.draft.rounds.invalid")));
        }
        return errors;
    }

    private static boolean within(String number, long least, long most) {
        try {
            long value = Long.parseLong(number);
            return value >= least && value <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Only of a form without errors. */
    DraftSettings settings(Optional<Draft> start) {
        @Nullable DraftId before = start.map(Draft::id).orElse(null);
        return new DraftSettings(
                Duration.ofSeconds(Long.parseLong(budget)),
                Long.parseLong(seed),
                Integer.parseInt(threads),
                rounds.isEmpty() ? DraftSettings.UNLIMITED : Long.parseLong(rounds),
                goal.equals(Goal.FEWEST_BREAKS.name()) ? Goal.FEWEST_BREAKS : Goal.WEIGHT,
                before);
    }
}
