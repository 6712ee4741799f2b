package amur.web;

/**
 * What went wrong, in the reader's language, with a way forward.
 *
 * @param status the HTTP status
 * @param title what happened
 * @param advice what to do now
 * @param reference the number to name when asking for help; empty when there is none
 */
public record ErrorPage(int status, String title, String advice, String reference) {}
