package amur.meetings.web;

import amur.meetings.Agenda;
import amur.meetings.PublicTimetable;
import amur.regions.Regions;
import amur.shared.Language;
import amur.web.View;

/**
 * A company as an agenda and the public timetable name it: readers of its script see its own name first, others the Latin one; the
 * second name stands below.
 *
 * @param number its number at the edition, for its address
 * @param lang BCP 47 tag of {@code name}
 * @param otherName empty where there is none
 * @param place its region, else its country, in the reader's language
 */
public record AgendaParty(int number, String name, String lang, String otherName, String otherLang, String place) {
    static AgendaParty of(Agenda.Party party, Regions regions, View view) {
        return of(
                party.number(), party.name(), party.latinName(), party.country().key(), party.region(), regions, view);
    }

    static AgendaParty of(PublicTimetable.Company company, Regions regions, View view) {
        return of(
                company.number(),
                company.name(),
                company.latinName(),
                company.country().key(),
                company.region(),
                regions,
                view);
    }

    private static AgendaParty of(
            int number, String own, String latinName, String country, String region, Regions regions, View view) {
        String place = region.isEmpty() ? view.t(country) : regions.name(region, view.language());
        Language language = Language.ofScript(own);
        String latin = latinName.equals(own) ? "" : latinName;
        return latin.isBlank() || language == view.language()
                ? new AgendaParty(number, own, language.tag(), latin, Language.EN.tag(), place)
                : new AgendaParty(number, latin, Language.EN.tag(), own, language.tag(), place);
    }
}
