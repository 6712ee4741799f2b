package amur.terminology;

import java.util.List;

/**
 * A stretch of a text that names concepts.
 *
 * @param start where it starts in the text, in {@code char}s
 * @param end where it ends, exclusive
 * @param text the words as they stand there
 * @param tongue the language of the term that was recognised
 * @param concepts what it may mean: one, or several homonyms; never none
 */
public record Mention(int start, int end, String text, Tongue tongue, List<Concept> concepts) {
    public Mention {
        concepts = List.copyOf(concepts);
    }
}
