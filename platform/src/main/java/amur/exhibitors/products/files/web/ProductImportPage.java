package amur.exhibitors.products.files.web;

import amur.exhibitors.files.FileImport.State;
import amur.exhibitors.files.web.ReadingQuestion;
import java.util.List;
import java.util.Map;

/**
 * One import of products, in whatever state.
 *
 * @param question how to read it, while that is asked
 * @param checked whether all of it has been checked
 * @param planned rows, new, changed, same, bad as they were checked
 * @param done the same as they are done so far
 * @param fresh new products that the file would bring
 * @param bad cell, what stands there, what is wrong
 * @param problems how many there are, also those not shown
 * @param figure how many rows of how many
 */
public record ProductImportPage(
        String edition,
        Whose whose,
        int number,
        String fileName,
        State state,
        boolean stopAsked,
        String stateWord,
        String stateKind,
        String uploaded,
        ReadingQuestion question,
        List<Map.Entry<String, String>> planned,
        List<Map.Entry<String, String>> done,
        boolean checked,
        int rows,
        int doneRows,
        int fresh,
        int changed,
        int badRows,
        List<List<String>> bad,
        int problems,
        List<String> unknown,
        int percent,
        String figure,
        String failure,
        String doneAt) {
    public String address() {
        return whose.path() + "/" + number;
    }
}
