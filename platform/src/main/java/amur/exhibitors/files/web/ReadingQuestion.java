package amur.exhibitors.files.web;

import amur.web.View;
import amur.web.files.Outcome.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a file is to be read, as a question to whoever uploaded it.
 *
 * @param readings to choose from: code and name
 * @param samples the first lines of each reading
 */
public record ReadingQuestion(List<Map.Entry<String, String>> readings, Map<String, List<List<String>>> samples) {
    public static ReadingQuestion of(List<Sample> asked, ImportWords words, View view) {
        var samples = new LinkedHashMap<String, List<List<String>>>();
        asked.forEach(sample -> samples.put(sample.reading().code(), sample.lines()));
        return new ReadingQuestion(
                asked.stream()
                        .map(sample -> Map.entry(sample.reading().code(), words.name(sample.reading(), view)))
                        .toList(),
                samples);
    }

    /** What is chosen before somebody chooses: the likeliest. */
    public String likeliest() {
        return readings.isEmpty() ? "" : readings.getFirst().getKey();
    }
}
