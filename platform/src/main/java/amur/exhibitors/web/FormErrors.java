package amur.exhibitors.web;

import amur.exhibitors.EntryFault;
import amur.web.UserFacingException;
import amur.web.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong in a form, worded, by the id of the field it stands beside. */
public record FormErrors(Map<String, String> byField) {
    public static final FormErrors NONE = new FormErrors(Map.of());

    public FormErrors {
        byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    public static FormErrors of(List<EntryFault> faults, View view) {
        var errors = new LinkedHashMap<String, String>();
        for (EntryFault fault : faults) {
            errors.putIfAbsent(
                    fault.field(), view.t(fault.key(), fault.arguments().toArray()));
        }
        return new FormErrors(errors);
    }

    public static FormErrors of(String field, UserFacingException refusal, View view) {
        return new FormErrors(Map.of(field, view.t(refusal.key(), refusal.arguments())));
    }

    /** What is wrong in a field; null when nothing is. */
    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public List<Map.Entry<String, String>> list() {
        return List.copyOf(byField.entrySet());
    }
}
