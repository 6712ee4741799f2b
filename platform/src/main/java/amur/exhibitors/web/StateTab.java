package amur.exhibitors.web;

import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One state of a list as a tab; its address is the list with this filter.
 *
 * @param state as it stands in the address; empty for all
 */
public record StateTab(String state, String word, int count, String query) {
    /** All, then each state, with how many there are. */
    public static <S extends Enum<S>> List<StateTab> of(
            S[] states, Map<S, Integer> counts, Function<S, String> key, ListAddress address, View view) {
        var tabs = new ArrayList<StateTab>();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        tabs.add(new StateTab("", view.t("exhibitors.state.all"), all, address.with("state", "")));
        for (S state : states) {
            tabs.add(new StateTab(
                    state.name(),
                    view.t(key.apply(state)),
                    counts.getOrDefault(state, 0),
                    address.with("state", state.name())));
        }
        return tabs;
    }
}
