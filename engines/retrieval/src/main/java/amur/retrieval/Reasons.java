package amur.retrieval;

import amur.terminology.Concept;
import amur.terminology.Mention;
import amur.terminology.Token;
import amur.terminology.Tongue;
import amur.terminology.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what of a query met what of a document: the same ways as {@link Queries}, gone through for the few that are shown. */
final class Reasons {
    private final Fields fields;

    Reasons(Fields fields) {
        this.fields = fields;
    }

    List<Reason> of(Asked asked, Document document) {
        List<Reason> reasons = new ArrayList<>();
        for (Asked.Unit unit : asked.units()) {
            Optional<Reason> whole = first(unit, document);
            if (whole.isEmpty() && unit.isEntry()) {
                unit.words().forEach(word -> first(word, document).ifPresent(reasons::add));
            }
            whole.ifPresent(reasons::add);
        }
        return reasons;
    }

    private Optional<Reason> first(Asked.Unit unit, Document document) {
        return Stream.of(
                        () -> word(unit, document),
                        () -> sameThing(unit, document),
                        () -> number(unit, document),
                        () -> code(unit, document),
                        () -> translated(unit, document),
                        () -> sound(unit, document),
                        (Way) () -> beginning(unit, document),
                        (Way) () -> similar(unit, document))
                .map(Way::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private interface Way {
        Optional<Reason> find();
    }

    private static List<String> texts(Document document) {
        return Stream.of(document.names(), document.owners(), document.texts())
                .flatMap(List::stream)
                .toList();
    }

    private Optional<Reason> word(Asked.Unit unit, Document document) {
        Set<String> wanted = new HashSet<>();
        unit.tokens().forEach(token -> wanted.add(token.stem()));
        for (String text : texts(document)) {
            List<Token> tokens = Words.of(text);
            Set<String> missing = new HashSet<>(wanted);
            tokens.forEach(token -> missing.remove(token.stem()));
            if (missing.isEmpty()) {
                return Optional.of(new Reason.Word(unit.text(), shortest(text, tokens, wanted)));
            }
        }
        return Optional.empty();
    }

    /** The shortest stretch of a text with all the words. */
    private static String shortest(String text, List<Token> tokens, Set<String> wanted) {
        int from = 0;
        int to = tokens.size() - 1;
        for (int start = 0; start < tokens.size(); start++) {
            Set<String> missing = new HashSet<>(wanted);
            for (int end = start; end < tokens.size() && end - start < to - from; end++) {
                missing.remove(tokens.get(end).stem());
                if (missing.isEmpty()) {
                    from = start;
                    to = end;
                }
            }
        }
        return text.substring(tokens.get(from).start(), tokens.get(to).end());
    }

    private Optional<Reason> sameThing(Asked.Unit unit, Document document) {
        if (unit.concepts().isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> wanted = new HashSet<>();
        unit.concepts().forEach(concept -> wanted.add(concept.number()));
        for (String text : texts(document)) {
            for (Mention mention : fields.thesaurus().allMentions(text)) {
                // Of several things with one name, the plainest.
                Optional<Concept> same = mention.concepts().stream()
                        .filter(concept -> wanted.contains(concept.number()))
                        .min(Comparator.comparingInt(
                                concept -> concept.identity().length()));
                if (same.isPresent()) {
                    return Optional.of(new Reason.SameThing(unit.text(), mention.text(), mention.tongue(), same.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Reason> translated(Asked.Unit unit, Document document) {
        for (var translation : unit.translations()) {
            var said = new Asked.Unit(
                    unit.text(),
                    unit.form(),
                    Words.of(translation.term()),
                    fields.thesaurus().named(translation.term()),
                    List.of(),
                    true,
                    false);
            Optional<String> found = word(said, document)
                    .or(() -> sameThing(said, document))
                    .map(reason ->
                            reason instanceof Reason.Word word ? word.found() : ((Reason.SameThing) reason).found());
            if (found.isPresent()) {
                return Optional.of(new Reason.Translated(unit.text(), found.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> number(Asked.Unit unit, Document document) {
        if (unit.form() != Asked.Form.NUMBER) {
            return Optional.empty();
        }
        String digits = Queries.digits(unit);
        return document.hs().stream()
                .filter(hs -> digits.length() > 1 && hs.startsWith(digits))
                .findFirst()
                .map(hs -> new Reason.HsCode(unit.text(), hs));
    }

    private static Optional<Reason> code(Asked.Unit unit, Document document) {
        return !document.code().isBlank() && Fields.code(document.code()).equals(Fields.code(unit.text()))
                ? Optional.of(new Reason.Code(unit.text(), document.code()))
                : Optional.empty();
    }

    private Optional<Reason> sound(Asked.Unit unit, Document document) {
        if (unit.tokens().size() != 1 || unit.tokens().getFirst().tongue() != Tongue.EN) {
            return Optional.empty();
        }
        String asked = Sounds.folded(unit.tokens().getFirst().form());
        return Stream.concat(document.names().stream(), document.owners().stream())
                .filter(name -> fields.sounds().of(Words.of(name)).contains(asked))
                .findFirst()
                .map(name -> new Reason.Sound(unit.text(), name));
    }

    private static Optional<Reason> beginning(Asked.Unit unit, Document document) {
        if (!unit.unfinished() || unit.tokens().size() != 1) {
            return Optional.empty();
        }
        String asked = unit.tokens().getFirst().form();
        return forms(document)
                .filter(word -> word.form().startsWith(asked))
                .findFirst()
                .map(word -> new Reason.Beginning(unit.text(), word.written()));
    }

    private static Optional<Reason> similar(Asked.Unit unit, Document document) {
        if (unit.tokens().size() != 1) {
            return Optional.empty();
        }
        String asked = unit.tokens().getFirst().form();
        int most = Queries.edits(asked);
        return forms(document)
                .filter(word -> word.form().charAt(0) == asked.charAt(0) && distance(asked, word.form()) <= most)
                .findFirst()
                .map(word -> new Reason.Similar(unit.text(), word.written()));
    }

    private record Written(String form, String written) {}

    private static Stream<Written> forms(Document document) {
        return Stream.of(
                        document.names(),
                        document.owners(),
                        document.offers().texts(),
                        document.needs().texts())
                .flatMap(List::stream)
                .flatMap(name -> Words.of(name).stream()
                        .filter(token -> token.tongue() != Tongue.ZH)
                        .map(token -> new Written(token.form(), name.substring(token.start(), token.end()))));
    }

    /** Damerau's distance without the crossing of transpositions (optimal string alignment), as the index measures it. */
    static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                } else {
                    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                    d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                    if (i > 1
                            && j > 1
                            && one.charAt(i - 1) == other.charAt(j - 2)
                            && one.charAt(i - 2) == other.charAt(j - 1)) {
                        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                    }
                }
            }
        }
        return d[one.length()][other.length()];
    }
}
