package amur.terminology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The trade thesaurus: what is known of the names of things, in every language, with the questions a search or a matching asks.
 * Immutable and safe for many threads; {@link #load} once and keep it.
 */
public final class Thesaurus {
    private final List<Concept> concepts;
    private final List<FaultyLine> faults;
    private final Map<String, Concept> byIdentity;
    private final Map<String, List<Concept>> byCode;
    private final PhraseIndex phrases = new PhraseIndex();

    private Thesaurus(List<Concept> concepts, List<FaultyLine> faults) {
        this.concepts = List.copyOf(concepts);
        this.faults = List.copyOf(faults);
        byIdentity = HashMap.newHashMap(concepts.size());
        byCode = new HashMap<>();
        for (Concept concept : concepts) {
            byIdentity.put(concept.identity(), concept);
            concept.hsCodes().forEach(code -> byCode.computeIfAbsent(code, c -> new ArrayList<>())
                    .add(concept));
            for (Tongue tongue : Tongue.values()) {
                concept.terms(tongue).forEach(term -> phrases.add(term, concept.number()));
            }
        }
    }

    /** The thesaurus of the project, from its own resources. Takes some tenths of a second. */
    public static Thesaurus load() {
        var format = new ThesaurusFormat();
        try {
            for (var file : ThesaurusFiles.own().entrySet()) {
                try (InputStream in = file.getValue().openStream()) {
                    read(format, file.getKey(), in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The thesaurus cannot be read", e);
        }
        return new Thesaurus(format.concepts(), format.faults());
    }

    /** A thesaurus in a folder of {@code .txt} files, laid out like the project's own. */
    public static Thesaurus load(Path folder) throws IOException {
        var format = new ThesaurusFormat();
        var files = new TreeMap<String, Path>();
        try (var all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(".txt"))
                    .forEach(
                            file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
        }
        for (var file : files.entrySet()) {
            try (InputStream in = Files.newInputStream(file.getValue())) {
                read(format, file.getKey(), in);
            }
        }
        return new Thesaurus(format.concepts(), format.faults());
    }

    /** A thesaurus of one text, for tests and tools. */
    public static Thesaurus of(String file, Reader text) throws IOException {
        var format = new ThesaurusFormat();
        format.read(kind(file), file, new BufferedReader(text));
        return new Thesaurus(format.concepts(), format.faults());
    }

    private static void read(ThesaurusFormat format, String file, InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        if (!TextLines.isUtf8(bytes)) {
            format.faults().add(new FaultyLine(file, 0, Fault.NOT_UTF8, ""));
            return;
        }
        format.read(
                kind(file),
                file,
                new BufferedReader(
                        new InputStreamReader(new java.io.ByteArrayInputStream(bytes), StandardCharsets.UTF_8)));
    }

    private static String kind(String file) {
        int slash = file.indexOf('/');
        return slash >= 0 ? file.substring(0, slash) : file.replace(".txt", "");
    }

    PhraseIndex phrases() {
        return phrases;
    }

    /** All concepts; each stands at its own {@link Concept#number}. */
    public List<Concept> concepts() {
        return concepts;
    }

    /** The lines that were left out or doubted, in the order of the files. Empty for the project's own. */
    public List<FaultyLine> faults() {
        return faults;
    }

    /** The concept of a preferred English term with its qualifier. */
    public Optional<Concept> find(String identity) {
        return Optional.ofNullable(byIdentity.get(identity));
    }

    /** The concepts that carry exactly this HS code. */
    public List<Concept> ofCode(String hsCode) {
        return List.copyOf(byCode.getOrDefault(hsCode, List.of()));
    }

    /**
     * The concepts a text names: the longest terms from left to right, whatever the language, the grammatical form and (outside
     * Chinese) the order of the words. Costs microseconds for a line of text.
     */
    public List<Mention> mentions(String text) {
        return mentions(text, false);
    }

    /** As {@link #mentions(String)}, with the shorter terms inside longer ones: the oil in the soybean oil. */
    public List<Mention> allMentions(String text) {
        return mentions(text, true);
    }

    private List<Mention> mentions(String text, boolean inner) {
        List<Token> tokens = PhraseIndex.content(Words.of(text));
        var mentions = new ArrayList<Mention>();
        for (var found : phrases.in(tokens, inner)) {
            int start = tokens.get(found.from()).start();
            int end = tokens.get(found.to() - 1).end();
            var meant = new ArrayList<Concept>(found.concepts().length);
            for (int number : found.concepts()) {
                meant.add(concepts.get(number));
            }
            mentions.add(new Mention(start, end, text.substring(start, end), tongue(tokens, found), meant));
        }
        return mentions;
    }

    private static Tongue tongue(List<Token> tokens, PhraseIndex.Found found) {
        Tongue tongue = Tongue.EN;
        for (Token token : tokens.subList(found.from(), found.to())) {
            tongue = token.tongue().compareTo(tongue) > 0 ? token.tongue() : tongue;
        }
        return tongue;
    }

    /** The concepts that a text as a whole names. */
    public List<Concept> named(String text) {
        List<Token> tokens = PhraseIndex.content(Words.of(text));
        var named = new ArrayList<Concept>();
        if (!tokens.isEmpty()) {
            for (int number : phrases.find(tokens, 0, tokens.size())) {
                named.add(concepts.get(number));
            }
        }
        return named;
    }

    /**
     * What else to look for: all other names, in every language, of the concepts that a query names, each with its reason. The
     * goods come before the mere words, the preferred terms before the others.
     */
    public List<Expansion> expansions(String query) {
        var expansions = new LinkedHashSet<Expansion>();
        for (Mention mention : mentions(query)) {
            String asked = key(mention.text());
            mention.concepts().stream()
                    .sorted(Comparator.comparing(Concept::isWord))
                    .forEach(concept -> concept.terms().stream()
                            .filter(term -> !key(term.text()).equals(asked))
                            .forEach(term -> expansions.add(new Expansion(mention, concept, term))));
        }
        return List.copyOf(expansions);
    }

    private static String key(String text) {
        var key = new StringBuilder();
        Words.of(text).forEach(token -> key.append(token.stem()).append(' '));
        return key.toString();
    }
}
