package amur.exhibitors.files;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.files.CompanyImport.Progress;
import amur.exhibitors.files.CompanyImport.Report;
import amur.exhibitors.files.CompanyImport.State;
import java.util.List;
import java.util.Optional;

/** Keeps imports. The file itself is kept only until it is done or thrown away. */
public interface ImportStore {
    /** With the next number of the edition. Files that nobody came back to for a week go. */
    CompanyImport create(
            EditionId edition, String fileName, byte[] file, State state, Optional<Report> report, PersonId by);

    Optional<CompanyImport> find(EditionId edition, int number);

    /** By id, its row held until the transaction ends. */
    CompanyImport take(long id);

    /** The latest first, without reports. */
    List<CompanyImport> list(EditionId edition);

    byte[] file(long id);

    void read(long id, String reading, Report report);

    /** From one of the states to another; false where it is in none of them. */
    boolean move(long id, List<State> from, State to, String failure);

    void done(long id, Report report);

    /** Says how far it is, at once and whatever becomes of the transaction it is about. */
    void progress(long id, Progress progress);

    Optional<Progress> progress(long id);

    /** Lets the trail name who said yes, for the rest of the transaction. */
    void actAs(PersonId person);
}
