package amur.terminology;

/**
 * One name of a concept in one language.
 *
 * @param text as it is written: {@code кран}
 * @param qualifier what tells homonyms apart, without its parentheses: {@code сантехника}; empty where none is needed
 */
public record Term(Tongue tongue, String text, String qualifier) {
    /** Text and qualifier as the file has them: {@code кран (сантехника)}. */
    public String qualified() {
        return qualifier.isEmpty() ? text : text + " (" + qualifier + ")";
    }

    static Term of(Tongue tongue, String written) {
        String text = written.strip();
        if (text.endsWith(")") || text.endsWith("）")) {
            int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
            if (open > 0 && !text.substring(0, open).isBlank()) {
                return new Term(
                        tongue,
                        text.substring(0, open).strip(),
                        text.substring(open + 1, text.length() - 1).strip());
            }
        }
        return new Term(tongue, text, "");
    }
}
