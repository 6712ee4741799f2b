package amur.exhibitors.screening.web;

import amur.exhibitors.web.CompanyWords.Names;
import amur.exhibitors.web.ListAddress;
import amur.exhibitors.web.StateTab;
import amur.web.PageLinks;
import java.util.List;

/**
 * Lists and what was found.
 *
 * @param error of the upload; empty for none
 */
public record ScreeningPage(
        String edition,
        ListAddress address,
        List<StateTab> tabs,
        List<Row> rows,
        long total,
        PageLinks links,
        List<NameList> lists,
        long maxBytes,
        String error) {

    public record Row(
            int number,
            String found,
            String foundLang,
            String who,
            int company,
            Names names,
            String listed,
            String listedLang,
            String country,
            String list,
            String likeness,
            String state,
            String stateKind,
            String decided) {}

    /** @param progress how far the comparison is; empty when all are compared */
    public record NameList(
            int number,
            String fileName,
            String entries,
            String uploaded,
            String open,
            String progress,
            boolean retired) {}
}
