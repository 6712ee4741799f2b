package amur.editions;

import amur.shared.Country;
import amur.shared.LocalizedText;
import amur.web.UserFacingException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds of every edition, however it comes to be. The refusals are for the organizer to read. */
final class EditionRules {
    static final int ACCENTS = 8;

    /** Words that stand in the place of a slug in addresses. */
    private static final Set<String> RESERVED = Set.of("new");

    private EditionRules() {}

    static void slug(String slug) {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 60 || RESERVED.contains(slug)) {
            throw new UserFacingException("editions.slug.invalid", slug);
        }
    }

    static void name(LocalizedText name) {
        if (name.isEmpty()) {
            throw new UserFacingException("editions.name.missing");
        }
    }

    static void countries(Country host, Country guest) {
        if (host.equals(guest)) {
            throw new UserFacingException("editions.countries.same");
        }
    }

    static void days(List<Edition.Day> days) {
        if (days.isEmpty()) {
            throw new UserFacingException("editions.days.missing");
        }
        var seen = new HashSet<LocalDate>();
        for (Edition.Day day : days) {
            if (!seen.add(day.date())) {
                throw new UserFacingException("editions.days.twice", day.date().toString());
            }
        }
    }

    static void accent(int accent) {
        if (accent < 1 || accent > ACCENTS) {
            throw new IllegalArgumentException("Accents are numbered 1 to " + ACCENTS + ", not " + accent);
        }
    }
}
