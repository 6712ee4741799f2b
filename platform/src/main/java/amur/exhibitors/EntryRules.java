package amur.exhibitors;

import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.regions.Regions;
import amur.shared.Country;
import amur.shared.LocalizedText;
import amur.shared.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What holds of every entry, whether it comes by form or by file. */
public final class EntryRules {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_PERSON_NAME = 100;
    public static final int LONGEST_TEXT = 2_000;
    public static final int MOST_SEATS = 99;
    public static final int MOST_MIN_MEETINGS = 999;
    public static final int MOST_GOODS = 100;
    public static final int MOST_PEOPLE = 50;
    public static final int MOST_PERIODS = 60;

    private EntryRules() {}

    public static List<EntryFault> faults(NewExhibitor entry) {
        var faults = new ArrayList<EntryFault>();
        faults.addAll(company(entry.name(), entry.latinName(), entry.seats(), entry.minMeetings()));
        faults.addAll(registration(entry.country(), entry.registration()));
        faults.addAll(goods(entry.goods()));
        faults.addAll(people(entry.representatives(), entry.seats()));
        faults.addAll(presence(entry.presence()));
        return faults;
    }

    public static List<EntryFault> company(String name, String latinName, int seats, int minMeetings) {
        var faults = new ArrayList<EntryFault>();
        if (name.isBlank()) {
            faults.add(EntryFault.of("name", "exhibitors.fault.name.missing"));
        } else {
            line(faults, "name", name, LONGEST_NAME);
        }
        line(faults, "latin_name", latinName, LONGEST_NAME);
        if (latinName.codePoints().anyMatch(EntryRules::isForeignLetter)) {
            faults.add(EntryFault.of("latin_name", "exhibitors.fault.latin"));
        }
        if (seats < 1 || seats > MOST_SEATS) {
            faults.add(EntryFault.of("seats", "exhibitors.fault.seats", MOST_SEATS));
        }
        if (minMeetings < 0 || minMeetings > MOST_MIN_MEETINGS) {
            faults.add(EntryFault.of("min_meetings", "exhibitors.fault.min_meetings", MOST_MIN_MEETINGS));
        }
        return faults;
    }

    /** Region and sector may be left out; what is given must be known, and the region be one of the country. */
    public static List<EntryFault> places(
            Country country, String region, String sector, Regions regions, Sectors sectors) {
        var faults = new ArrayList<EntryFault>();
        if (!region.isEmpty()
                && regions.find(region)
                        .filter(known -> known.country().equals(country))
                        .isEmpty()) {
            faults.add(EntryFault.of("region", "exhibitors.fault.region", region));
        }
        if (!sector.isEmpty() && sectors.find(sector).isEmpty()) {
            faults.add(EntryFault.of("sector", "exhibitors.fault.sector", sector));
        }
        return faults;
    }

    /** Both countries of the fair keep registers whose numbers can be checked, so a company from there names its own. */
    public static List<EntryFault> registration(Country country, String registration) {
        if (registration.isBlank()) {
            return List.of(EntryFault.of(
                    "registration",
                    switch (country.code()) {
                        case "CN", "RU" -> "exhibitors.registration.missing." + country.code();
                        default -> "exhibitors.registration.missing.other";
                    }));
        }
        return RegistrationNumber.fault(country, registration).stream()
                .map(fault -> EntryFault.of("registration", fault.key(), fault.arguments()))
                .toList();
    }

    public static List<EntryFault> goods(List<Good> goods) {
        var faults = new ArrayList<EntryFault>();
        if (goods.size() > MOST_GOODS) {
            faults.add(EntryFault.of("goods", "exhibitors.fault.goods.most", MOST_GOODS));
        }
        for (int i = 0; i < goods.size(); i++) {
            Good good = goods.get(i);
            if (good.hs().isEmpty() && good.text().isEmpty()) {
                faults.add(EntryFault.of("good-" + i + "-text", "exhibitors.fault.good.empty"));
            }
            if (!good.hs().isEmpty() && !good.hs().matches("[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{2}){0,2})?)?")) {
                faults.add(EntryFault.of("good-" + i + "-hs", "exhibitors.fault.hs", good.hs()));
            } else if (!good.hs().isEmpty() && !isChapter(good.hs())) {
                faults.add(EntryFault.of("good-" + i + "-hs", "exhibitors.fault.hs.chapter", good.hs()));
            }
            for (LocalizedText.Translation text : good.text().translations().values()) {
                if (text.text().codePointCount(0, text.text().length()) > LONGEST_TEXT) {
                    faults.add(EntryFault.of("good-" + i + "-text", "exhibitors.fault.text.long", LONGEST_TEXT));
                    break;
                }
            }
        }
        return faults;
    }

    public static List<EntryFault> people(List<Representative> people, int seats) {
        var faults = new ArrayList<EntryFault>();
        if (people.size() > MOST_PEOPLE) {
            faults.add(EntryFault.of("people", "exhibitors.fault.people.most", MOST_PEOPLE));
        }
        var emails = new HashSet<String>();
        for (int i = 0; i < people.size(); i++) {
            Representative person = people.get(i);
            String field = "person-" + i;
            if (person.familyName().isBlank()) {
                faults.add(EntryFault.of(field + "-family_name", "exhibitors.fault.family_name"));
            }
            line(faults, field + "-family_name", person.familyName(), LONGEST_PERSON_NAME);
            line(faults, field + "-given_name", person.givenName(), LONGEST_PERSON_NAME);
            line(faults, field + "-latin_name", person.latinName(), LONGEST_PERSON_NAME);
            line(faults, field + "-job_title", person.jobTitle(), LONGEST_PERSON_NAME);
            String email = person.email().strip().toLowerCase(java.util.Locale.ROOT);
            if (!email.isEmpty() && (!email.matches("[^@\\s,;]+@[^@\\s,;]+") || email.length() > 254)) {
                faults.add(EntryFault.of(field + "-email", "exhibitors.fault.email", person.email()));
            } else if (!email.isEmpty() && !emails.add(email)) {
                faults.add(EntryFault.of(field + "-email", "exhibitors.fault.email.twice", person.email()));
            }
            if (person.seat() < -1 || person.seat() >= seats) {
                faults.add(EntryFault.of(field + "-seat", "exhibitors.fault.seat", seats));
            }
            if (!person.languages().stream().allMatch(tag -> tag.matches("[a-z]{2,3}"))) {
                faults.add(EntryFault.of(field + "-languages", "exhibitors.fault.languages"));
            }
        }
        return faults;
    }

    public static List<EntryFault> presence(List<Period> presence) {
        return presence.size() > MOST_PERIODS
                ? List.of(EntryFault.of("presence", "exhibitors.fault.presence.most", MOST_PERIODS))
                : List.of();
    }

    /** Chapters run from 01 to 97; 77 is kept free and 98, 99 are national. */
    private static boolean isChapter(String hs) {
        int chapter = Integer.parseInt(hs.substring(0, 2));
        return chapter >= 1 && chapter <= 97 && chapter != 77;
    }

    private static void line(List<EntryFault> faults, String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            faults.add(EntryFault.of(field, "exhibitors.fault.long", longest));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            faults.add(EntryFault.of(field, "exhibitors.fault.control"));
        }
    }

    private static boolean isForeignLetter(int sign) {
        return Character.isLetter(sign) && Character.UnicodeScript.of(sign) != Character.UnicodeScript.LATIN;
    }
}
