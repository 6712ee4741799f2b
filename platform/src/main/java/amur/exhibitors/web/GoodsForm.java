package amur.exhibitors.web;

import static amur.exhibitors.web.OwnForms.value;

import amur.exhibitors.Exhibitor.Good;
import amur.shared.Language;
import amur.shared.LocalizedText;
import amur.shared.LocalizedText.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** Goods as rows of a form: one text field a language. Rows without a word and a code are not there. */
public record GoodsForm(List<Row> rows) {
    static final int MOST_ROWS = 120;

    /** Those worth a word beside the field. */
    private static final Set<String> STATUSES = Set.of("original", "draft", "reviewed", "stale");

    public GoodsForm {
        rows = List.copyOf(rows);
    }

    /**
     * @param texts language code → words
     * @param statuses language code → status of that text as stored, {@code stale}; none for a row that is new
     */
    public record Row(
            boolean offered, String hs, Map<String, String> texts, Map<String, String> statuses, String original) {
        public Row {
            texts = Map.copyOf(texts);
            statuses = Map.copyOf(statuses);
        }

        static Row empty(boolean offered) {
            return new Row(offered, "", Map.of(), Map.of(), "");
        }

        boolean isEmpty() {
            return hs.isEmpty() && texts.values().stream().allMatch(String::isEmpty);
        }

        public String text(String language) {
            return texts.getOrDefault(language, "");
        }

        public String status(String language) {
            return statuses.getOrDefault(language, "");
        }
    }

    static GoodsForm of(List<Good> goods) {
        return new GoodsForm(goods.stream()
                .map(good -> {
                    var texts = new java.util.HashMap<String, String>();
                    var statuses = new java.util.HashMap<String, String>();
                    good.text().translations().forEach((language, translation) -> {
                        texts.put(language.code(), translation.text());
                        statuses.put(
                                language.code(), translation.status().name().toLowerCase(java.util.Locale.ROOT));
                    });
                    return new Row(
                            good.offered(),
                            good.hs(),
                            texts,
                            statuses,
                            good.text()
                                    .original()
                                    .map(shown -> shown.language().code())
                                    .orElse(""));
                })
                .toList());
    }

    /** The rows as typed; those ticked off and those left empty are gone. */
    static GoodsForm of(MultiValueMap<String, String> form) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < MOST_ROWS && form.containsKey("good-" + i + "-hs"); i++) {
            String field = "good-" + i;
            var texts = new java.util.HashMap<String, String>();
            var statuses = new java.util.HashMap<String, String>();
            for (Language language : Language.values()) {
                texts.put(language.code(), value(form, field + "-text-" + language.code()));
                String status = value(form, field + "-status-" + language.code());
                if (STATUSES.contains(status)) {
                    statuses.put(language.code(), status);
                }
            }
            var row = new Row(
                    value(form, field + "-side").equals("offer"),
                    ApplicationForm.digits(value(form, field + "-hs")),
                    texts,
                    statuses,
                    value(form, field + "-original"));
            if (value(form, field + "-remove").isEmpty() && !row.isEmpty()) {
                rows.add(row);
            }
        }
        return new GoodsForm(rows);
    }

    /**
     * The goods these rows mean. A text keeps its status while it is not touched; when the original changes, translations that were
     * not rewritten with it go stale; what somebody typed in another language counts as read over.
     *
     * @param before what is stored: by their original a row finds the texts it came from
     * @param own the company's language, the original of a new row that has it
     */
    List<Good> goods(List<Good> before, Language own) {
        return rows.stream().map(row -> good(row, before, own)).toList();
    }

    private static Good good(Row row, List<Good> before, Language own) {
        var typed = new EnumMap<Language, String>(Language.class);
        for (Language language : Language.values()) {
            if (!row.text(language.code()).isEmpty()) {
                typed.put(language, row.text(language.code()));
            }
        }
        if (typed.isEmpty()) {
            return new Good(row.offered(), row.hs(), LocalizedText.empty());
        }
        Language original = Language.find(row.original().isEmpty() ? own.code() : row.original())
                .filter(typed::containsKey)
                .or(() -> typed.containsKey(own) ? java.util.Optional.of(own) : java.util.Optional.empty())
                .orElse(typed.keySet().iterator().next());
        LocalizedText stored = stored(row, before, typed);
        boolean sameOriginal = stored.original()
                .filter(shown -> shown.language() == original && shown.text().equals(typed.get(original)))
                .isPresent();
        LocalizedText text = LocalizedText.original(original, Objects.requireNonNull(typed.get(original)));
        for (Map.Entry<Language, String> other : typed.entrySet()) {
            if (other.getKey() == original) {
                continue;
            }
            var known = stored.translations().get(other.getKey());
            Status status = known == null || !known.text().equals(other.getValue())
                    ? Status.REVIEWED
                    : sameOriginal && known.status() != Status.ORIGINAL ? known.status() : Status.STALE;
            text = text.translated(other.getKey(), other.getValue(), status);
        }
        return new Good(row.offered(), row.hs(), text);
    }

    /** The stored text that shares most languages' words with the row, if any. */
    private static LocalizedText stored(Row row, List<Good> before, Map<Language, String> typed) {
        LocalizedText best = LocalizedText.empty();
        long most = 0;
        for (Good good : before) {
            long same = good.text().translations().entrySet().stream()
                    .filter(one -> one.getValue().text().equals(typed.get(one.getKey())))
                    .count();
            if (same * 2 + (good.hs().equals(row.hs()) ? 1 : 0) > most) {
                most = same * 2 + (good.hs().equals(row.hs()) ? 1 : 0);
                best = good.text();
            }
        }
        return best;
    }
}
