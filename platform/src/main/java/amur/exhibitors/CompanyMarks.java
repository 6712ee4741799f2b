package amur.exhibitors;

import amur.editions.Edition;
import amur.web.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the organizer has checked about companies, as everybody may read it: no document, no note, nobody's name. */
public interface CompanyMarks {
    /** Companies of which nothing is verified today are missing. */
    Map<ExhibitorId, List<Mark>> marks(Edition edition, Collection<ExhibitorId> companies, View view);

    /** The badges of one company in a list, as one line of words; empty where nothing is verified. */
    static String words(List<Mark> marks, View view) {
        return marks.isEmpty()
                ? ""
                : view.t(
                        "exhibitors.verified",
                        marks.stream()
                                .map(Mark::what)
                                .distinct()
                                .collect(java.util.stream.Collectors.joining(
                                        view.language() == amur.shared.Language.ZH ? "、" : ", ")));
    }

    /**
     * @param what was checked: “register number”, in the reader's language
     * @param meaning when it was checked by the organizer and until when that holds, in the reader's language
     */
    record Mark(String what, String meaning) {}
}
