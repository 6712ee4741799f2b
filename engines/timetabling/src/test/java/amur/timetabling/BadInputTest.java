package amur.timetabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a file is named with its line and its cause, at the first line where it can be known. */
class BadInputTest {
    private static final String HEAD = "amur-timetable 1\ndays 2 2\ntables 2\npool ru-zh 1\n"
            + "participant 0 A free=*\nparticipant 1 B free=*\nparticipant 2 B free=0-1\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            request 0 0 1 weight=1000001                                | 8 | NUMBER_OUT_OF_RANGE | weight 1000001
            request 0 0 1 weight=0                                      | 8 | NUMBER_OUT_OF_RANGE | weight 0
            request 0 0 1 weight=99999999999999999999                   | 8 | NUMBER_OUT_OF_RANGE | too large
            request 0 0 1 weight=-1                                     | 8 | SYNTAX              | not a whole number
            request 0 0 1 weight=1e9                                    | 8 | SYNTAX              | not a whole number
            request 0 1 1                                               | 8 | SELF_MEETING        | participant 1 meets itself
            request 0 0 3                                               | 8 | UNKNOWN_PARTICIPANT | participant 3
            request 0 0 2147483648                                      | 8 | NUMBER_OUT_OF_RANGE | too large
            request 1 0 1                                               | 8 | OUT_OF_ORDER        | request 0 should stand
            request 0 0 1~request 1 1 0                                 | 9 | DUPLICATE_REQUEST   | have a request already
            request 0 0 1 pool=en-zh                                    | 8 | UNKNOWN_POOL        | en-zh
            request 0 0 1 slots=0-4                                     | 8 | SLOT_OUT_OF_RANGE   | slot 4
            request 0 0 1 fixed=4                                       | 8 | SLOT_OUT_OF_RANGE   | slot 4
            request 0 0 1 slots=3-1                                     | 8 | SYNTAX              | backwards
            request 0 0 1 slots=1 fixed=1                               | 8 | CONTRADICTION       | both given
            request 0 0 1 weight=1 weight=2                             | 8 | REPEATED            | given twice
            request 0 0 1 must=maybe                                    | 8 | SYNTAX              | neither yes nor no
            request 0 0 1 colour=red                                    | 8 | UNKNOWN_FIELD       | colour
            request 0 0                                                 | 8 | MISSING             | participant is missing
            request 0 0 1 table=2                                       | 8 | CONTRADICTION       | no slot has table 2
            request 0 0 1 must=yes fixed=0 table=1~request 1 0 2 must=yes fixed=0 table=1 | 9 | CONTRADICTION | both have table 1 in slot 0
            request 0 0 1~before 0 1                                    | 9 | UNKNOWN_REQUEST     | request 1
            request 0 0 1~before 0 0                                    | 9 | CYCLIC_PRECEDENCE   | request 0
            request 0 0 1~request 1 0 2~before 0 1~before 1 0           | 10 | CYCLIC_PRECEDENCE  | by a cycle
            participant 3 A                                             | 8 | MISSING             | free
            participant 3 C free=*                                      | 8 | SYNTAX              | side
            participant 3 A free=* min=3 max=2                          | 8 | CONTRADICTION       | min=3 is above max=2
            participant 3 A free=* seats=0                              | 8 | NUMBER_OUT_OF_RANGE | seats 0
            participant 3 A free=* seats=10001                          | 8 | NUMBER_OUT_OF_RANGE | seats 10001
            participant 3 A free=9                                      | 8 | SLOT_OUT_OF_RANGE   | slot 9
            participant 4 A free=*                                      | 8 | OUT_OF_ORDER        | participant 3 should stand
            closed 2 slots=0                                            | 8 | NUMBER_OUT_OF_RANGE | no table 2
            closed 0 slots=7                                            | 8 | SLOT_OUT_OF_RANGE   | slot 7
            table 2 at=1,1                                              | 8 | NUMBER_OUT_OF_RANGE | no slot has table 2
            table 0                                                     | 8 | MISSING             | at is missing
            table 0 on=1,1                                              | 8 | UNKNOWN_FIELD       | on=1,1
            table 0 at=1                                                | 8 | SYNTAX              | not two numbers
            table 0 at=1,2,3                                            | 8 | SYNTAX              | not two numbers
            table 0 at=1,                                               | 8 | SYNTAX              | at is empty
            table 0 at=1,-2                                             | 8 | SYNTAX              | not a whole number
            table 0 at=1,1000001                                        | 8 | NUMBER_OUT_OF_RANGE | table 0: at 1,1000001
            table 0 at=1,2 at=3,4                                       | 8 | UNKNOWN_FIELD       | is too much
            table 0 at=1,2~table 0 at=1,2                               | 9 | REPEATED            | table 0 has a place
            participant 3 A free=* at=1                                 | 8 | SYNTAX              | not two numbers
            participant 3 A free=* at=1,99999999999                     | 8 | NUMBER_OUT_OF_RANGE | too large
            participant 3 A free=* at=1000001,0                         | 8 | NUMBER_OUT_OF_RANGE | participant 3: at 1000001,0
            participant 3 A free=* at=1,2 at=1,2                        | 8 | REPEATED            | given twice
            pool ru-zh 2                                                | 8 | REPEATED            | given twice
            pool en-zh 1,2,3                                            | 8 | CONTRADICTION       | 3 numbers for 4 slots
            tables 3                                                    | 8 | REPEATED            | given twice
            days 3                                                      | 8 | REPEATED            | given twice
            tabels 3                                                    | 8 | UNKNOWN_RECORD      | tabels
            """)
    void aFaultIsNamedWithItsLine(String lines, int line, Fault fault, String cause) {
        FormatException refused = instance(HEAD + lines.replace("~", "\n") + "\n");
        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.getMessage()).contains(cause);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            amur-timetable 2                                | 1 | SYNTAX              | version 1
            amur-timetabel 1                                | 1 | SYNTAX              | amur-timetable
            amur-timetable 1~days                           | 2 | NO_SLOTS            | no day
            amur-timetable 1~days 0                         | 2 | NO_SLOTS            | 0 slots
            amur-timetable 1~days 2 0                       | 2 | NO_SLOTS            | 0 slots
            amur-timetable 1~days 4000 4000                 | 2 | OVERFLOW            | 8000 slots
            amur-timetable 1~days 2000000000 2000000000     | 2 | OVERFLOW            | 4000000000 slots
            amur-timetable 1~days 2~tables 0                | 3 | NO_TABLES           | no slot has a table
            amur-timetable 1~days 2~tables 0,0              | 3 | NO_TABLES           | no slot has a table
            amur-timetable 1~days 2~tables 10000001         | 3 | NUMBER_OUT_OF_RANGE | tables 10000001
            amur-timetable 1~days 2~tables 1,2,3            | 3 | CONTRADICTION       | 3 numbers for 2 slots
            amur-timetable 1~tables 2                       | 2 | MISSING             | days
            amur-timetable 1~days 2                         | 2 | MISSING             | tables
            """)
    void anEventThatCannotBeIsRefused(String lines, int line, Fault fault, String cause) {
        FormatException refused = instance(lines.replace("~", "\n") + "\n");
        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.getMessage()).contains(cause);
    }

    @Test
    void anEmptyFileIsTruncated() {
        assertThat(instance("").fault()).isEqualTo(Fault.TRUNCATED);
        assertThat(instance("# nothing\n\n").fault()).isEqualTo(Fault.TRUNCATED);
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() {
        FormatException refused = instance(HEAD + "request 0 0 1 slots=" + "0,".repeat(2_000_000));
        assertThat(refused.fault()).isEqualTo(Fault.SYNTAX);
        assertThat(refused.line()).isEqualTo(8);
        assertThat(refused.getMessage()).contains("longer than").hasSizeLessThan(300);
    }

    @Test
    void aSolutionThatContradictsItselfOrItsProblemIsRefused() throws Exception {
        Problem problem = InstanceFormat.read(bytes(HEAD + "request 0 0 1 weight=2\nrequest 1 0 2 pool=ru-zh\n"));
        String head = "amur-timetable-solution 1\n";
        assertSolution(problem, head + "value 9\nplace 0 0 table=0\n", 2, Fault.CONTRADICTION);
        assertSolution(problem, head + "value 2\nplace 5 0\n", 3, Fault.UNKNOWN_REQUEST);
        assertSolution(problem, head + "value 2\nplace 0 4\n", 3, Fault.SLOT_OUT_OF_RANGE);
        assertSolution(problem, head + "value 2\nplace 0 1\nplace 0 2\n", 4, Fault.REPEATED);
        assertSolution(problem, head + "value 2\nplace 0 1 interpreter=0\n", 3, Fault.CONTRADICTION);
        assertSolution(problem, head + "value 2\nplace 0 1\nleave 0\n", 4, Fault.CONTRADICTION);
        assertSolution(problem, head + "value 0\nleave 1 because=participant:3\n", 3, Fault.UNKNOWN_PARTICIPANT);
        assertSolution(problem, head + "value 0\nleave 1 because=pool:xx\n", 3, Fault.UNKNOWN_POOL);
        assertSolution(problem, head + "value 0\nleave 1 because=weather\n", 3, Fault.SYNTAX);
        assertSolution(problem, head + "place 0 1\n", 2, Fault.MISSING);
    }

    private static void assertSolution(Problem problem, String text, int line, Fault fault) {
        FormatException refused = catchThrowableOfType(
                FormatException.class, () -> SolutionFormat.read(problem, bytes(text), Certificate.trivial(problem)));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.line()).as(text).isEqualTo(line);
        assertThat(refused.fault()).as(text).isEqualTo(fault);
    }

    @Test
    void aCertificateThatProvesSomethingElseOrTooMuchIsRefused() throws Exception {
        Problem problem = InstanceFormat.read(bytes(HEAD + "request 0 0 1 weight=2\n"));
        String head = "amur-timetable-certificate 1\n";
        assertCertificate(problem, head + "scale 1\nbound 3\n", 3, Fault.CONTRADICTION);
        assertCertificate(problem, head + "scale 0\nbound 2\n", 2, Fault.NUMBER_OUT_OF_RANGE);
        assertCertificate(problem, head + "scale 1000001\nbound 2\n", 2, Fault.NUMBER_OUT_OF_RANGE);
        assertCertificate(problem, head + "scale 1\ntables 2000000001\nbound 2\n", 3, Fault.NUMBER_OUT_OF_RANGE);
        assertCertificate(problem, head + "scale 1\ntables 1,2\nbound 2\n", 3, Fault.CONTRADICTION);
        assertCertificate(problem, head + "scale 1\npool xx 1\nbound 2\n", 3, Fault.UNKNOWN_POOL);
        assertCertificate(problem, head + "scale 1\nwaived 7\nbound 2\n", 3, Fault.UNKNOWN_PARTICIPANT);
        assertCertificate(problem, head + "bound 2\n", 2, Fault.MISSING);
    }

    /** The greatest numbers that are allowed, all together: the sum leaves a long and is refused, not wrapped. */
    @Test
    void aBoundThatLeavesALongIsRefused() throws Exception {
        Problem problem = InstanceFormat.read(
                bytes("amur-timetable 1\ndays 1\ntables 10000000\nparticipant 0 A free=* seats=10000 max=2147483647\n"
                        + "participant 1 B free=* max=2147483647\nparticipant 2 B free=* max=2147483647\n"));
        assertCertificate(
                problem,
                "amur-timetable-certificate 1\nscale 1\nparticipant 0 cap=2000000000\nparticipant 1 cap=2000000000\n"
                        + "participant 2 cap=2000000000\nbound 2\n",
                6,
                Fault.OVERFLOW);
    }

    private static void assertCertificate(Problem problem, String text, int line, Fault fault) {
        FormatException refused =
                catchThrowableOfType(FormatException.class, () -> CertificateFormat.read(problem, bytes(text)));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.line()).as(text).isEqualTo(line);
        assertThat(refused.fault()).as(text).isEqualTo(fault);
    }

    private static FormatException instance(String text) {
        FormatException refused = catchThrowableOfType(FormatException.class, () -> InstanceFormat.read(bytes(text)));
        assertThat(refused).as(text.length() > 500 ? "a long text" : text).isNotNull();
        return refused;
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
