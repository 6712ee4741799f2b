package amur.exhibitors.web;

import java.util.List;
import java.util.Map;

/**
 * The application form.
 *
 * @param open whether the edition still takes applications
 * @param account whether the applicant makes an account on the way
 * @param organisations for which the applicant acts and could apply: number and name
 * @param here companies of the applicant that have applied already: name and address of their page
 */
public record ApplyPage(
        String edition,
        boolean open,
        boolean account,
        List<Map.Entry<String, String>> organisations,
        List<Map.Entry<String, String>> here,
        List<Map.Entry<String, String>> countries,
        List<Map.Entry<String, String>> regions,
        List<Map.Entry<String, String>> sectors,
        List<Map.Entry<String, String>> languages,
        ApplicationForm form,
        FormErrors errors) {}
