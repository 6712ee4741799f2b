package amur.regions.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amur.PlatformTest;
import amur.regions.RegionCode;
import amur.regions.Tie;
import amur.regions.Ties;
import amur.web.NotFound;
import java.time.Year;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Between regions that no other test ties. */
@PlatformTest
class SqlTiesTest {
    private static final RegionCode TOMSK = new RegionCode("RU-TOM");
    private static final RegionCode YUNNAN = new RegionCode("CN-YN");

    @Autowired
    Ties ties;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void untie() {
        for (Tie.Kind kind : Tie.Kind.values()) {
            ties.remove(TOMSK, YUNNAN, kind);
        }
    }

    @Test
    void aTieHasNoDirection() {
        ties.put(new Tie(TOMSK, YUNNAN, Tie.Kind.TWIN_CITIES, Year.of(1999), "Томск – 昆明"));
        var tie = new Tie(YUNNAN, TOMSK, Tie.Kind.TWIN_CITIES, Year.of(1999), "Томск – 昆明");
        assertThat(ties.of(TOMSK)).containsExactly(tie);
        assertThat(ties.of(YUNNAN)).containsExactly(tie);
        assertThat(tie.beside(TOMSK)).isEqualTo(YUNNAN);
        assertThat(ties.tiedTo("RU-TOM")).containsExactly("CN-YN");
        assertThat(ties.tiedTo("CN-YN")).containsExactly("RU-TOM");
        assertThat(ties.tiedTo("")).isEmpty();
    }

    @Test
    void saidAgainItIsTheSameTieWithItsNewWords() {
        ties.put(new Tie(TOMSK, YUNNAN, Tie.Kind.AGREEMENT, null, ""));
        ties.put(new Tie(YUNNAN, TOMSK, Tie.Kind.AGREEMENT, Year.of(2001), "register 7"));
        ties.put(new Tie(YUNNAN, TOMSK, Tie.Kind.TWIN_CITIES, null, ""));
        assertThat(ties.of(TOMSK))
                .containsExactly(
                        new Tie(TOMSK, YUNNAN, Tie.Kind.AGREEMENT, Year.of(2001), "register 7"),
                        new Tie(TOMSK, YUNNAN, Tie.Kind.TWIN_CITIES, null, ""));
        ties.remove(TOMSK, YUNNAN, Tie.Kind.AGREEMENT);
        assertThat(ties.of(YUNNAN)).extracting(Tie::kind).containsExactly(Tie.Kind.TWIN_CITIES);
    }

    @Test
    void aRegionIsNotTiedToItselfNorToNone() {
        assertThatThrownBy(() -> new Tie(TOMSK, TOMSK, Tie.Kind.AGREEMENT, null, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ties.put(new Tie(TOMSK, new RegionCode("CN-QQ"), Tie.Kind.AGREEMENT, null, "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theTrailKeepsWhatWas() {
        ties.put(new Tie(TOMSK, YUNNAN, Tie.Kind.AGREEMENT, null, "before"));
        ties.put(new Tie(TOMSK, YUNNAN, Tie.Kind.AGREEMENT, null, "after"));
        assertThat(jdbc.sql(
                                "select after ->> 'source' from audit_entry where subject = 'region_tie' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("after");
    }
}
