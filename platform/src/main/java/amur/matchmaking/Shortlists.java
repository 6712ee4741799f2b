package amur.matchmaking;

import amur.exhibitors.ExhibitorId;
import java.util.List;

/** Whom companies keep in view to decide later: no wish, and nobody else's business. */
public interface Shortlists {
    int MOST = 200;

    /** Keeps a company of the same edition; it may be kept already. */
    void keep(ExhibitorId own, ExhibitorId about);

    void drop(ExhibitorId own, ExhibitorId about);

    /** Whom a company keeps, the latest first; who no longer takes part is still there. */
    List<ExhibitorId> of(ExhibitorId own);
}
