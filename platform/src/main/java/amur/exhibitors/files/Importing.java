package amur.exhibitors.files;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.FileImport.Progress;
import amur.exhibitors.files.FileImport.Report;
import amur.web.UserFacingException;
import amur.web.files.TableFile;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What files of one kind hold, and what their rows do. */
public interface Importing {
    Kind kind();

    /** What columns may be headed, in all languages, in small letters. */
    Set<String> heads();

    /** A file with its heads understood. Throws a {@link UserFacingException} where there are none to go by. */
    Sheet open(TableFile table, EditionId edition, Optional<ExhibitorId> company);

    /** The message that says what it means that rows could not be brought in. */
    String failure(RuntimeException cause);

    interface Sheet {
        int rows();

        /** How many rows are brought in at a time, in one transaction; all of them where half a file is no use. */
        int step();

        /** What rows from one to another would do now. Changes nothing. */
        Report check(int from, int to);

        /** Brings rows in, within the caller's transaction, and says what that did. */
        Report bring(int from, int to, Consumer<Progress> progress);
    }
}
