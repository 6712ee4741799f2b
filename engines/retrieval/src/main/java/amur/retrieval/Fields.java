package amur.retrieval;

import amur.terminology.Concept;
import amur.terminology.Mention;
import amur.terminology.Thesaurus;
import amur.terminology.Token;
import amur.terminology.Tongue;
import amur.terminology.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** What stands in the index under which field, see the package's story. */
final class Fields {
    static final String KEY = "key";

    /** The key again, as a number in a column: read quickly for all that match. */
    static final String COLUMN = "column";

    static final String EDITION = "edition";
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String TEXT = "text";
    static final String OWNER = "owner";
    static final String FORM = "form";
    static final String SOUND = "sound";
    static final String CONCEPT = "concept";
    static final String PART = "part";
    static final String HS = "hs";
    static final String CODE = "code";

    private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType DOCS = type(IndexOptions.DOCS, true);

    /** Between two names no phrase is found. */
    private static final int GAP = 10;

    private static final int LONGEST_CODE = 10;
    private static final int SHORTEST_CODE = 2;
    private static final int LONGEST_TEXT = 4000;

    private final Thesaurus thesaurus;
    private final Sounds sounds = new Sounds();

    Fields(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    Thesaurus thesaurus() {
        return thesaurus;
    }

    Sounds sounds() {
        return sounds;
    }

    private static FieldType type(IndexOptions options, boolean withoutLengths) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(withoutLengths);
        type.freeze();
        return type;
    }

    org.apache.lucene.document.Document of(Document document) {
        var fields = new org.apache.lucene.document.Document();
        fields.add(new StringField(KEY, document.key().term(), Field.Store.NO));
        fields.add(new StringField(EDITION, Long.toString(document.edition()), Field.Store.NO));
        fields.add(new StringField(KIND, document.kind().name(), Field.Store.NO));
        fields.add(new NumericDocValuesField(COLUMN, document.key().number()));
        List<String> texts = document.texts().stream()
                .map(text -> text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text)
                .toList();
        words(fields, NAME, POSITIONS, document.names());
        words(fields, TEXT, FREQUENCIES, texts);
        words(fields, OWNER, FREQUENCIES, document.owners());
        Set<String> forms = new LinkedHashSet<>();
        Set<String> heard = new LinkedHashSet<>();
        for (var names : List.of(document.names(), document.owners())) {
            for (String name : names) {
                List<Token> tokens = Words.of(name);
                forms(tokens, forms);
                heard.addAll(sounds.of(tokens));
            }
        }
        Stream.of(document.offers(), document.needs())
                .flatMap(goods -> goods.texts().stream())
                .forEach(text -> forms(Words.of(text), forms));
        terms(fields, FORM, forms);
        terms(fields, SOUND, heard);
        concepts(fields, Scope.EVERYTHING, document.names(), texts);
        terms(fields, HS, beginnings(document.hs()));
        if (!document.code().isBlank()) {
            terms(fields, CODE, Set.of(code(document.code())));
        }
        goods(fields, Scope.OFFERS, document.offers());
        goods(fields, Scope.NEEDS, document.needs());
        return fields;
    }

    /** Goods as names of their own. */
    private void goods(org.apache.lucene.document.Document fields, Scope scope, Document.Goods goods) {
        words(fields, scope.field(NAME), POSITIONS, goods.texts());
        Set<String> forms = new LinkedHashSet<>();
        goods.texts().forEach(text -> forms(Words.of(text), forms));
        terms(fields, scope.field(FORM), forms);
        concepts(fields, scope, goods.texts(), List.of());
        terms(fields, scope.field(HS), beginnings(goods.hs()));
    }

    private static void forms(List<Token> tokens, Set<String> forms) {
        tokens.stream().filter(token -> token.tongue() != Tongue.ZH).forEach(token -> forms.add(token.form()));
    }

    private static Set<String> beginnings(List<String> hs) {
        Set<String> codes = new LinkedHashSet<>();
        for (String code : hs) {
            for (int end = SHORTEST_CODE; end <= Math.min(code.length(), LONGEST_CODE); end++) {
                codes.add(code.substring(0, end));
            }
        }
        return codes;
    }

    static String code(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }

    private void concepts(
            org.apache.lucene.document.Document fields, Scope scope, List<String> names, List<String> texts) {
        Set<String> whole = new LinkedHashSet<>();
        Set<String> parts = new LinkedHashSet<>();
        for (String name : names) {
            thesaurus.mentions(name).forEach(mention -> add(mention, whole));
            thesaurus.allMentions(name).stream().filter(Fields::tells).forEach(mention -> add(mention, parts));
        }
        for (String text : texts) {
            thesaurus.mentions(text).forEach(mention -> add(mention, parts));
        }
        parts.removeAll(whole);
        terms(fields, scope.field(CONCEPT), whole);
        terms(fields, scope.field(PART), parts);
    }

    /** A single character inside a Chinese word is a syllable more often than a thing: 拖拉机 is no 机 that somebody looks for. */
    static boolean tells(Mention mention) {
        return mention.tongue() != Tongue.ZH || mention.end() - mention.start() > 1;
    }

    private static void add(Mention mention, Set<String> terms) {
        mention.concepts().forEach(concept -> terms.add(concept(concept)));
    }

    static String concept(Concept concept) {
        return Integer.toString(concept.number(), Character.MAX_RADIX);
    }

    private static void words(
            org.apache.lucene.document.Document fields, String field, FieldType type, List<String> texts) {
        List<Term> terms = new ArrayList<>();
        for (String text : texts) {
            terms(Words.of(text), terms);
        }
        if (!terms.isEmpty()) {
            fields.add(new Field(field, new Terms(terms.iterator()), type));
        }
    }

    private static void terms(org.apache.lucene.document.Document fields, String field, Collection<String> terms) {
        if (!terms.isEmpty()) {
            fields.add(new Field(
                    field,
                    new Terms(terms.stream().map(term -> new Term(term, 1)).iterator()),
                    DOCS));
        }
    }

    /** @param step how many positions after the term before it */
    private record Term(String text, int step) {}

    /** Stems in their order; Chinese characters, each followed by the pair it makes with the next at the same position. */
    private static void terms(List<Token> tokens, List<Term> terms) {
        int step = terms.isEmpty() ? 1 : GAP;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            terms.add(new Term(token.stem(), step));
            step = 1;
            if (i + 1 < tokens.size() && isPair(token, tokens.get(i + 1))) {
                terms.add(new Term(token.stem() + tokens.get(i + 1).stem(), 0));
            }
        }
    }

    static boolean isPair(Token one, Token next) {
        return one.tongue() == Tongue.ZH && next.tongue() == Tongue.ZH && one.end() == next.start();
    }

    private static final class Terms extends TokenStream {
        private final Iterator<Term> terms;
        private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

        Terms(Iterator<Term> terms) {
            this.terms = terms;
        }

        @Override
        public boolean incrementToken() {
            if (!terms.hasNext()) {
                return false;
            }
            clearAttributes();
            Term term = terms.next();
            text.append(term.text());
            step.setPositionIncrement(term.step());
            return true;
        }
    }
}
