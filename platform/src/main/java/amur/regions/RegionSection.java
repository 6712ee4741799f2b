package amur.regions;

import amur.web.View;
import java.util.List;
import java.util.Optional;

/** What another room has to say on the page of a region: its companies, its delegation. */
public interface RegionSection {
    Optional<Section> section(RegionCode region, View view);

    /** Worded in the reader's language. */
    record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** A line with the address of the thing, without the language; the address may be empty. */
    record Line(String title, String detail, String path) {}
}
