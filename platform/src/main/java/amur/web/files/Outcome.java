package amur.web.files;

import java.util.List;

/** What came of reading a file. */
public sealed interface Outcome {
    /** Read, beyond reasonable doubt or as somebody chose. */
    record Table(TableFile table) implements Outcome {}

    /** More than one reading makes sense: the likeliest first, each with the first lines as it would read them. */
    record Question(List<Sample> samples) implements Outcome {
        public Question {
            samples = List.copyOf(samples);
        }
    }

    record Sample(Reading reading, List<List<String>> lines) {
        public Sample {
            lines = List.copyOf(lines);
        }
    }
}
