package amur.meetings;

import java.util.List;

/** A change by hand that breaks rules. Controllers word the breaches; elsewhere it reads as one refusal. */
public final class BreachException extends amur.web.UserFacingException {
    private static final long serialVersionUID = 1L;

    private final transient List<Breach> breaches;

    public BreachException(List<Breach> breaches) {
        super("meetings.breach.refused", breaches.size());
        this.breaches = List.copyOf(breaches);
    }

    public List<Breach> breaches() {
        return breaches;
    }
}
