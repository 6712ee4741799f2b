package amur.matchmaking.web;

import org.jspecify.annotations.Nullable;

/**
 * One meeting request as the organizer sees it.
 *
 * @param reason as typed into the form for calling off, with what is wrong about it
 */
public record DeskRequestPage(
        String edition,
        DeskPage.Line line,
        String reason,
        @Nullable String reasonError,
        @Nullable String refused) {}
