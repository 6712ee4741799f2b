package amur.exhibitors.web;

/**
 * What was public and is no longer, still by its name.
 *
 * @param text what became of it
 * @param onward the word of the way on, and its address in the edition
 */
public record GonePage(String edition, String name, String lang, String text, String onward, String onwardPath) {}
