package amur.editions.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.editions.Hall;
import amur.editions.HallPlace;
import amur.editions.Halls;
import amur.editions.MeetingFrame;
import amur.editions.MeetingTable;
import amur.web.NotFound;
import amur.web.Screens;
import amur.web.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of all tables and the page of one, as they stand or with what was refused. */
@Component
class TablesScreen {
    private final Editions editions;
    private final Halls halls;
    private final Screens screens;

    TablesScreen(Editions editions, Halls halls, Screens screens) {
        this.editions = editions;
        this.halls = halls;
        this.screens = screens;
    }

    MeetingFrame frame(Edition edition) {
        return editions.frame(edition.id());
    }

    /** What the forms hold as long as nobody has typed anything. */
    Inputs stored(Edition edition) {
        return HallForm.with(
                new Inputs()
                        .with("tables", Integer.toString(frame(edition).tables().size())),
                halls.hall(edition.id()).rows());
    }

    ModelAndView list(Edition edition, boolean lostOnly, Inputs inputs, HttpStatus status, View view) {
        MeetingFrame frame = frame(edition);
        Hall hall = halls.hall(edition.id());
        return screens.show(
                "editions/web/tables",
                new TablesPage(
                        edition.name().textIn(view.language()),
                        TablesPage.rows(frame, lostOnly),
                        frame.tables().size(),
                        frame.slots().size(),
                        lostOnly,
                        inputs,
                        HallPlan.of(frame.tables(), hall, view),
                        HallForm.seen(hall, 0)),
                status);
    }

    /** @param place what stands in the fields of its place; null for what is stored */
    ModelAndView one(Edition edition, int number, @Nullable Inputs place, HttpStatus status, View view) {
        MeetingFrame frame = frame(edition);
        MeetingTable table = table(frame, number);
        Hall hall = halls.hall(edition.id());
        HallPlace own = hall.own().get(number);
        SlotGrid grid = SlotGrid.of(frame.slots(), edition.zone(), view);
        String here = "/editions/" + edition.slug() + "/organizer";
        String title = view.t("editions.tables.table", number);
        return screens.show(
                "editions/web/hours",
                new HoursPage(
                        title,
                        null,
                        "table",
                        List.of(
                                Map.entry(edition.name().textIn(view.language()), here),
                                Map.entry(view.t("editions.navigation.tables"), here + "/tables"),
                                Map.entry(title, "")),
                        "",
                        view.zoneName(),
                        grid,
                        grid.keys(table.lost()),
                        here + "/tables/" + number,
                        false,
                        new HoursPage.Stand(
                                place == null ? HallForm.of(own).typed(view) : place,
                                stands(table.place(), own != null, view),
                                HallForm.seen(hall, number))),
                status);
    }

    private static String stands(@Nullable HallPlace place, boolean own, View view) {
        if (place == null) {
            return view.t("editions.hall.place.unknown");
        }
        return view.t(own ? "editions.hall.place.own" : "editions.hall.place.by_rows", place.x(), place.y());
    }

    static MeetingTable table(MeetingFrame frame, int number) {
        return frame.tables().stream()
                .filter(table -> table.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("table " + number));
    }

    static ModelAndView to(Edition edition, String rest, View view) {
        return new ModelAndView(
                new RedirectView(view.href("/editions/" + edition.slug() + "/organizer/tables" + rest), false));
    }
}
