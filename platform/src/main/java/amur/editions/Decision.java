package amur.editions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the organizer.
 *
 * @param textKey the message key of what it is, a sentence: “12 applications wait for review”
 * @param arguments of that message
 * @param path where it is decided, without the language: {@code /editions/harbin-2024/organizer/companies}
 * @param due by when; null where nothing presses
 */
public record Decision(
        String textKey,
        List<Object> arguments,
        String path,
        @Nullable LocalDate due) {
    public Decision {
        arguments = List.copyOf(arguments);
    }
}
