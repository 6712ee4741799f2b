package amur.exhibitors;

import amur.accounts.OrganisationId;
import amur.editions.EditionId;
import amur.shared.Country;
import amur.shared.NameOrder;
import java.util.List;
import java.util.Set;

/**
 * A company at an edition: one that exhibits or one that buys.
 *
 * @param number its number at the edition, from 1, in every address: {@code /editions/harbin-2024/exhibitors/17}
 * @param name in its own script
 * @param latinName in Latin letters
 * @param region ISO 3166-2 code; empty where none is given
 * @param sector code of {@code sectors.tsv}
 * @param registration USCC of Chinese companies, INN of Russian ones; empty where none is given
 * @param seats how many meetings it can hold at once
 * @param minMeetings how many it should have at least
 * @param languages BCP 47 primary tags of what its representatives speak: the union over them
 * @param publicMeetings whether its name may stand in the public timetable
 */
public record Exhibitor(
        ExhibitorId id,
        EditionId edition,
        OrganisationId organisation,
        int number,
        Kind kind,
        String name,
        String latinName,
        Country country,
        String region,
        String sector,
        String registration,
        int seats,
        int minMeetings,
        Set<String> languages,
        boolean publicMeetings,
        State state) {
    public enum Kind {
        EXHIBITOR,
        BUYER
    }

    /** Where its application stands. */
    public sealed interface State {
        record Applied() implements State {}

        record Returned(String reason) implements State {}

        record Refused(String reason) implements State {}

        record Listed() implements State {}

        record Withdrawn() implements State {}
    }

    public Exhibitor {
        languages = Set.copyOf(languages);
    }

    /** A person who attends for the company. {@code seat} from 0: whose meetings they attend; -1 for all. */
    public record Representative(
            long id,
            String givenName,
            String familyName,
            String latinName,
            String jobTitle,
            String email,
            Set<String> languages,
            int seat) {
        public Representative {
            languages = Set.copyOf(languages);
        }

        /** In the order of the script: see {@link NameOrder#full}. */
        public String displayName() {
            return NameOrder.full(givenName, familyName);
        }
    }

    /** Something offered or needed: an HS 2022 code (may be empty) and words in the company's language. */
    public record Good(boolean offered, String hs, amur.shared.LocalizedText text) {}

    /** When its people are there. */
    public record Presence(List<amur.shared.Period> periods) {
        public Presence {
            periods = List.copyOf(periods);
        }
    }
}
