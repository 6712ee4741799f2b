package amur.terminology;

/**
 * A line that cannot be taken.
 *
 * @param line from 1; 0 where the file as a whole is meant
 * @param value what is wrong with it, as written
 */
public record FaultyLine(String file, int line, Fault fault, String value) {
    @Override
    public String toString() {
        return file + (line > 0 ? ", line " + line : "") + ": " + fault + " \"" + value + "\"";
    }
}
