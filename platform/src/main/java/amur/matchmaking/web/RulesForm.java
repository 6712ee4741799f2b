package amur.matchmaking.web;

import amur.editions.Edition;
import amur.matchmaking.MatchmakingSettings;
import amur.web.View;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules for requests as typed, field by field, and what is wrong with them.
 *
 * @param errors by field, in the order of the page
 */
record RulesForm(Map<String, String> typed, Map<String, String> errors) {
    /** The fields of the weights, the strongest wishes first. */
    static final List<String> WEIGHTS =
            List.of("both_must", "must_and_meet", "both_meet", "meet_and_glad", "both_glad");

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static RulesForm of(MatchmakingSettings settings, Edition edition) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("openRequests", Integer.toString(settings.openRequests()));
        typed.put("answerDays", Integer.toString(settings.answerDays()));
        typed.put("opens", field(settings.opensAt(), edition));
        typed.put("closes", field(settings.closesAt(), edition));
        typed.put("drafting", field(settings.draftingAt(), edition));
        for (int i = 0; i < WEIGHTS.size(); i++) {
            typed.put(WEIGHTS.get(i), settings.weights().get(i).toString());
        }
        return new RulesForm(typed, Map.of());
    }

    private static String field(@Nullable Instant at, Edition edition) {
        return at == null ? "" : FIELD.format(at.atZone(edition.zone()));
    }

    String typed(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    RulesForm with(Map<String, String> wrong) {
        return new RulesForm(typed, wrong);
    }

    /** What was typed, as settings; empty where something is wrong, which is then among {@code wrong}. */
    Optional<MatchmakingSettings> read(Edition edition, View view, Map<String, String> wrong) {
        Integer open = number("openRequests", 1000);
        Integer days = number("answerDays", 90);
        if (open == null) {
            wrong.put("openRequests", view.t("matchmaking.rules.open.wrong"));
        }
        if (days == null) {
            wrong.put("answerDays", view.t("matchmaking.rules.days.wrong"));
        }
        Instant opens = time("opens", edition, view, wrong);
        Instant closes = time("closes", edition, view, wrong);
        Instant drafting = time("drafting", edition, view, wrong);
        Instant end = edition.lastDay().plusDays(1).atStartOfDay(edition.zone()).toInstant();
        if (drafting != null && drafting.isAfter(end)) {
            wrong.put("drafting", view.t("matchmaking.rules.drafting.late"));
        }
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            wrong.put("closes", view.t("matchmaking.rules.closes.early"));
        }
        var weights = new ArrayList<Integer>();
        int before = MatchmakingSettings.HEAVIEST;
        for (String field : WEIGHTS) {
            Integer weight = number(field, MatchmakingSettings.HEAVIEST);
            if (weight == null) {
                wrong.put(field, view.t("matchmaking.rules.weight.wrong", MatchmakingSettings.HEAVIEST));
            } else if (weight > before) {
                wrong.put(field, view.t("matchmaking.rules.weight.more"));
            } else {
                before = weight;
            }
            weights.add(weight == null ? 0 : weight);
        }
        return open == null || days == null || !wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new MatchmakingSettings(open, days, drafting, opens, closes, weights));
    }

    private @Nullable Integer number(String field, int most) {
        String digits = typed(field);
        if (!digits.matches("\\d{1,4}")) {
            return null;
        }
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= most ? number : null;
    }

    private @Nullable Instant time(String field, Edition edition, View view, Map<String, String> wrong) {
        if (typed(field).isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed(field), DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .atZone(edition.zone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            wrong.put(field, view.t("matchmaking.rules.time.wrong"));
            return null;
        }
    }
}
