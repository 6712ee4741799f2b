package amur.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.meetings.TimetableChanges;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedTimetableTest {
    private static final String PATH = "/editions/harbin-2024/timetable";

    private final RememberedTimetable timetable = new RememberedTimetable(new TimetableChanges() {
        @Override
        public long generation() {
            return 1;
        }

        @Override
        public int forget(Duration older) {
            return 0;
        }
    });

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "company=&day=&table=",
                "company=&day=2024-05-17&table=12&sort=table",
                "page=2",
                "company=&day=&table=&sort=table&page=12"
            })
    void whatThePageWritesIntoItsOwnAddressIsKept(@Nullable String query) {
        assertThat(timetable.covers(PATH, query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x=1",
                "utm_source=mail",
                "company=Zeya",
                "day=tomorrow",
                "day=2024-05-17x",
                "table=12345678",
                "sort=name",
                "page=99999",
                "page=1&page=2",
                "&",
                "=",
                "day=2024-05-17&x"
            })
    void anythingElsePushesNoPageOut(String query) {
        assertThat(timetable.covers(PATH, query)).isFalse();
    }

    @Test
    void otherPagesAreNotKept() {
        assertThat(timetable.covers(PATH + ".csv", null)).isFalse();
        assertThat(timetable.covers(PATH + "/changes/1", null)).isFalse();
        assertThat(timetable.covers("/editions/harbin-2024/exhibitors", null)).isFalse();
    }
}
