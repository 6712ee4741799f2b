package amur.editions;

import amur.shared.LocalizedText;
import java.util.List;

/** A series of fairs with its true history, the latest first. */
public record Series(String code, LocalizedText name, List<SeriesEvent> events) {
    public Series {
        events = List.copyOf(events);
    }
}
