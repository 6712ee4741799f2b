package amur.meetings.web;

import java.util.List;

/**
 * The slots a company blocks.
 *
 * @param query which company
 * @param blocked keys of the grid
 * @param released whether a timetable stands, so that blocking has a consequence
 * @param lost meetings in slots newly blocked, for which a confirmation is asked; empty: nothing is asked
 */
public record AvailabilityPage(
        String edition,
        String company,
        String query,
        String zone,
        SlotGrid grid,
        List<String> blocked,
        boolean released,
        List<AgendaPage.Row> lost) {}
