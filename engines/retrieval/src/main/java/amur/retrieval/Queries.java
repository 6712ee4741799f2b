package amur.retrieval;

import amur.terminology.Token;
import amur.terminology.Tongue;
import amur.terminology.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns what was asked into Lucene's words. */
final class Queries {
    private static final float NAME = 3;
    private static final float CONCEPT = 2.5f;
    private static final float OWNER = 1.2f;
    private static final float PART = 0.8f;
    private static final float CODE = 8;

    /** What a dictionary's translation is worth beside the word itself. */
    private static final float GUESS = 0.3f;

    /** What else counts with the best field of a unit. */
    private static final float OTHER_FIELDS = 0.1f;

    /** Of all words that begin as typed, the most frequent. */
    private static final int BEGINNINGS = 40;

    private static final int MOST_LOOKED_AT = 4000;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_FUZZY = 4;
    private static final int LONG = 8;
    private static final int FUZZY_TERMS = 30;

    private final Fields fields;

    Queries(Fields fields) {
        this.fields = fields;
    }

    /**
     * @param kind null for all
     * @param unknown units whose word may be another one mistyped
     */
    Query of(
            Asked asked,
            Scope scope,
            long edition,
            Document.@Nullable Kind kind,
            Answer.How how,
            Set<Asked.Unit> unknown,
            IndexReader reader)
            throws IOException {
        var units = new BooleanQuery.Builder();
        for (Asked.Unit unit : asked.units()) {
            boolean needed = unit.needed() && how != Answer.How.PARTLY;
            units.add(unit(unit, scope, unknown.contains(unit), reader), needed ? Occur.MUST : Occur.SHOULD);
        }
        return among(units.build(), edition, kind);
    }

