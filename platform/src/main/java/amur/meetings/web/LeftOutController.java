package amur.meetings.web;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.meetings.Draft;
import amur.meetings.LeftOut;
import amur.meetings.MeetingsRights;
import amur.meetings.Timetables;
import amur.shared.Page;
import amur.web.CsvFile;
import amur.web.PageLinks;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The requests that a draft leaves out, each with its reason and what would help. */
@Controller
@RequestMapping("/editions/{edition}/organizer/timetable/drafts/{number}")
@Requires(MeetingsRights.DRAFT)
class LeftOutController {
    private static final int FIRST_OF_GROUP = 10;
    private static final int SIZE = 50;

    private final Timetables timetables;
    private final Exhibitors exhibitors;
    private final MeetingWords words;
    private final Screens screens;

    LeftOutController(Timetables timetables, Exhibitors exhibitors, MeetingWords words, Screens screens) {
        this.timetables = timetables;
        this.exhibitors = exhibitors;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping("/left-out")
    ModelAndView list(
            Edition edition,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "1") int page,
            View view) {
        Draft draft = timetables.ready(edition.id(), number);
        DraftHead head = DraftHead.of(draft, view);
        String asked = q.isBlank() ? company : q.strip();
        List<LeftOut> found = found(edition, draft, asked);
        Map<String, List<LeftOut>> groups = LeftOutGroups.grouped(found);
        Telling telling = words.telling(edition, view);
        List<Map.Entry<String, String>> reasons = groups.entrySet().stream()
                .map(group -> Map.entry(
                        group.getKey(),
                        LeftOutGroups.title(group.getValue().getFirst().reason(), telling)))
                .toList();
        boolean one = groups.containsKey(reason);
        List<LeftOutPage.Group> shown = groups.entrySet().stream()
                .filter(group -> !one || group.getKey().equals(reason))
                .map(group -> group(group.getKey(), group.getValue(), one ? page : 0, asked, head, telling))
                .toList();
        String query = "?q=" + encoded(asked) + "&reason=" + encoded(one ? reason : "");
        return screens.show(
                "meetings/web/leftOut",
                new LeftOutPage(
                        head,
                        asked,
                        one ? reason : "",
                        reasons,
                        found.size(),
                        shown,
                        one ? links(groups.getOrDefault(reason, List.of()), page, view) : null,
                        head.path() + "/left-out.csv" + query));
    }

    /** Exactly what the page shows with the same filter. */
    @GetMapping("/left-out.csv")
    ResponseEntity<byte[]> export(
            Edition edition,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String reason,
            View view) {
        List<LeftOut> found = found(edition, timetables.ready(edition.id(), number), q.strip()).stream()
                .filter(one ->
                        reason.isEmpty() || LeftOutGroups.key(one.reason()).equals(reason))
                .toList();
        Telling telling = named(found, words.telling(edition, view));
        return CsvFile.answer(
                edition.slug() + "-draft-" + number + "-left-out.csv",
                Stream.of("request", "a_number", "a_name", "b_number", "b_name", "weight", "reason")
                        .map(column -> view.t("meetings.draft.csv." + column))
                        .toList(),
                found.stream().map(one -> cells(one, telling)).toList());
    }

    private static List<String> cells(LeftOut one, Telling telling) {
        Exhibitor a = telling.company(one.a());
        Exhibitor b = telling.company(one.b());
        return List.of(
                Long.toString(one.request().value()),
                Integer.toString(a.number()),
                a.name(),
                Integer.toString(b.number()),
                b.name(),
                Integer.toString(one.weight()),
                Run.text(telling.reason(one.reason())));
    }

    private List<LeftOut> found(Edition edition, Draft draft, String q) {
        List<LeftOut> all = timetables.leftOut(draft.id());
        if (q.isEmpty()) {
            return all;
        }
        String asked = q.toLowerCase(Locale.ROOT);
        Set<ExhibitorId> companies = exhibitors.listed(edition.id()).stream()
                .filter(company -> BoardCompanies.matches(company, asked))
                .map(Exhibitor::id)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> companies.contains(one.a()) || companies.contains(one.b()))
                .toList();
    }

    /** @param page 0: the first few, with a way to all */
    private static LeftOutPage.Group group(
            String key, List<LeftOut> all, int page, String q, DraftHead head, Telling telling) {
        View view = telling.view();
        int from = page == 0 ? 0 : Math.clamp((long) (page - 1) * SIZE, 0, all.size());
        List<LeftOut> window = all.subList(from, Math.min(all.size(), from + (page == 0 ? FIRST_OF_GROUP : SIZE)));
        named(window, telling);
        return new LeftOutPage.Group(
                key,
                LeftOutGroups.title(all.getFirst().reason(), telling),
                all.size(),
                view.t(LeftOutGroups.helpsKey(all.getFirst().reason())),
                window.stream()
                        .map(one -> new LeftOutPage.Row(
                                telling.party(one.a()),
                                telling.party(one.b()),
                                one.weight(),
                                telling.reason(one.reason()),
                                head.path() + "/board/meetings/" + one.request().value()))
                        .toList(),
                page == 0 && all.size() > FIRST_OF_GROUP
                        ? head.path() + "/left-out?q=" + encoded(q) + "&reason=" + encoded(key)
                        : null);
    }

    private static Telling named(List<LeftOut> window, Telling telling) {
        return telling.of(
                window.stream().flatMap(one -> Stream.of(one.a(), one.b())).toList());
    }

    private static PageLinks links(List<LeftOut> all, int page, View view) {
        int last = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int at = Math.clamp(page, 1, last);
        List<LeftOut> rows = all.subList((at - 1) * SIZE, Math.min(all.size(), at * SIZE));
        return PageLinks.of(new Page<>(rows, at, SIZE, all.size()), view);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
