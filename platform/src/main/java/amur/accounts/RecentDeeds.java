package amur.accounts;

import java.time.Instant;
import java.util.List;

/**
 * What happened lately, read from the audit trail in short: rows of one kind that one person wrote within the same minute are one
 * deed. The trail itself, row by row with before and after, is {@link AuditTrail}.
 */
public interface RecentDeeds {
    /** About one edition, newest first. */
    List<Deed> about(long edition, int most);

    /**
     * @param at when the last of its rows was written
     * @param who the person's name; empty for the system itself
     * @param action insert, update or delete
     * @param subject the table's name, which is the glossary's word
     */
    record Deed(Instant at, String who, String action, String subject, int rows) {}
}
