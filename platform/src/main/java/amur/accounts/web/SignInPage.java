package amur.accounts.web;

/**
 * The sign-in form.
 *
 * @param back where to go afterwards, an address of this site without the language
 * @param failed why the last attempt failed: empty, {@code wrong} or {@code throttled}
 */
public record SignInPage(String back, String failed) {}
