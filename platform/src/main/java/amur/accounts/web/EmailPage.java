package amur.accounts.web;

import org.jspecify.annotations.Nullable;

/**
 * The e-mail address of one's own account and whether it is confirmed.
 *
 * @param heldBack whether something waits for the confirmation
 * @param missing whether the person was asked and has not confirmed
 * @param sent whether links go out by mail
 * @param token of a link that can be used now; null where the page was opened without one
 * @param gone whether it was opened by a link that works no more
 * @param error why the message was not sent again
 */
public record EmailPage(
        String email,
        boolean heldBack,
        boolean missing,
        boolean sent,
        @Nullable String token,
        boolean gone,
        @Nullable String error) {}