    private static Query among(Query wanted, long edition, Document.@Nullable Kind kind) {
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Fields.EDITION, Long.toString(edition))), Occur.FILTER);
        if (kind != null) {
            query.add(new TermQuery(new Term(Fields.KIND, kind.name())), Occur.FILTER);
        }
        query.add(wanted, Occur.MUST);
        return query.build();
    }

    /**
     * Of a query that found nothing as it was asked the words that find nothing by themselves: only those can have a typing error.
     * Looking for the neighbours of the others would be the dearest part of the search, and find what nobody asked for.
     */
    Set<Asked.Unit> unknown(
            Asked asked, Scope scope, long edition, Document.@Nullable Kind kind, IndexSearcher searcher)
            throws IOException {
        Set<Asked.Unit> unknown = new HashSet<>();
        for (Asked.Unit unit : asked.units()) {
            if (canBeMistyped(unit) && (asked.units().size() == 1 || !finds(unit, scope, edition, kind, searcher))) {
                unknown.add(unit);
            }
        }
        return unknown;
    }

    private boolean finds(
            Asked.Unit unit, Scope scope, long edition, Document.@Nullable Kind kind, IndexSearcher searcher)
            throws IOException {
        Query alone = among(unit(unit, scope, false, searcher.getIndexReader()), edition, kind);
        return searcher.search(alone, new TopScoreDocCollectorManager(1, null, 1)).scoreDocs.length > 0;
    }

    private static boolean canBeMistyped(Asked.Unit unit) {
        return unit.form() != Asked.Form.PHRASE
                && unit.tokens().size() == 1
                && unit.tokens().getFirst().tongue() != Tongue.ZH
                && unit.tokens().getFirst().form().length() >= SHORTEST_FUZZY;
    }

    private Query unit(Asked.Unit unit, Scope scope, boolean similar, IndexReader reader) throws IOException {
        if (unit.form() == Asked.Form.PHRASE) {
            return phrase(unit.tokens(), scope);
        }
        if (unit.isEntry()) {
            return entry(unit, scope, reader);
        }
        List<Query> ways = new ArrayList<>();
        List<String> stems = stems(unit.tokens());
        ways.add(new BoostQuery(all(scope.field(Fields.NAME), stems), NAME));
        if (scope == Scope.EVERYTHING) {
            ways.add(all(Fields.TEXT, stems));
            ways.add(new BoostQuery(all(Fields.OWNER, stems), OWNER));
            ways.add(new BoostQuery(new TermQuery(new Term(Fields.CODE, Fields.code(unit.text()))), CODE));
        }
        for (var concept : unit.concepts()) {
            String number = Fields.concept(concept);
            ways.add(new BoostQuery(new TermQuery(new Term(scope.field(Fields.CONCEPT), number)), CONCEPT));
            ways.add(new BoostQuery(new TermQuery(new Term(scope.field(Fields.PART), number)), PART));
        }
        if (unit.form() == Asked.Form.NUMBER) {
            ways.add(new TermQuery(new Term(scope.field(Fields.HS), digits(unit))));
        }
        if (unit.tokens().size() == 1) {
            word(unit, unit.tokens().getFirst(), scope, similar, reader, ways);
        }
        translations(unit, scope, ways);
        return new DisjunctionMaxQuery(ways, OTHER_FIELDS);
    }

    /** Several words that a dictionary has as one: what it says for them, or each of them anywhere, as without the dictionary. */
    private Query entry(Asked.Unit unit, Scope scope, IndexReader reader) throws IOException {
        List<Query> ways = new ArrayList<>();
        var each = new BooleanQuery.Builder();
        for (Asked.Unit word : unit.words()) {
            each.add(unit(word, scope, false, reader), Occur.MUST);
        }
        ways.add(each.build());
        translations(unit, scope, ways);
        return new DisjunctionMaxQuery(ways, OTHER_FIELDS);
    }

    /** What dictionaries guess, as words of the other language and as what the thesaurus knows by that name; both count little. */
    private void translations(Asked.Unit unit, Scope scope, List<Query> ways) {
        for (var translation : unit.translations()) {
            List<String> stems = stems(Words.of(translation.term()));
            ways.add(new BoostQuery(all(scope.field(Fields.NAME), stems), NAME * GUESS));
            if (scope == Scope.EVERYTHING) {
                ways.add(new BoostQuery(all(Fields.TEXT, stems), GUESS));
            }
            for (var concept : fields.thesaurus().named(translation.term())) {
                ways.add(new BoostQuery(
                        new TermQuery(new Term(scope.field(Fields.CONCEPT), Fields.concept(concept))),
                        CONCEPT * GUESS));
            }
        }
    }

    private void word(Asked.Unit unit, Token token, Scope scope, boolean similar, IndexReader reader, List<Query> ways)
            throws IOException {
        String written = scope.field(Fields.FORM);
        if (token.tongue() == Tongue.EN && scope == Scope.EVERYTHING) {
            ways.add(new TermQuery(new Term(Fields.SOUND, Sounds.folded(token.form()))));
        }
        if (token.tongue() != Tongue.ZH && unit.unfinished() && token.form().length() >= SHORTEST_BEGINNING) {
            for (String form : beginnings(written, token.form(), reader)) {
                ways.add(constant(written, form));
            }
        }
        if (similar) {
            ways.add(new FuzzyQuery(new Term(written, token.form()), edits(token.form()), 1, FUZZY_TERMS, true));
        }
    }

    /** How many typing errors a word may have; the first letter is taken to be right. */
    static int edits(String form) {
        return form.length() >= LONG ? 2 : form.length() >= SHORTEST_FUZZY ? 1 : 0;
    }

    static String digits(Asked.Unit unit) {
        var digits = new StringBuilder();
        unit.tokens().forEach(token -> digits.append(token.form()));
        return digits.toString();
    }

    private static Query constant(String field, String term) {
        return new ConstantScoreQuery(new TermQuery(new Term(field, term)));
    }

    /** The commonest words that begin so. */
    static List<String> beginnings(String field, String beginning, IndexReader reader) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return List.of();
        }
        record Found(String form, int documents) {}
        List<Found> found = new ArrayList<>();
        TermsEnum each = terms.iterator();
        BytesRef wanted = new BytesRef(beginning);
        if (each.seekCeil(wanted) == TermsEnum.SeekStatus.END) {
            return List.of();
        }
        for (BytesRef term = each.term();
                term != null
                        && found.size() < MOST_LOOKED_AT
                        && org.apache.lucene.util.StringHelper.startsWith(term, wanted);
                term = each.next()) {
            found.add(new Found(term.utf8ToString(), each.docFreq()));
        }
        found.sort(Comparator.comparingInt(Found::documents).reversed());
        return found.stream().limit(BEGINNINGS).map(Found::form).toList();
    }

    /** Each must stand in the field. */
    private static Query all(String field, List<String> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst()));
        }
        var all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
        return all.build();
    }

    /** Words by their stems; Chinese by the pairs its characters make, a lone one by itself. */
    private static List<String> stems(List<Token> tokens) {
        Set<String> stems = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i + 1 < tokens.size() && Fields.isPair(token, tokens.get(i + 1))) {
                stems.add(token.stem() + tokens.get(i + 1).stem());
            } else if (i == 0 || !Fields.isPair(tokens.get(i - 1), token)) {
                stems.add(token.stem());
            }
        }
        return List.copyOf(stems);
    }

    private static Query phrase(List<Token> tokens, Scope scope) {
        var phrase = new PhraseQuery.Builder();
        int position = 0;
        for (Token token : tokens) {
            phrase.add(new Term(scope.field(Fields.NAME), token.stem()), position++);
        }
        Query name = new BoostQuery(phrase.build(), NAME);
        if (scope != Scope.EVERYTHING) {
            return name;
        }
        // Texts keep no positions: there the words have to do.
        return new DisjunctionMaxQuery(List.of(name, all(Fields.TEXT, stems(tokens))), OTHER_FIELDS);
    }
}
