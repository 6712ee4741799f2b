package amur.meetings.web;

import amur.editions.MeetingSlot;
import amur.exhibitors.ExhibitorId;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequestId;
import amur.matchmaking.RequestDesk;
import amur.matchmaking.WishLevel;
import amur.meetings.Board;
import amur.meetings.Board.Edit;
import amur.meetings.Breach;
import amur.meetings.Draft;
import amur.meetings.DraftMeeting;
import amur.meetings.LeftOut;
import amur.meetings.Timetables;
import amur.shared.Language;
import amur.web.NotFound;
import amur.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The meeting that is open beside the board, or the request that was left out. */
@Component
class BoardSides {
    private final Board board;
    private final Timetables timetables;
    private final RequestDesk desk;

    BoardSides(Board board, Timetables timetables, RequestDesk desk) {
        this.board = board;
        this.timetables = timetables;
        this.desk = desk;
    }

    /** Where a request is placed in a draft. */
    Optional<DraftMeeting> placed(Draft draft, MeetingRequest request) {
        return board.ofExhibitor(draft.id(), request.from()).stream()
                .filter(meeting -> meeting.request().equals(request.id()))
                .findFirst();
    }

    BoardSide side(Draft draft, MeetingRequestId id, BoardAddress address, String path, Telling telling) {
        MeetingRequest request = telling.request(id);
        if (!request.edition().equals(draft.edition())) {
            throw new NotFound(
                    "request " + id.value() + " of edition " + draft.edition().value());
        }
        View view = telling.view();
        Optional<DraftMeeting> meeting = placed(draft, request);
        Optional<LeftOut> left = meeting.isPresent() ? Optional.empty() : leftOut(draft, id);
        Party a = telling.party(request.from());
        Party b = telling.party(request.to());
        return new BoardSide(
                id.value(),
                a,
                b,
                view.inEdition("/organizer/companies/" + a.number()),
                view.inEdition("/organizer/companies/" + b.number()),
                meeting.isPresent(),
                meeting.map(DraftMeeting::pinned).orElse(false),
                meeting.map(one -> telling.place(one.place())).orElse(""),
                left.map(one -> telling.reason(one.reason())).orElse(List.of()),
                left.map(one -> view.t(LeftOutGroups.helpsKey(one.reason()))).orElse(""),
                wants(request.from(), request.fromWish(), telling),
                wants(request.to(), request.toWish(), telling),
                facts(
                        request,
                        meeting.orElse(null),
                        meeting.map(DraftMeeting::weight)
                                .or(() -> left.map(LeftOut::weight))
                                .orElseGet(() ->
                                        desk.settings(draft.edition()).weight(request.fromWish(), request.toWish())),
                        telling),
                address.pick() ? List.of() : alternatives(draft, id, meeting.orElse(null), address, path, telling),
                preview(draft, request, meeting.isPresent(), address, telling),
                address.pick(),
                path + address.picking().query(),
                path + address.closed().query(),
                telling.frame().slots().stream()
                        .map(slot -> Map.entry(Integer.toString(slot.index()), telling.slot(slot.index())))
                        .toList());
    }

    private Optional<LeftOut> leftOut(Draft draft, MeetingRequestId id) {
        return timetables.leftOut(draft.id()).stream()
                .filter(one -> one.request().equals(id))
                .findFirst();
    }

    private static List<Map.Entry<String, String>> facts(
            MeetingRequest request, @Nullable DraftMeeting meeting, int weight, Telling telling) {
        View view = telling.view();
        var facts = new ArrayList<Map.Entry<String, String>>();
        facts.add(Map.entry(
                view.t("meetings.board.weight"),
                request.mustPlace() ? view.t("meetings.board.weight.must", weight) : view.number(weight)));
        if (meeting != null) {
            facts.add(Map.entry(
                    view.t("meetings.board.interpreter"),
                    meeting.place().interpreted()
                            ? view.t(
                                    "meetings.board.interpreter.who",
                                    telling.pair(meeting.place().pair()),
                                    meeting.place().interpreter())
                            : view.t("meetings.board.interpreter.none")));
        }
        return facts;
    }

