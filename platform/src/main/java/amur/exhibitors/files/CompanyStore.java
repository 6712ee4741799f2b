package amur.exhibitors.files;

import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors.NewExhibitor;
import java.util.List;
import java.util.function.IntConsumer;

/** The companies of an edition as a whole, for files. */
public interface CompanyStore {
    /** Every company in whatever state, by number. */
    List<Known> all(EditionId edition);

    /** Keeps everybody else from changing companies of the edition until the transaction ends. */
    void lock(EditionId edition);

    /**
     * Puts companies into the catalogue. One whose register number is known from another edition belongs to the same organisation.
     *
     * @param done is told how many are in
     */
    void add(EditionId edition, List<NewExhibitor> companies, IntConsumer done);

    void change(EditionId edition, List<Change> changes, IntConsumer done);

    record Known(Exhibitor exhibitor, NewExhibitor entry) {
        public ExhibitorId id() {
            return exhibitor.id();
        }
    }

    /** What a company says, before and after. */
    record Change(Known before, NewExhibitor after) {}
}
