package amur.exhibitors;

import amur.web.UserFacingException;
import java.util.List;

/**
 * What is wrong in one field of an entry.
 *
 * @param field as forms and files call it: {@code name}, {@code latin_name}, {@code region}, {@code sector}, {@code registration},
 *     {@code seats}, {@code min_meetings}; goods and people with their place from 0: {@code good-0-hs}, {@code person-2-email}
 * @param key of the message
 * @param arguments of the message
 */
public record EntryFault(String field, String key, List<Object> arguments) {
    public EntryFault {
        arguments = List.copyOf(arguments);
    }

    public static EntryFault of(String field, String key, Object... arguments) {
        return new EntryFault(field, key, List.of(arguments));
    }

    public UserFacingException refusal() {
        return new UserFacingException(key, arguments.toArray());
    }
}
