package amur.editions.web;

import amur.accounts.AccountsRights;
import amur.accounts.RecentDeeds;
import amur.editions.Decision;
import amur.editions.Decisions;
import amur.editions.Edition;
import amur.editions.EditionsRights;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.View;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The organizer's first page: what needs me now, then figures, then what happened. */
@Controller
class OverviewController {
    private static final int MOST_READ = 60;
    private static final int MOST_SHOWN = 12;
    private static final int NEAR_DAYS = 3;

    private final ObjectProvider<Decisions> rooms;
    private final FigureLines figures;
    private final RecentDeeds deeds;
    private final Clock clock;
    private final Screens screens;

    OverviewController(
            ObjectProvider<Decisions> rooms, FigureLines figures, RecentDeeds deeds, Clock clock, Screens screens) {
        this.rooms = rooms;
        this.figures = figures;
        this.deeds = deeds;
        this.clock = clock;
        this.screens = screens;
    }

    @GetMapping("/editions/{edition}/organizer")
    @Requires(EditionsRights.OVERVIEW)
    ModelAndView show(Edition edition, View view) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), edition.zone());
        return screens.show(
                "editions/web/overview",
                new OverviewPage(
                        Said.of(edition.name(), view),
                        edition.status().name().toLowerCase(Locale.ROOT),
                        waiting(edition, today, view),
                        figures.of(edition, true, view),
                        view.may(EditionsRights.FIGURES),
                        happened(edition, view),
                        view.may(AccountsRights.AUDIT)));
    }

    /** The most pressing first; what has no date comes last, in the order of the rooms. */
    private List<OverviewPage.Waiting> waiting(Edition edition, LocalDate today, View view) {
        return rooms.orderedStream()
                .flatMap(room -> room.decisions(edition).stream())
                .sorted(Comparator.comparing(Decision::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(decision -> waiting(decision, today, view))
                .toList();
    }

    private static OverviewPage.Waiting waiting(Decision decision, LocalDate today, View view) {
        String text = view.t(decision.textKey(), decision.arguments().toArray());
        @Nullable LocalDate due = decision.due();
        if (due == null) {
            return new OverviewPage.Waiting(view.t("editions.overview.no_date"), "", "", text, decision.path());
        }
        long days = ChronoUnit.DAYS.between(today, due);
        return new OverviewPage.Waiting(
                view.day(due),
                days < 0 ? view.t("editions.overview.overdue", -days) : view.t("editions.overview.days_left", days),
                days < 0 ? "error" : days <= NEAR_DAYS ? "attention" : "",
                text,
                decision.path());
    }

    private List<OverviewPage.Happened> happened(Edition edition, View view) {
        return deeds.about(edition.id().value(), MOST_READ).stream()
                .filter(deed -> view.has("editions.deed." + deed.subject() + "." + deed.action()))
                .limit(MOST_SHOWN)
                .map(deed -> new OverviewPage.Happened(
                        view.dateTime(deed.at(), edition.zone()),
                        deed.at().toString(),
                        view.t("editions.deed." + deed.subject() + "." + deed.action(), deed.rows()),
                        deed.who().isEmpty() ? view.t("editions.overview.system") : deed.who()))
                .toList();
    }
}
