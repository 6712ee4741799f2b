package amur.meetings.web;

import java.util.List;

/**
 * One interpreter's meetings.
 *
 * @param pair code of the pool
 * @param pairName the pool in words
 * @param away keys of the grid
 * @param mayKeep whether the reader may mark the interpreter as away
 * @param lost meetings in slots newly marked, for which a confirmation is asked
 */
public record InterpreterPage(
        String edition,
        String pair,
        String pairName,
        int number,
        String name,
        String nameLang,
        int release,
        String releasedAt,
        String zone,
        AgendaPage.Days agenda,
        AgendaPage.Feed feed,
        SlotGrid grid,
        List<String> away,
        boolean mayKeep,
        List<AgendaPage.Row> lost) {}
