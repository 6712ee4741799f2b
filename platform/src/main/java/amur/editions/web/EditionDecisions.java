package amur.editions.web;

import amur.editions.Decision;
import amur.editions.Decisions;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.Figure;
import amur.editions.Figures;
import amur.editions.InterpreterNeed;
import amur.editions.MeetingFrame;
import amur.shared.Language;
import amur.shared.LocalizedText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the edition itself waits for: to be opened, slots, tables, interpreters, translations, final figures. */
@Component
@Order(40)
class EditionDecisions implements Decisions {
    private final Editions editions;
    private final Figures figures;
    private final ObjectProvider<InterpreterNeed> needs;
    private final Clock clock;

    EditionDecisions(Editions editions, Figures figures, ObjectProvider<InterpreterNeed> needs, Clock clock) {
        this.editions = editions;
        this.figures = figures;
        this.needs = needs;
        this.clock = clock;
    }

    @Override
    public List<Decision> decisions(Edition edition) {
        var decisions = new ArrayList<Decision>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), edition.zone());
        LocalDate opening = Days.opening(edition);
        if (edition.status() == Edition.Status.PREPARING) {
            decisions.add(decision(edition, "open", "settings", opening));
        }
        if (edition.status() != Edition.Status.CLOSED) {
            MeetingFrame frame = editions.frame(edition.id());
            if (frame.slots().isEmpty()) {
                decisions.add(decision(edition, "slots", "slots", opening));
            }
            if (frame.tables().isEmpty()) {
                decisions.add(decision(edition, "tables", "tables", opening));
            }
            if (frame.pools().stream().allMatch(pool -> pool.interpreters().isEmpty())
                    && needs.stream().allMatch(need -> need.isThere(edition.id()))) {
                decisions.add(decision(edition, "pools", "interpreters", opening));
            }
            long untranslated =
                    texts(edition).mapToLong(EditionDecisions::missing).sum();
            if (untranslated > 0) {
                decisions.add(decision(edition, "translations", "settings", null, untranslated));
            }
        }
        if (today.isAfter(Days.closing(edition))) {
            if (edition.status() == Edition.Status.OPEN) {
                decisions.add(decision(edition, "close", "settings", null));
            }
            long forecasts = figures.list(edition.id()).stream()
                    .filter(entered -> entered.figure().status() != Figure.Status.FINAL)
                    .count();
            if (forecasts > 0) {
                decisions.add(decision(edition, "forecasts", "figures", null, forecasts));
            }
        }
        return decisions;
    }

    private static Stream<LocalizedText> texts(Edition edition) {
        return Stream.of(edition.name(), edition.theme(), edition.city(), edition.venue())
                .filter(text -> !text.isEmpty());
    }

    /** Languages in which there are no words, or words that somebody still has to read over. */
    private static long missing(LocalizedText text) {
        return Stream.of(Language.values())
                .filter(language -> {
                    LocalizedText.Translation own = text.translations().get(language);
                    return own == null
                            || own.status() == LocalizedText.Status.STALE
                            || own.status() == LocalizedText.Status.DRAFT;
                })
                .count();
    }

    private static Decision decision(
            Edition edition, String what, String page, @Nullable LocalDate due, Object... arguments) {
        return new Decision(
                "editions.decision." + what,
                List.of(arguments),
                "/editions/" + edition.slug() + "/organizer/" + page,
                due);
    }
}
