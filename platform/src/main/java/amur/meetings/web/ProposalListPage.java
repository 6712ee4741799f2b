package amur.meetings.web;

import java.util.List;

/** All repairs proposed since the first release, the open ones first. */
public record ProposalListPage(String edition, List<DraftListPage.ProposalRow> rows) {}
