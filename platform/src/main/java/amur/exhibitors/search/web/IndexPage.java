package amur.exhibitors.search.web;

import java.util.List;
import java.util.Map;

/**
 * The index of the node that answers.
 *
 * @param state worded
 * @param kind of the badge
 * @param percent below 100 while it is built
 * @param facts word and value
 */
public record IndexPage(
        String state,
        String kind,
        boolean building,
        int percent,
        String figure,
        List<Map.Entry<String, String>> facts) {}
