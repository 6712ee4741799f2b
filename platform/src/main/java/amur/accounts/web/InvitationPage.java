package amur.accounts.web;

import org.jspecify.annotations.Nullable;

/**
 * Where an invitation leads.
 *
 * @param open whether the link still works; else there is only a sentence that says what to do
 * @param name of whom it is for; empty where it does not work
 * @param error what is wrong with the password that was tried
 */
public record InvitationPage(
        boolean open,
        String token,
        String name,
        String email,
        @Nullable String error) {}
