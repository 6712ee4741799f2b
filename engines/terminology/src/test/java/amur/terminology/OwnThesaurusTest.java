package amur.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people wrote: complete in every language, without doubles, with codes that exist. */
class OwnThesaurusTest {
    private static final Thesaurus OWN = Thesaurus.load();

    @Test
    void hasNoFaultyLine() {
        assertThat(OWN.faults().stream().map(FaultyLine::toString).toList()).isEmpty();
        assertThat(OWN.concepts()).isNotEmpty();
    }

    @Test
    void carriesOnlyCodesOfTheHarmonizedSystem() throws IOException {
        Set<String> codes = codes();
        assertThat(OWN.concepts().stream()
                        .flatMap(concept -> concept.hsCodes().stream()
                                .filter(code -> !codes.contains(code))
                                .map(code -> concept.file() + ", line " + concept.line() + ": " + code))
                        .toList())
                .isEmpty();
    }

    @Test
    void isFoundByEachOfItsOwnTerms() {
        List<String> lost = OWN.concepts().stream()
                .flatMap(concept -> concept.terms().stream()
                        .filter(term -> !OWN.named(term.text()).contains(concept))
                        .map(term -> concept.file() + ", line " + concept.line() + ": " + term.text()))
                .toList();
        assertThat(lost).isEmpty();
    }

    private static Set<String> codes() throws IOException {
        var codes = new HashSet<String>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OwnThesaurusTest.class.getResourceAsStream("hs-2022.txt")),
                StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
                String[] parts = line.split(" ");
                codes.add(parts[0]);
                codes.add(parts[0].substring(0, 2));
                for (int i = 1; i < parts.length; i++) {
                    codes.add(parts[0] + parts[i]);
                }
            }
        }
        return codes;
    }
}
