package amur.editions;

import java.util.List;

/** What a room has for the organizer to decide. Every room with such things offers one bean; the overview collects them. */
public interface Decisions {
    List<Decision> decisions(Edition edition);
}
