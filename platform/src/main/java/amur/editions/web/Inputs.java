package amur.editions.web;

import amur.web.UserFacingException;
import amur.web.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a form: as stored, as typed before the language was switched, or as sent and refused. A refused form
 * is shown again with every value and the reason beside its field.
 */
public final class Inputs {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    Inputs() {}

    static Inputs sent(Map<String, List<String>> form) {
        var inputs = new Inputs();
        form.forEach((name, sent) -> inputs.values.put(name, List.copyOf(sent)));
        return inputs;
    }

    Inputs with(String name, String value) {
        values.put(name, value.isEmpty() ? List.of() : List.of(value));
        return this;
    }

    Inputs with(String name, Collection<String> all) {
        values.put(name, List.copyOf(all));
        return this;
    }

    /** With what the reader had typed before switching the language. */
    Inputs typed(View view) {
        values.replaceAll((name, stored) -> List.copyOf(view.typedAll(name, stored)));
        return this;
    }

    /** The words of a field without blanks around them; empty where it was not sent. */
    public String value(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean checked(String name) {
        return !all(name).isEmpty();
    }

    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** For the summary above the form: id of the field and what is wrong. */
    public List<Map.Entry<String, String>> errors() {
        return new ArrayList<>(errors.entrySet());
    }

    boolean sound() {
        return errors.isEmpty();
    }

    void refuse(String field, String why) {
        errors.putIfAbsent(field, why);
    }

    /** What {@code made} makes; where it refuses, the reason stands beside the field and {@code otherwise} is returned. */
    <T> T or(T otherwise, String field, View view, Supplier<T> made) {
        try {
            return made.get();
        } catch (UserFacingException refusal) {
            refuse(field, view.t(refusal.key(), refusal.arguments()));
            return otherwise;
        }
    }
}
