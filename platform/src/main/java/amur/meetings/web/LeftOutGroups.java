package amur.meetings.web;

import amur.meetings.LeftOut;
import amur.meetings.LeftOut.Reason;
import amur.web.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests left out by what is scarce: the kind of reason, and for interpreters the pair. */
final class LeftOutGroups {
    private static final List<String> ORDER =
            List.of("company_time", "tables", "interpreters", "no_pool", "no_common_slot", "lower_weight", "by_hand");

    private LeftOutGroups() {}

    static String kind(Reason reason) {
        return switch (reason) {
            case Reason.CompanyTime time -> "company_time";
            case Reason.Tables tables -> "tables";
            case Reason.Interpreters of -> "interpreters";
            case Reason.NoPool none -> "no_pool";
            case Reason.NoCommonSlot none -> "no_common_slot";
            case Reason.LowerWeight lower -> "lower_weight";
            case Reason.ByHand hand -> "by_hand";
        };
    }

    /** In addresses: tables, interpreters-ru-zh. */
    static String key(Reason reason) {
        return switch (reason) {
            case Reason.Interpreters of -> "interpreters-" + of.pair();
            case Reason.NoPool none -> "no_pool-" + none.pair();
            default -> kind(reason);
        };
    }

    static String title(Reason reason, Telling telling) {
        View view = telling.view();
        return switch (reason) {
            case Reason.Interpreters of -> view.t("meetings.left.group.interpreters", telling.pair(of.pair()));
            case Reason.NoPool none -> view.t("meetings.left.group.no_pool", telling.pair(none.pair()));
            default -> view.t("meetings.left.group." + kind(reason));
        };
    }

    static String helpsKey(Reason reason) {
        return "meetings.left.helps." + kind(reason);
    }

    /** Key → those left out for it, in a fixed order of reasons; within a group as given. */
    static Map<String, List<LeftOut>> grouped(List<LeftOut> all) {
        var groups = new LinkedHashMap<String, List<LeftOut>>();
        for (String kind : ORDER) {
            all.stream()
                    .filter(one -> kind(one.reason()).equals(kind))
                    .sorted(java.util.Comparator.comparing(one -> key(one.reason())))
                    .forEach(one -> groups.computeIfAbsent(key(one.reason()), key -> new java.util.ArrayList<>())
                            .add(one));
        }
        return groups;
    }
}
