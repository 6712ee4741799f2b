package amur.accounts.web;

import java.util.List;
import java.util.Map;

/**
 * The form with which somebody makes an account for themselves.
 *
 * @param back where to go afterwards, an address of this site
 * @param errors id of the field → what is wrong with it
 */
public record RegisterPage(
        PersonForm form, String back, List<Map.Entry<String, String>> languages, Map<String, String> errors) {}
