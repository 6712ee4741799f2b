package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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

    @Test
    void ofACertificateOrdersAndMustRequestsThatAreNoneAreNamed() throws IOException {
        ProblemBuilder builder = Problem.builder().days(2).tables(2);
        for (int p = 0; p < 4; p++) {
            builder.participant(Side.NONE, SlotSet.all());
        }
        int first = builder.request(0, 1, 3, Request.NO_POOL, SlotSet.all(), true);
        int second = builder.request(2, 3, 2);
        Problem problem = builder.before(first, second).build();
        String start = "amur-timetable-certificate 1\nscale 1\n";
        // the first must be held and pays 4 in both slots; the second pays 4 in the first slot alone
        Certificate certificate = CertificateFormat.read(problem, bytes(start + "before 0 1 slots=4,0\nbound 5\n"));
        assertThat(certificate.boundValue()).isEqualTo(5);
        assertThat(certificate.orderPrice(0, 0)).isEqualTo(4);
        assertThat(CertificateFormat.read(problem, bytes(start + "before 0 1 slots=4,0\nwaived request 0\nbound 6\n"))
                        .waivers()
                        .requests())
                .containsExactly(0);
        assertThat(certificate(problem, start + "before 1 0 slots=4,0\nbound 5\n")
                        .line())
                .isEqualTo(3);
        assertThat(certificate(problem, start + "before 0 1\nbound 5\n").fault())
                .isEqualTo(Fault.MISSING);
        assertThat(certificate(problem, start + "before 0 1 slots=4,0\nbefore 0 1 slots=4,0\nbound 5\n")
                        .fault())
                .isEqualTo(Fault.REPEATED);
        assertThat(certificate(problem, start + "waived request 1\nbound 5\n").fault())
                .isEqualTo(Fault.CONTRADICTION);
        assertThat(certificate(problem, start + "waived request 2\nbound 5\n").fault())
                .isEqualTo(Fault.UNKNOWN_REQUEST);
    }

    private static FormatException certificate(Problem problem, String text) {
        return catchThrowableOfType(FormatException.class, () -> CertificateFormat.read(problem, bytes(text)));
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
