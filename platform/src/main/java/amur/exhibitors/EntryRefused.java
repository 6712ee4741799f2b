package amur.exhibitors;

import amur.web.UserFacingException;
import java.util.List;

/** An entry that breaks rules: all of them at once, each with its field. As a plain refusal it says the first. */
public final class EntryRefused extends UserFacingException {
    private static final long serialVersionUID = 1L;

    private final transient List<EntryFault> faults;

    public EntryRefused(List<EntryFault> faults) {
        super(faults.getFirst().key(), faults.getFirst().arguments().toArray());
        this.faults = List.copyOf(faults);
    }

    /** Throws when there are any. */
    public static void ifAny(List<EntryFault> faults) {
        if (!faults.isEmpty()) {
            throw new EntryRefused(faults);
        }
    }

    public List<EntryFault> faults() {
        return faults;
    }
}
