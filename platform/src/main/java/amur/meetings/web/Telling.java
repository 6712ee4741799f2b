package amur.meetings.web;

import amur.editions.Edition;
import amur.editions.MeetingFrame;
import amur.editions.MeetingSlot;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MeetingRequest;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Board;
import amur.meetings.Breach;
import amur.meetings.LanguagePair;
import amur.meetings.LeftOut;
import amur.meetings.Place;
import amur.meetings.Proposal;
import amur.meetings.SchedulingRules.Rule;
import amur.regions.Regions;
import amur.web.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one page says of companies, times, rules and causes, in its reader's language. Names are read once and kept. */
final class Telling {
    /** Marks where a name stands in a formatted sentence; private use, so no text has it. */
    private static final char NAME = '\uE000';

    private final View view;
    private final SlotTimes times;
    private final MeetingFrame frame;
    private final Exhibitors exhibitors;
    private final Matchmaking matchmaking;
    private final Regions regions;
    private final Map<ExhibitorId, Exhibitor> companies = new HashMap<>();
    private final Map<ExhibitorId, Party> parties = new HashMap<>();
    private final Map<MeetingRequestId, MeetingRequest> requests = new HashMap<>();

    Telling(
            View view,
            Edition edition,
            MeetingFrame frame,
            Exhibitors exhibitors,
            Matchmaking matchmaking,
            Regions regions) {
        this.view = view;
        this.times = new SlotTimes(view, edition.zone(), frame.slots());
        this.frame = frame;
        this.exhibitors = exhibitors;
        this.matchmaking = matchmaking;
        this.regions = regions;
    }

    View view() {
        return view;
    }

    MeetingFrame frame() {
        return frame;
    }

    /** Reads many names at once. */
    Telling of(Collection<ExhibitorId> ids) {
        Set<ExhibitorId> missing =
                ids.stream().filter(id -> !companies.containsKey(id)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            companies.putAll(exhibitors.get(missing));
        }
        return this;
    }

    /** Reads many requests, and the names of their companies, at once. */
    Telling ofRequests(Collection<MeetingRequestId> ids) {
        requests.putAll(matchmaking.get(ids));
        return of(requests.values().stream()
                .flatMap(request -> java.util.stream.Stream.of(request.from(), request.to()))
                .toList());
    }

    Exhibitor company(ExhibitorId id) {
        return companies.computeIfAbsent(id, exhibitors::get);
    }

    Party party(ExhibitorId id) {
        return parties.computeIfAbsent(id, one -> {
            Exhibitor company = company(one);
            return Party.of(company, regions.name(company.region(), view.language()), view.language());
        });
    }

    MeetingRequest request(MeetingRequestId id) {
        return requests.computeIfAbsent(id, matchmaking::get);
    }

