package amur.exhibitors.web;

import amur.exhibitors.CompanyMarks.Mark;
import amur.exhibitors.CompanySection.Section;
import amur.exhibitors.web.CompanyWords.GoodLine;
import amur.exhibitors.web.CompanyWords.Names;
import java.util.List;

/**
 * The public page of a listed company. Of its people only their number and languages: none of them has agreed to more, so more is not
 * in here at all.
 *
 * @param region its name; empty where none is given
 * @param marks what the organizer has checked, and what that means
 * @param sections what other rooms show of it
 * @param mine whether the reader acts for it
 * @param ask whether the reader acts for another listed company and so can ask it for a meeting
 * @param data what the page says to machines
 */
public record CompanyPage(
        String edition,
        int number,
        Names names,
        String kind,
        String country,
        String region,
        String regionCode,
        String sector,
        int people,
        String languages,
        List<Mark> marks,
        List<GoodLine> offers,
        List<GoodLine> needs,
        List<Section> sections,
        boolean mine,
        boolean ask,
        String askQuery,
        String data) {}
