package amur.editions;

import java.util.List;

/** The series and what is recorded of their past. */
public interface SeriesHistory {
    List<Series> list();
}
