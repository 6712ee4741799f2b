package amur.meetings.web;

import amur.accounts.Accounts;
import amur.accounts.PersonId;
import amur.editions.Edition;
import amur.meetings.Draft;
import amur.meetings.MeetingChange;
import amur.meetings.Proposal;
import amur.meetings.Release;
import amur.web.View;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Releases and proposals as lines of a list. */
@Component
class ReleaseRows {
    private final Accounts accounts;
    private final MeetingWords words;

    ReleaseRows(Accounts accounts, MeetingWords words) {
        this.accounts = accounts;
        this.words = words;
    }

    List<DraftListPage.ReleaseRow> releases(List<Release> releases, List<Draft> drafts, View view) {
        Map<amur.meetings.DraftId, Integer> numbers =
                drafts.stream().collect(Collectors.toMap(Draft::id, Draft::number));
        return releases.stream()
                .map(release -> new DraftListPage.ReleaseRow(
                        release.number(),
                        view.dateTime(release.at(), view.zone()),
                        name(release.by(), view),
                        release.draft() == null ? 0 : numbers.getOrDefault(release.draft(), 0),
                        view.number(release.meetings()),
                        counts(release.added(), release.moved(), release.cancelled(), view),
                        view.inEdition("/timetable/changes/" + release.number())))
                .toList();
    }

    String name(@Nullable PersonId person, View view) {
        return person == null
                ? view.t("meetings.release.by.rule")
                : accounts.get(person).displayName();
    }

    List<DraftListPage.ProposalRow> proposals(Edition edition, List<Proposal> proposals, View view) {
        Telling telling = words.telling(edition, view);
        return proposals.stream()
                .map(proposal -> new DraftListPage.ProposalRow(
                        proposal.number(),
                        telling.cause(proposal.cause()),
                        counts(proposal.changes(), view),
                        view.dateTime(proposal.createdAt(), view.zone()),
                        view.t(MeetingWords.key("meetings.proposal.state.", proposal.state())),
                        kind(proposal.state()),
                        view.inEdition("/organizer/timetable/proposals/" + proposal.number())))
                .toList();
    }

    static String kind(Proposal.State state) {
        return switch (state) {
            case OPEN -> "attention";
            case ACCEPTED -> "ok";
            case DISMISSED -> "plain";
        };
    }

    /** “5 added, 3 moved, 2 cancelled”. */
    static String counts(List<MeetingChange> changes, View view) {
        int added = 0;
        int moved = 0;
        int cancelled = 0;
        for (MeetingChange change : changes) {
            switch (change) {
                case MeetingChange.Added one -> added++;
                case MeetingChange.Moved one -> moved++;
                case MeetingChange.Cancelled one -> cancelled++;
            }
        }
        return counts(added, moved, cancelled, view);
    }

    static String counts(int added, int moved, int cancelled, View view) {
        return view.t("meetings.release.counts", added, moved, cancelled);
    }
}
