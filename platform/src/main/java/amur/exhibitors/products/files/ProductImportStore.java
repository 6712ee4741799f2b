package amur.exhibitors.products.files;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.products.files.ProductImport.Plan;
import amur.exhibitors.products.files.ProductImport.State;
import amur.exhibitors.products.files.ProductImport.Sums;
import java.util.List;
import java.util.Optional;

/** Keeps imports of products. The file itself is kept only until it is done or thrown away. */
public interface ProductImportStore {
    /** With the next number of the edition. Files that nobody came back to for a week go. */
    ProductImport create(
            EditionId edition,
            Optional<ExhibitorId> company,
            String fileName,
            byte[] file,
            State state,
            Optional<Plan> plan,
            PersonId by);

    Optional<ProductImport> find(EditionId edition, int number);

    /** By id, its row held until the transaction ends. */
    ProductImport take(long id);

    /** The latest first, without what is bad: of one company, or of all rows that name their companies. */
    List<ProductImport> list(EditionId edition, Optional<ExhibitorId> company);

    byte[] file(long id);

    void read(long id, String reading, Plan plan);

    /** From one of the states to another; false where it is in none of them. */
    boolean move(long id, List<State> from, State to, String failure);

    void askToStop(long id);

    /** Says what is done so far, in the transaction of the step. */
    void progress(long id, Sums done);

    void done(long id);

    /** Lets the trail name who said yes, for the rest of the transaction. */
    void actAs(PersonId person);
}