    /** A message whose {@link Party} arguments keep their language. */
    List<Run> say(String key, Object... arguments) {
        Object[] marked = arguments.clone();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i] instanceof Party) {
                marked[i] = "" + NAME + (char) (NAME + 1 + i);
            }
        }
        String text = view.t(key, marked);
        var runs = new ArrayList<Run>();
        int from = 0;
        for (int at = text.indexOf(NAME); at >= 0; at = text.indexOf(NAME, from)) {
            if (at > from) {
                runs.add(new Run(text.substring(from, at), null));
            }
            if (arguments[text.charAt(at + 1) - NAME - 1] instanceof Party party) {
                runs.add(new Run(party.name(), party.lang()));
            }
            from = at + 2;
        }
        if (from < text.length()) {
            runs.add(new Run(text.substring(from), null));
        }
        return runs;
    }

    /** Hours of a slot: 09:00–09:30. */
    String hours(int slot) {
        return times.hours(slot);
    }

    String hours(MeetingSlot slot) {
        return times.hours(slot);
    }

    /** Day and hours of a slot. */
    String slot(int slot) {
        return times.slot(slot);
    }

    String slots(Collection<Integer> slots) {
        return times.slots(slots);
    }

    String pair(String pair) {
        return new LanguagePair(pair).in(view.language());
    }

    String place(Place place) {
        return place.interpreted()
                ? view.t(
                        "meetings.draft.place.interpreted",
                        slot(place.slot()),
                        place.table(),
                        pair(place.pair()),
                        place.interpreter())
                : view.t("meetings.draft.place", slot(place.slot()), place.table());
    }

    List<Run> meeting(MeetingRequestId request) {
        MeetingRequest asked = request(request);
        return say("meetings.draft.between", party(asked.from()), party(asked.to()));
    }

    List<Run> breach(Breach breach) {
        return switch (breach) {
            case Breach.CompanyBusy busy ->
                say(
                        "meetings.breach.company_busy",
                        party(busy.company()),
                        slot(busy.slot()),
                        busy.meetings(),
                        busy.seats());
            case Breach.CompanyAway away ->
                say("meetings.breach.company_away", party(away.company()), slot(away.slot()));
            case Breach.AboveMost above ->
                say("meetings.breach.above_most", party(above.company()), above.meetings(), above.most());
            case Breach.NoTableLeft none ->
                say("meetings.breach.no_table_left", slot(none.slot()), none.meetings(), none.tables());
            case Breach.NoInterpreterLeft none ->
                say(
                        "meetings.breach.no_interpreter_left",
                        slot(none.slot()),
                        none.meetings(),
                        pair(none.pair()),
                        none.interpreters());
            case Breach.NoPool none -> between("meetings.breach.no_pool", none.request(), pair(none.pair()));
            case Breach.SlotNotAllowed not ->
                between("meetings.breach.slot_not_allowed", not.request(), slot(not.slot()));
            case Breach.Pinned pinned -> between("meetings.breach.pinned", pinned.request());
            case Breach.TableTaken taken ->
                between("meetings.breach.table_taken", taken.by(), slot(taken.slot()), taken.table());
            case Breach.NoSuchTable none -> say("meetings.breach.no_such_table", slot(none.slot()), none.table());
            case Breach.NotBefore not -> {
                MeetingRequest earlier = request(not.earlier());
                MeetingRequest later = request(not.later());
                yield say(
                        "meetings.breach.not_before",
                        party(earlier.from()),
                        party(earlier.to()),
                        party(later.from()),
                        party(later.to()));
            }
            case Breach.AlreadyPlaced placed -> between("meetings.breach.already_placed", placed.request());
            case Breach.NotPlaced not -> between("meetings.breach.not_placed", not.request());
            case Breach.UnknownRequest unknown -> say("meetings.breach.unknown_request");
            case Breach.UnknownSlot unknown -> say("meetings.breach.unknown_slot", unknown.slot() + 1);
        };
    }

    List<Run> rule(Rule rule) {
        return switch (rule) {
            case Rule.OnlySlots only -> between("meetings.rule.only_slots", only.request(), slots(only.slots()));
            case Rule.Before before -> {
                MeetingRequest earlier = request(before.earlier());
                MeetingRequest later = request(before.later());
                yield say(
                        "meetings.rule.before",
                        party(earlier.from()),
                        party(earlier.to()),
                        party(later.from()),
                        party(later.to()));
            }
            case Rule.Weight weight -> between("meetings.rule.weight", weight.request(), weight.weight());
            case Rule.Interpreted interpreted ->
                interpreted.pair().isEmpty()
                        ? between("meetings.rule.not_interpreted", interpreted.request())
                        : between("meetings.rule.interpreted", interpreted.request(), pair(interpreted.pair()));
            case Rule.AtMost most -> say("meetings.rule.at_most", party(most.company()), most.meetings());
            case Rule.AtLeast least -> say("meetings.rule.at_least", party(least.company()), least.meetings());
        };
    }

    List<Run> edit(Board.Edit edit) {
        return switch (edit) {
            case Board.Edit.Move move -> at("meetings.board.edit.move", move.request(), move.slot(), move.table());
            case Board.Edit.Put put -> at("meetings.board.edit.put", put.request(), put.slot(), put.table());
            case Board.Edit.Swap swap -> {
                MeetingRequest one = request(swap.request());
                MeetingRequest other = request(swap.other());
                yield say(
                        "meetings.board.edit.swap",
                        party(one.from()),
                        party(one.to()),
                        party(other.from()),
                        party(other.to()));
            }
            case Board.Edit.Remove remove -> between("meetings.board.edit.remove", remove.request());
            case Board.Edit.MakeWay way -> {
                var runs = new ArrayList<>(at("meetings.board.edit.put", way.request(), way.slot(), way.table()));
                runs.addAll(say("meetings.board.edit.make_way", way.out().size()));
                for (int i = 0; i < way.out().size(); i++) {
                    runs.addAll(between(
                            i == 0 ? "meetings.board.edit.first_out" : "meetings.board.edit.other_out",
                            way.out().get(i)));
                }
                yield runs;
            }
            case Board.Edit.Pin pin -> between("meetings.board.edit.pin", pin.request());
            case Board.Edit.Unpin unpin -> between("meetings.board.edit.unpin", unpin.request());
        };
    }

    private List<Run> at(String key, MeetingRequestId request, int slot, int table) {
        return between(key, request, slot(slot), table);
    }

    private List<Run> between(String key, MeetingRequestId request, Object... more) {
        MeetingRequest asked = request(request);
        Object[] arguments = new Object[2 + more.length];
        arguments[0] = party(asked.from());
        arguments[1] = party(asked.to());
        System.arraycopy(more, 0, arguments, 2, more.length);
        return say(key, arguments);
    }

    List<Run> reason(LeftOut.Reason reason) {
        return switch (reason) {
            case LeftOut.Reason.CompanyTime time -> say("meetings.left.because.company_time", party(time.company()));
            case LeftOut.Reason.Tables tables -> say("meetings.left.because.tables");
            case LeftOut.Reason.Interpreters of -> say("meetings.left.because.interpreters", pair(of.pair()));
            case LeftOut.Reason.NoPool none -> say("meetings.left.because.no_pool", pair(none.pair()));
            case LeftOut.Reason.NoCommonSlot none -> say("meetings.left.because.no_common_slot");
            case LeftOut.Reason.LowerWeight lower -> say("meetings.left.because.lower_weight");
            case LeftOut.Reason.ByHand hand -> say("meetings.left.because.by_hand");
        };
    }

    List<Run> cause(Proposal.Cause cause) {
        return switch (cause) {
            case Proposal.Cause.CompanyLeft left -> say("meetings.proposal.cause.company_left", party(left.company()));
            case Proposal.Cause.HoursLost lost ->
                say("meetings.proposal.cause.hours_lost", party(lost.company()), slots(lost.slots()));
            case Proposal.Cause.TableLost lost ->
                say("meetings.proposal.cause.table_lost", lost.table(), slots(lost.slots()));
            case Proposal.Cause.InterpreterAway away ->
                say(
                        "meetings.proposal.cause.interpreter_away",
                        pair(away.pair()),
                        away.interpreter(),
                        slots(away.slots()));
            case Proposal.Cause.LateRequest late -> between("meetings.proposal.cause.late_request", late.request());
            case Proposal.Cause.RequestWithdrawn withdrawn ->
                between("meetings.proposal.cause.request_withdrawn", withdrawn.request());
        };
    }
}
