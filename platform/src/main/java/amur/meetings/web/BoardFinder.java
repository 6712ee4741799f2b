package amur.meetings.web;

import amur.editions.Edition;
import amur.editions.Editions;
import amur.exhibitors.Exhibitors;
import amur.meetings.Draft;
import amur.meetings.MeetingsRights;
import amur.meetings.Timetables;
import amur.web.Finder;
import amur.web.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the meetings of a company in the latest draft, by its name or number. */
@Component
class BoardFinder implements Finder {
    private final Editions editions;
    private final Timetables timetables;
    private final Exhibitors exhibitors;

    BoardFinder(Editions editions, Timetables timetables, Exhibitors exhibitors) {
        this.editions = editions;
        this.timetables = timetables;
        this.exhibitors = exhibitors;
    }

    @Override
    public List<Found> find(View view, String query, int most) {
        String words = query.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty() || !view.may(MeetingsRights.DRAFT)) {
            return List.of();
        }
        Optional<Edition> edition = view.edition().flatMap(head -> editions.findBySlug(head.slug()));
        Optional<Draft> draft = edition.flatMap(one -> timetables.drafts(one.id()).stream()
                .filter(candidate -> candidate.state().ready())
                .findFirst());
        if (draft.isEmpty()) {
            return List.of();
        }
        String path = "/editions/" + edition.get().slug() + "/organizer/timetable/drafts/"
                + draft.get().number() + "/board/companies/";
        return exhibitors.listed(edition.get().id()).stream()
                .filter(company -> BoardCompanies.matches(company, words))
                .limit(most)
                .map(company -> new Found(
                        "meetings.board.found",
                        company.name(),
                        view.t("meetings.draft.name", draft.get().number()),
                        path + company.number()))
                .toList();
    }
}
