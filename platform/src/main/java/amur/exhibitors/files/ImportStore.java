package amur.exhibitors.files;

import amur.accounts.PersonId;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.FileImport.Progress;
import amur.exhibitors.files.FileImport.Report;
import amur.exhibitors.files.FileImport.State;
import amur.exhibitors.files.FileImport.Sums;
import java.util.List;
import java.util.Optional;

/** Keeps imports. The file itself is kept only until it is done or thrown away. */
public interface ImportStore {
    /** With the next number among the imports of its kind in the edition, whosever they are. Files that nobody came back to for a week go. */
    FileImport create(
            Kind kind,
            EditionId edition,
            Optional<ExhibitorId> company,
            String fileName,
            byte[] file,
            State state,
            int rows,
            PersonId by);

    Optional<FileImport> find(Kind kind, EditionId edition, int number);

    /** By id, its row held until the transaction ends; with its report only while that grows. */
    FileImport take(long id);

    /** The latest first, without what is bad: of one company, or those that are of none. */
    List<FileImport> list(Kind kind, EditionId edition, Optional<ExhibitorId> company);

    State state(long id);

    byte[] file(long id);

    /** It is read so: whatever was checked before counts no more. False where it is neither asked about nor just checked. */
    boolean read(long id, String reading, int rows);

    /** From one of the states to another; false where it is in none of them. */
    boolean move(long id, List<State> from, State to, String failure);

    void askToStop(long id);

    /** Says what it would do, in the transaction of the step. */
    void checked(long id, Report report, State now);

    /** Says what is done so far, in the transaction of the step. */
    void progress(long id, Sums done);

    void report(long id, Report report);

    void done(long id);

    /** Says how far a long step is, at once and whatever becomes of the transaction it is about. */
    void progress(long id, Progress progress);

    Optional<Progress> progress(long id);

    /** Lets the trail name who said yes, for the rest of the transaction. */
    void actAs(PersonId person);
}
