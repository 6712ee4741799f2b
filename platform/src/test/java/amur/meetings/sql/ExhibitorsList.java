package amur.meetings.sql;

import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.meetings.MeetingsExamples;
import java.util.List;

/** Companies for tests that place meetings themselves. */
final class ExhibitorsList {
    /** Three Russian and three Chinese companies by turns, no two of which share a language across the border. */
    static final List<NewExhibitor> SIX = List.of(
            MeetingsExamples.speaking(0, 1, 0, "ru"),
            MeetingsExamples.speaking(1, 1, 0, "zh"),
            MeetingsExamples.speaking(2, 1, 0, "ru"),
            MeetingsExamples.speaking(3, 1, 0, "zh"),
            MeetingsExamples.speaking(4, 1, 0, "ru"),
            MeetingsExamples.speaking(5, 1, 0, "zh"));

    private ExhibitorsList() {}
}
