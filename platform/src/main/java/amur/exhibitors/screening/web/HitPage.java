package amur.exhibitors.screening.web;

import amur.exhibitors.web.CompanyWords.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One hit with both names beside each other, and the decision on it. */
public record HitPage(
        String edition,
        int number,
        int version,
        String state,
        String stateKind,
        String likeness,
        String found,
        String foundLang,
        String who,
        int company,
        Names names,
        String country,
        String registration,
        String listed,
        String listedLang,
        String entryName,
        List<String> aliases,
        String entryCountry,
        String entryNote,
        String source,
        String foundAt,
        String decided,
        String reason,
        List<Event> history,
        String typed,
        @Nullable String error,
        boolean conflict) {
    public record Event(String time, String datetime, String title, String by, String kind) {}
}
