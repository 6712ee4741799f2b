package amur.exhibitors;

import amur.editions.Edition;
import amur.web.View;
import java.util.List;

/**
 * What a room counts for a company: its meetings, for instance. Every room with such numbers offers one bean; the company's first page
 * collects them.
 */
public interface CompanyCounts {
    /** Empty where there is nothing to count yet. */
    List<Count> counts(Edition edition, OwnCompany own, View view);

    /**
     * @param label in the reader's language
     * @param note what comes next, in the reader's language; empty for nothing
     * @param href the page behind the number, with {@link OwnCompany#query()}
     */
    record Count(String label, long count, String note, String href) {}
}
