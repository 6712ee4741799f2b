package amur.exhibitors.files.web;

import amur.exhibitors.files.FileImport.State;
import java.util.List;
import java.util.Map;

/**
 * One import, in whatever state.
 *
 * @param edition its name
 * @param address of the import, without the language
 * @param question how to read it, while that is asked
 * @param sums rows, new, changed, same, bad
 * @param bad cell, what stands there, what is wrong
 * @param problems how many there are, also those not shown
 * @param percent of a running import, below 0 while it waits
 * @param failure worded; empty where nothing failed
 * @param done when; empty where it is not
 */
public record ImportPage(
        String edition,
        int number,
        String address,
        String fileName,
        State state,
        String stateWord,
        String stateKind,
        String uploaded,
        ReadingQuestion question,
        List<Map.Entry<String, String>> sums,
        int fresh,
        int changed,
        int badRows,
        List<List<String>> bad,
        int problems,
        List<String> unknown,
        int percent,
        String figure,
        String failure,
        String done) {}
