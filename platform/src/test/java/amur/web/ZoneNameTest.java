package amur.web;

import static org.assertj.core.api.Assertions.assertThat;

import amur.shared.Language;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZoneNameTest {
    private static final Instant MAY = Instant.parse("2024-05-17T04:00:00Z");

    private static String name(String zone, Language language) {
        return ZoneName.of(ZoneId.of(zone), MAY, language);
    }

    @Test
    void aZoneIsNamedInTheLanguageOfItsReaderAlsoTheSecondTime() {
        for (int i = 0; i < 2; i++) {
            assertThat(name("Asia/Shanghai", Language.EN)).isEqualTo("China Time, UTC+08:00");
            assertThat(name("Asia/Shanghai", Language.RU)).isEqualTo("Китай, UTC+08:00");
            assertThat(name("Asia/Shanghai", Language.ZH)).isEqualTo("中国时间 UTC+08:00");
        }
    }

    @Test
    void eachLanguageHasANameForAZone() {
        for (Language language : Language.values()) {
            assertThat(name("Asia/Vladivostok", language)).endsWith("UTC+10:00").doesNotStartWith("UTC");
        }
    }
}
