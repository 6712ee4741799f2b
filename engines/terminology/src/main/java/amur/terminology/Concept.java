package amur.terminology;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing of trade under all its names: one line of the thesaurus.
 *
 * @param number its place in the loaded thesaurus, from 0; not kept from one version to the next
 * @param kind the folder or file it stands in: {@code goods}, {@code services}, {@code words}, {@code units} …
 * @param file where it stands, with {@code line} from 1
 * @param english at least one term, the preferred first; so for the others
 * @param hsCodes 2, 4 or 6 digits each, HS 2022; often none
 */
public record Concept(
        int number,
        String kind,
        String file,
        int line,
        List<Term> english,
        List<Term> russian,
        List<Term> chinese,
        List<String> hsCodes) {
    public Concept {
        english = List.copyOf(english);
        russian = List.copyOf(russian);
        chinese = List.copyOf(chinese);
        hsCodes = List.copyOf(hsCodes);
        if (english.isEmpty() || russian.isEmpty() || chinese.isEmpty()) {
            throw new IllegalArgumentException(file + ", line " + line + ": a language without a term");
        }
    }

    /** The preferred English term with its qualifier: unique in the thesaurus and stable as long as nobody renames it. */
    public String identity() {
        return english.getFirst().qualified();
    }

    /** The terms of a language, the preferred first. */
    public List<Term> terms(Tongue tongue) {
        return switch (tongue) {
            case EN -> english;
            case RU -> russian;
            case ZH -> chinese;
        };
    }

    /** The preferred term, what a page shows. */
    public Term preferred(Tongue tongue) {
        return terms(tongue).getFirst();
    }

    /** All terms in all languages. */
    public List<Term> terms() {
        var all = new ArrayList<Term>(english);
        all.addAll(russian);
        all.addAll(chinese);
        return all;
    }

    /** Whether it is vocabulary that compounds are made of, rather than a thing of trade by itself. */
    public boolean isWord() {
        return kind.equals("words");
    }
}
