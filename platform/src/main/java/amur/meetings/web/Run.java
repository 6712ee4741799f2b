package amur.meetings.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stretch of a sentence in one language; {@code lang} null for the reader's own. Names inside sentences keep their language. */
public record Run(String text, @Nullable String lang) {
    public static String text(List<Run> sentence) {
        return sentence.stream().map(Run::text).collect(Collectors.joining());
    }
}
