package amur.exhibitors.web;

import static amur.exhibitors.web.OwnForms.number;
import static amur.exhibitors.web.OwnForms.value;

import amur.exhibitors.Entry;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.web.RepresentativesPage.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** People who attend as rows of a form. Rows in which nothing is written are not there. */
record RepresentativesForm(List<Row> rows) {
    private static final int MOST_ROWS = 60;
    private static final List<String> FIELDS = List.of("family_name", "given_name", "latin_name", "job_title", "email");

    RepresentativesForm {
        rows = List.copyOf(rows);
    }

    static RepresentativesForm of(List<Representative> people) {
        return new RepresentativesForm(
                people.stream().map(RepresentativesForm::row).toList());
    }

    static RepresentativesForm of(MultiValueMap<String, String> form) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < MOST_ROWS && form.containsKey("person-" + i + "-family_name"); i++) {
            String person = "person-" + i;
            var values = new HashMap<String, String>();
            FIELDS.forEach(field -> values.put(field, value(form, person + "-" + field)));
            boolean nobody = values.values().stream().allMatch(String::isEmpty);
            if (!nobody && value(form, person + "-remove").isEmpty()) {
                String id = value(form, person + "-id");
                rows.add(new Row(
                        id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0,
                        values,
                        form.getOrDefault(person + "-languages", List.of()),
                        number(value(form, person + "-seat"), -1)));
            }
        }
        return new RepresentativesForm(rows);
    }

    /** With one more row to write in. */
    List<Row> andOne() {
        var all = new ArrayList<>(rows);
        all.add(new Row(0, Map.of(), List.of(), -1));
        return all;
    }

    List<Representative> representatives() {
        return rows.stream().map(RepresentativesForm::person).toList();
    }

    /** Somebody whom another representative has removed meanwhile comes back as somebody new. */
    List<Row> kept(Entry now) {
        var known = new HashSet<Long>();
        now.representatives().forEach(person -> known.add(person.id()));
        return rows.stream()
                .map(row -> known.contains(row.id()) ? row : new Row(0, row.values(), row.languages(), row.seat()))
                .toList();
    }

    private static Representative person(Row row) {
        return new Representative(
                row.id(),
                row.get("given_name"),
                row.get("family_name"),
                row.get("latin_name"),
                row.get("job_title"),
                row.get("email"),
                new LinkedHashSet<>(row.languages()),
                row.seat());
    }

    private static Row row(Representative person) {
        return new Row(
                person.id(),
                Map.of(
                        "family_name", person.familyName(),
                        "given_name", person.givenName(),
                        "latin_name", person.latinName(),
                        "job_title", person.jobTitle(),
                        "email", person.email()),
                person.languages().stream().sorted().toList(),
                person.seat());
    }
}
