package amur.exhibitors.files;

import amur.shared.Language;
import amur.web.Words;
import java.util.List;

/**
 * A cell that keeps its row out.
 *
 * @param row as the user's program counts
 * @param column from 0, -1 where the file has no such column
 * @param title the head of the column as it stands in the file, else as it would be called
 * @param value what stands there
 * @param key the message that says what is wrong, worded when somebody reads it
 * @param arguments of the message
 */
public record BadCell(int row, int column, String title, String value, String key, List<Object> arguments) {
    private static final char WORDED = '\u0001';

    public BadCell {
        arguments = List.copyOf(arguments);
    }

    /** An argument that is itself a message, for readers of every language. */
    public static String worded(String key) {
        return WORDED + key;
    }

    /** What is wrong, in the reader's language. */
    public String problem(Words words, Language language) {
        Object[] worded = arguments.stream()
                .map(argument -> argument instanceof String text && !text.isEmpty() && text.charAt(0) == WORDED
                        ? words.text(language, text.substring(1))
                        : argument)
                .toArray();
        return words.text(language, key, worded);
    }
}
