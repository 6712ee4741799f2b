package amur.meetings.web;

import amur.editions.MeetingSlot;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.meetings.Availability;
import amur.meetings.Draft;
import amur.meetings.DraftMeeting;
import amur.meetings.MeetingNumbers;
import amur.meetings.SchedulingRules;
import amur.meetings.Timetables;
import amur.shared.Language;
import amur.shared.NameOrder;
import amur.shared.Page;
import amur.web.PageLinks;
import amur.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The timetable by participant. Meetings, companies and free slots of the edition are each read at once, whatever page is shown. */
@Component
class BoardCompanies {
    private static final int SIZE = 25;

    private final Timetables timetables;
    private final Exhibitors exhibitors;
    private final Availability availability;
    private final SchedulingRules rules;

    BoardCompanies(Timetables timetables, Exhibitors exhibitors, Availability availability, SchedulingRules rules) {
        this.timetables = timetables;
        this.exhibitors = exhibitors;
        this.availability = availability;
        this.rules = rules;
    }

    /** A company with what it has in the draft. */
    record Line(Exhibitor company, int least, List<DraftMeeting> meetings, int breaks) {}

    /** @param sort number, name, meetings or breaks; with a minus sign before it from the other end */
    record Filter(String q, String show, String sort) {}

    /** All that match, in the order asked for. */
    List<Line> found(Draft draft, Filter filter, Telling telling) {
        Map<ExhibitorId, List<DraftMeeting>> meetings = meetings(draft);
        String words = filter.q().strip().toLowerCase(Locale.ROOT);
        var days = days(telling);
        MeetingNumbers numbers = rules.numbers(draft.edition());
        return exhibitors.listed(draft.edition()).stream()
                .filter(company -> matches(company, words))
                .map(company ->
                        line(company, numbers.least(company), meetings.getOrDefault(company.id(), List.of()), days))
                .filter(line -> shown(line, filter.show()))
                .sorted(order(filter.sort(), telling.view().language()))
                .toList();
    }

    private static Line line(
            Exhibitor company, int least, List<DraftMeeting> meetings, Map<LocalDate, List<MeetingSlot>> days) {
        return new Line(company, least, meetings, breaks(company.id(), meetings, days));
    }

    private static Comparator<Line> order(String sort, Language reader) {
        Comparator<Line> order =
                switch (sort.startsWith("-") ? sort.substring(1) : sort) {
                    case "name" -> Comparator.comparing(line -> line.company().name(), NameOrder.in(reader));
                    case "meetings" ->
                        Comparator.comparingInt(line -> line.meetings().size());
                    case "breaks" -> Comparator.comparingInt(Line::breaks);
                    default -> Comparator.comparingInt(line -> line.company().number());
                };
        return sort.startsWith("-") ? order.reversed() : order;
    }

    private static SortedMap<LocalDate, List<MeetingSlot>> days(Telling telling) {
        return telling.frame().slots().stream()
                .collect(Collectors.groupingBy(MeetingSlot::day, TreeMap::new, Collectors.toList()));
    }

    BoardCompaniesPage page(Draft draft, Filter filter, int number, Telling telling) {
        View view = telling.view();
        List<Line> found = found(draft, filter, telling);
        int last = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        int at = Math.clamp(number, 1, last);
        List<Line> window = found.subList((at - 1) * SIZE, Math.min(found.size(), at * SIZE));
        telling.of(window.stream().map(line -> line.company().id()).toList());
        var days = days(telling);
        Map<ExhibitorId, BitSet> free = availability.free(draft.edition());
        DraftHead head = DraftHead.of(draft, view);
        String path = head.path() + "/board/companies";
        return new BoardCompaniesPage(
                head,
                filter.q(),
                filter.show(),
                filter.sort(),
                List.of("all", "below", "without").stream()
                        .map(one -> Map.entry(one, view.t("meetings.board.companies.show." + one)))
                        .toList(),
                days.keySet().stream().map(view::day).toList(),
                window.stream()
                        .map(line ->
                                row(line, free.getOrDefault(line.company().id(), new BitSet()), days, path, telling))
                        .toList(),
                found.size(),
                PageLinks.of(new Page<>(window, at, SIZE, found.size()), view),
                path);
    }

    /** By company, each by slot. */
    private Map<ExhibitorId, List<DraftMeeting>> meetings(Draft draft) {
        var meetings = new HashMap<ExhibitorId, List<DraftMeeting>>();
        for (DraftMeeting meeting : timetables.meetings(draft.id())) {
            meetings.computeIfAbsent(meeting.a(), id -> new ArrayList<>()).add(meeting);
            meetings.computeIfAbsent(meeting.b(), id -> new ArrayList<>()).add(meeting);
        }
        return meetings;
    }

    /** How many meetings a company is to have at least. */
    int least(Exhibitor company) {
        return rules.numbers(company.edition()).least(company);
    }

    static boolean matches(Exhibitor company, String words) {
        return words.isEmpty()
                || company.name().toLowerCase(Locale.ROOT).contains(words)
                || company.latinName().toLowerCase(Locale.ROOT).contains(words)
                || words.equals(Integer.toString(company.number()));
    }

    private static boolean shown(Line line, String show) {
        return switch (show) {
            case "below" -> line.meetings().size() < line.least();
            case "without" -> line.meetings().isEmpty();
            default -> true;
        };
    }

    private static BoardCompaniesPage.Row row(
            Line line, BitSet free, Map<LocalDate, List<MeetingSlot>> days, String path, Telling telling) {
        View view = telling.view();
        Exhibitor company = line.company();
        Set<Integer> busy =
                line.meetings().stream().map(meeting -> meeting.place().slot()).collect(Collectors.toSet());
        return new BoardCompaniesPage.Row(
                telling.party(company.id()),
                path + "/" + company.number(),
                line.meetings().size(),
                line.least() == 0 ? "" : view.t("meetings.board.companies.least", line.least()),
                line.meetings().size() < line.least(),
                line.breaks(),
                days.values().stream()
                        .map(slots -> strip(slots, busy, free, view))
                        .toList());
    }

    private static BoardCompaniesPage.Strip strip(List<MeetingSlot> slots, Set<Integer> busy, BitSet free, View view) {
        List<String> cells = slots.stream()
                .map(slot -> busy.contains(slot.index()) ? "busy" : free.get(slot.index()) ? "" : "away")
                .toList();
        long meetings = cells.stream().filter("busy"::equals).count();
        long open = cells.stream().filter(String::isEmpty).count();
        return new BoardCompaniesPage.Strip(view.t("meetings.board.companies.strip", meetings, open), cells);
    }

    /** Idle stretches between two meetings of one seat on one day. */
    static int breaks(ExhibitorId company, List<DraftMeeting> meetings, Map<LocalDate, List<MeetingSlot>> days) {
        Map<Integer, Set<Integer>> bySeat = new HashMap<>();
        for (DraftMeeting meeting : meetings) {
            int seat = meeting.a().equals(company) ? meeting.aSeat() : meeting.bSeat();
            bySeat.computeIfAbsent(seat, one -> new TreeSet<>())
                    .add(meeting.place().slot());
        }
        int breaks = 0;
        for (Set<Integer> slots : bySeat.values()) {
            for (List<MeetingSlot> day : days.values()) {
                int before = -1;
                for (int i = 0; i < day.size(); i++) {
                    if (slots.contains(day.get(i).index())) {
                        breaks += before >= 0 && i > before + 1 ? 1 : 0;
                        before = i;
                    }
                }
            }
        }
        return breaks;
    }
}
