package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal names what is missing or unknown, so that the caller can word it in any language. */
class FormatFaultTest {
    private static final String CASE = """
            nBusiness = 3;
            nMeetings = 2;
            nTables = 1;
            nTotalSlots = 4;
            nMorningSlots = 2;
            requested = [|1, 2,1,
            |2, 3,3,
            |];
            forbidden = [{0},{0,2},{0}];
            fixed = [0,0];
            precedences = [{},{1}];
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nBusiness",
                "nMeetings",
                "nTables",
                "nTotalSlots",
                "nMorningSlots",
                "forbidden",
                "fixed",
                "precedences"
            })
    void aMissingFieldOfTheLiteratureIsNamed(String field) {
        FormatException fault = literature(CASE.replaceFirst("(?m)^" + field + " = .*;\n", ""));
        assertThat(fault.fault()).isEqualTo(Fault.MISSING);
        assertThat(fault.name()).isEqualTo(field);
    }

    @Test
    void anUnknownOrRepeatedFieldIsNamedWithItsLine() {
        FormatException unknown = literature("nBusines = 3;\n" + CASE);
        assertThat(unknown.fault()).isEqualTo(Fault.UNKNOWN_RECORD);
        assertThat(unknown.name()).isEqualTo("nBusines");
        assertThat(unknown.line()).isEqualTo(1);
        FormatException repeated = literature(CASE + "nTables = 1;\n");
        assertThat(repeated.fault()).isEqualTo(Fault.REPEATED);
        assertThat(repeated.name()).isEqualTo("nTables");
    }

    @Test
    void whatAnInstanceLacksIsNamed() {
        assertThat(instance("amur-timetable 1\nparticipant 0 A free=*\n").name())
                .isEqualTo("days");
        assertThat(instance("amur-timetable 1\ndays 3\nparticipant 0 A free=*\n")
                        .name())
                .isEqualTo("tables");
        FormatException free = instance("amur-timetable 1\ndays 3\ntables 1\nparticipant 0 A seats=1\n");
        assertThat(free.name()).isEqualTo("free");
        assertThat(free.line()).isEqualTo(4);
        FormatException unknown = instance("amur-timetable 1\ndays 3\ntabels 1\n");
        assertThat(unknown.name()).isEqualTo("tabels");
    }

    private static FormatException literature(String text) {
        return catchThrowableOfType(FormatException.class, () -> LiteratureFormat.read(bytes(text)));
    }

    private static FormatException instance(String text) {
        return catchThrowableOfType(FormatException.class, () -> InstanceFormat.read(bytes(text)));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
