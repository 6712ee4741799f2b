package amur.exhibitors;

import amur.editions.Edition;
import amur.web.View;
import java.util.List;
import java.util.Optional;

/** What a room shows on the public page of a listed company: its products, for instance. Every room with such a list offers one bean. */
public interface CompanySection {
    /** Empty where there is nothing to show. */
    Optional<Section> section(Edition edition, Exhibitor company, View view);

    /**
     * @param title in the reader's language
     * @param more the word of the link to all, in the reader's language; empty where all are here
     */
    record Section(String title, List<Line> lines, String more, String moreHref) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param lang of the name
     * @param note in the reader's language; may be empty
     * @param picture its address; empty for none. It repeats what the name says
     */
    record Line(String name, String lang, String note, String href, String picture) {}
}
