package amur.meetings.web;

import amur.accounts.Accounts;
import amur.accounts.PersonId;
import amur.matchmaking.MeetingRequestId;
import amur.meetings.Board;
import amur.meetings.Board.Edit;
import amur.web.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes by hand as lines: who, when, what. */
@Component
class DraftEdits {
    private final Accounts accounts;

    DraftEdits(Accounts accounts) {
        this.accounts = accounts;
    }

    List<DraftPage.EditRow> rows(List<Board.Edited> edits, Telling telling) {
        View view = telling.view();
        telling.ofRequests(edits.stream()
                .flatMap(edited -> requests(edited.edit()))
                .distinct()
                .toList());
        Map<PersonId, String> names = new HashMap<>();
        return edits.stream()
                .map(edited -> new DraftPage.EditRow(
                        view.dateTime(edited.at(), view.zone()), name(edited.by(), names), telling.edit(edited.edit())))
                .toList();
    }

    private String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null
                ? ""
                : names.computeIfAbsent(person, one -> accounts.get(one).displayName());
    }

    private static Stream<MeetingRequestId> requests(Edit edit) {
        return switch (edit) {
            case Edit.Swap swap -> Stream.of(swap.request(), swap.other());
            case Edit.MakeWay way -> Stream.concat(Stream.of(way.request()), way.out().stream());
            default -> Stream.of(edit.request());
        };
    }
}
