package amur.accounts.web;

/**
 * The sign-in form.
 *
 * @param back where to go afterwards, an address of this site without the language
 * @param failed why the last attempt failed: empty, {@code wrong}, {@code throttled}, {@code unknown} or {@code unverified}
 * @param provider what the identity provider is called; empty where none is set up
 */
public record SignInPage(String back, String failed, String provider) {}