    /** What a company wants of the meeting, and what its people speak. */
    private static String wants(ExhibitorId id, WishLevel wish, Telling telling) {
        View view = telling.view();
        String languages = telling.company(id).languages().stream()
                .sorted()
                .map(tag -> Language.nameOf(tag, view.language()))
                .collect(Collectors.joining(", "));
        String wished = view.t(MeetingWords.key("meetings.board.wish.", wish));
        return languages.isEmpty() ? wished : view.t("meetings.board.wants", wished, languages);
    }

    private List<BoardSide.Alternative> alternatives(
            Draft draft,
            MeetingRequestId id,
            @Nullable DraftMeeting meeting,
            BoardAddress address,
            String path,
            Telling telling) {
        List<Board.Alternative> alternatives = elsewhere(board.alternatives(draft.id(), id), meeting);
        telling.ofRequests(alternatives.stream()
                .flatMap(one -> one.displaced().stream())
                .distinct()
                .toList());
        return alternatives.stream()
                .map(one -> alternative(one, address, path, telling))
                .toList();
    }

    /** Without the place where the meeting stands already. */
    private static List<Board.Alternative> elsewhere(
            List<Board.Alternative> alternatives, @Nullable DraftMeeting meeting) {
        if (meeting == null) {
            return alternatives;
        }
        int slot = meeting.place().slot();
        int table = meeting.place().table();
        return alternatives.stream()
                .map(one -> one.slot() != slot
                        ? one
                        : new Board.Alternative(
                                slot,
                                one.price(),
                                one.displaced(),
                                one.freeTables().stream()
                                        .filter(free -> free != table)
                                        .toList()))
                .filter(one -> one.slot() != slot || !one.freeTables().isEmpty())
                .toList();
    }

    private static BoardSide.Alternative alternative(
            Board.Alternative one, BoardAddress address, String path, Telling telling) {
        View view = telling.view();
        boolean fits = one.displaced().isEmpty() && !one.freeTables().isEmpty();
        String tables = one.freeTables().isEmpty()
                ? view.t("meetings.board.tables.none")
                : view.t(
                        "meetings.board.tables.free",
                        one.freeTables().stream().map(Object::toString).collect(Collectors.joining(", ")));
        int table = one.freeTables().isEmpty() ? 0 : one.freeTables().getFirst();
        return new BoardSide.Alternative(
                one.slot(),
                one.slot() + "." + table,
                telling.slot(one.slot()),
                tables,
                fits,
                fits ? view.t("meetings.board.fits") : view.t("meetings.board.price", one.price()),
                one.displaced().stream()
                        .map(other -> new BoardSide.GivesWay(
                                telling.meeting(other),
                                path + address.opening(other).query()))
                        .toList(),
                path + address.placing(one.slot(), table).query(),
                one.displaced().isEmpty()
                        ? ""
                        : one.slot() + "." + table + "-"
                                + one.displaced().stream()
                                        .map(other -> Long.toString(other.value()))
                                        .collect(Collectors.joining("-")));
    }

    private BoardSide.@Nullable Preview preview(
            Draft draft, MeetingRequest request, boolean placed, BoardAddress address, Telling telling) {
        Edit edit;
        if (address.with() != 0) {
            edit = new Edit.Swap(request.id(), new MeetingRequestId(address.with()));
        } else if (address.slot() >= 0) {
            edit = placed
                    ? new Edit.Move(request.id(), address.slot(), address.table())
                    : new Edit.Put(request.id(), address.slot(), address.table());
        } else {
            return null;
        }
        List<Breach> breaches = board.check(draft.id(), edit);
        return new BoardSide.Preview(
                edit instanceof Edit.Swap ? "swap" : placed ? "move" : "put",
                address.with(),
                address.slot(),
                address.table(),
                telling.edit(edit),
                breaches.stream().map(telling::breach).toList());
    }

    /** The slot's day, for the window that shows it. */
    static String day(Telling telling, int slot) {
        List<MeetingSlot> slots = telling.frame().slots();
        return slot < slots.size() ? slots.get(slot).day().toString() : "";
    }
}
