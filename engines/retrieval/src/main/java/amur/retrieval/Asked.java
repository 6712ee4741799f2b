package amur.retrieval;

import amur.terminology.Concept;
import amur.terminology.Mention;
import amur.terminology.Thesaurus;
import amur.terminology.Token;
import amur.terminology.Tongue;
import amur.terminology.Translations;
import amur.terminology.Translations.Translation;
import amur.terminology.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query cut into units. Whatever is typed is a query: too much of it is cut off, signs are spaces.
 *
 * @param text what is asked, without control characters and doubled spaces
 * @param units at most {@link #MOST_UNITS}; empty when there is no word in it
 */
public record Asked(String text, List<Unit> units) {
    /** More is cut off: nobody types so much, and a search must end. */
    public static final int LONGEST = 240;

    public static final int MOST_UNITS = 12;

    private static final String QUOTES = "\"“”„«»「」『』";

    /** Words that join others and say nothing themselves. */
    private static final String FUNCTION_WORDS = "words/function.txt";

    public Asked {
        units = List.copyOf(units);
    }

    /**
     * A part that a document must have.
     *
     * @param tokens its words, or single Chinese characters
     * @param concepts what it may mean; empty for words that the thesaurus does not know
     * @param translations what dictionaries guess for such words
     * @param needed whether a document must have it; not so for words that only join others
     * @param unfinished whether somebody may still be typing its last word
     */
    public record Unit(
            String text,
            Form form,
            List<Token> tokens,
            List<Concept> concepts,
            List<Translation> translations,
            boolean needed,
            boolean unfinished) {
        public Unit {
            tokens = List.copyOf(tokens);
            concepts = List.copyOf(concepts);
            translations = List.copyOf(translations);
        }

        /** Whether it is several words that a dictionary has as one. */
        boolean isEntry() {
            return !translations.isEmpty()
                    && tokens.size() > 1
                    && tokens.getFirst().tongue() != Tongue.ZH;
        }

        /** Each word of its own. */
        List<Unit> words() {
            int start = tokens.getFirst().start();
            return tokens.stream()
                    .map(token -> new Unit(
                            text.substring(token.start() - start, token.end() - start),
                            form,
                            List.of(token),
                            List.of(),
                            List.of(),
                            needed,
                            unfinished && token == tokens.getLast()))
                    .toList();
        }
    }

    public enum Form {
        WORDS,
        /** In quotation marks: the words as they are, one after another. */
        PHRASE,
        /** Digits, perhaps with dots between: an HS code, or a number in a name. */
        NUMBER
    }

    public static Asked of(String query, Thesaurus thesaurus) {
        return of(query, thesaurus, Translations.NONE);
    }

    /** @param translations for the words that the thesaurus does not know */
    public static Asked of(String query, Thesaurus thesaurus, Translations translations) {
        String text = cleaned(query);
        List<Unit> units = new ArrayList<>();
        int at = 0;
        boolean open = !query.endsWith(" ");
        while (at < text.length() && units.size() < MOST_UNITS) {
            int quote = nextQuote(text, at);
            if (quote < 0) {
                plain(text.substring(at), thesaurus, translations, open, units);
                break;
            }
            plain(text.substring(at, quote), thesaurus, translations, false, units);
            int end = nextQuote(text, quote + 1);
            String inside =
                    text.substring(quote + 1, end < 0 ? text.length() : end).strip();
            List<Token> tokens = Words.of(inside);
            if (!tokens.isEmpty()) {
                units.add(new Unit(inside, Form.PHRASE, tokens, List.of(), List.of(), true, false));
            }
            at = end < 0 ? text.length() : end + 1;
        }
        List<Unit> some = units.subList(0, Math.min(units.size(), MOST_UNITS));
        boolean anyNeeded = some.stream().anyMatch(Unit::needed);
        return new Asked(
                text, anyNeeded ? some : some.stream().map(Asked::required).toList());
    }

    private static Unit required(Unit unit) {
        return new Unit(
                unit.text(), unit.form(), unit.tokens(), unit.concepts(), unit.translations(), true, unit.unfinished());
    }

    private static String cleaned(String query) {
        var text = new StringBuilder();
        boolean space = true;
        for (int i = 0; i < query.length() && text.length() < LONGEST; ) {
            int c = query.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            // Joiners and marks of direction are not seen and would part words; broken surrogates are nothing.
            if (type == Character.FORMAT || type == Character.SURROGATE || type == Character.UNASSIGNED) {
                continue;
            }
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!blank) {
                text.appendCodePoint(c);
            } else if (!space) {
                text.append(' ');
            }
            space = blank;
        }
        return text.toString().strip();
    }

    private static int nextQuote(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static void plain(
            String text, Thesaurus thesaurus, Translations translations, boolean open, List<Unit> units) {
        List<Token> tokens = Words.of(text);
        Map<Integer, Mention> mentions = new HashMap<>();
        for (Mention mention : thesaurus.mentions(text)) {
            mentions.putIfAbsent(mention.start(), mention);
        }
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            @Nullable Mention mention = isArticle(text, token) ? null : mentions.get(token.start());
            int end = mention != null
                    ? mention.end()
                    : isArticle(text, token)
                            ? chunkEnd(text, token)
                            : isDigits(token)
                                    ? numberEnd(text, tokens, i)
                                    : unknownEnd(tokens, i, mentions, translations);
            int next = i;
            while (next < tokens.size() && tokens.get(next).start() < end) {
                next++;
            }
            next = Math.max(next, i + 1);
            List<Token> own = tokens.subList(i, next);
            String words = text.substring(token.start(), own.getLast().end());
            boolean last = open && next == tokens.size() && own.getLast().end() == text.length();
            if (mention != null) {
                boolean joins = mention.concepts().stream()
                        .allMatch(concept -> concept.file().equals(FUNCTION_WORDS));
                units.add(new Unit(words, Form.WORDS, own, mention.concepts(), List.of(), !joins, last));
            } else if (isDigits(token)) {
                units.add(new Unit(words, Form.NUMBER, own, List.of(), List.of(), true, last));
            } else {
                units.add(new Unit(words, Form.WORDS, own, List.of(), translations.of(own), true, last));
            }
            i = next;
        }
    }

    /** What stands between spaces and has letters and digits, such as AB-5: an article number, to be found as one. */
    private static boolean isArticle(String text, Token token) {
        String chunk = text.substring(token.start(), chunkEnd(text, token));
        return (token.start() == 0 || text.charAt(token.start() - 1) == ' ')
                && token.tongue() != Tongue.ZH
                && chunk.chars().anyMatch(c -> c >= '0' && c <= '9')
                && chunk.chars().anyMatch(Character::isLetter)
                && Words.of(chunk).stream().noneMatch(part -> part.tongue() == Tongue.ZH);
    }

    private static int chunkEnd(String text, Token token) {
        int end = text.indexOf(' ', token.start());
        return end < 0 ? text.length() : end;
    }

    private static boolean isDigits(Token token) {
        return token.form().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** 1507.90.10 is one number. */
    private static int numberEnd(String text, List<Token> tokens, int from) {
        int i = from;
        while (i + 1 < tokens.size()
                && isDigits(tokens.get(i + 1))
                && tokens.get(i + 1).start() == tokens.get(i).end() + 1
                && text.charAt(tokens.get(i).end()) == '.') {
            i++;
        }
        return tokens.get(i).end();
    }

    /**
     * Of words that the thesaurus does not know: as many as make an entry of a dictionary. Chinese is cut into entries only where they
     * cover all of it, since it has no spaces that would part a name from what follows.
     */
    private static int unknownEnd(
            List<Token> tokens, int from, Map<Integer, Mention> mentions, Translations translations) {
        int end = runEnd(tokens, from, mentions);
        int to = from;
        boolean chinese = tokens.get(from).tongue() == Tongue.ZH;
        while (to < tokens.size()
                && (chinese
                        ? tokens.get(to).end() <= end
                        : to == from || !mentions.containsKey(tokens.get(to).start()))) {
            to++;
        }
        List<Token> unknown = tokens.subList(from, to);
        int entry = translations.longest(unknown, 0);
        if (!chinese) {
            return entry > 1 ? unknown.get(entry - 1).end() : end;
        }
        for (int at = 0; at < unknown.size(); ) {
            int next = translations.longest(unknown, at);
            if (next < 2) {
                return end;
            }
            at += next;
        }
        return unknown.get(entry - 1).end();
    }

    /** Chinese characters that follow each other are one unit; other words stand for themselves. */
    private static int runEnd(List<Token> tokens, int from, Map<Integer, Mention> mentions) {
        int i = from;
        while (tokens.get(from).tongue() == Tongue.ZH
                && i + 1 < tokens.size()
                && tokens.get(i + 1).tongue() == Tongue.ZH
                && tokens.get(i + 1).start() == tokens.get(i).end()
                && !mentions.containsKey(tokens.get(i + 1).start())) {
            i++;
        }
        return tokens.get(i).end();
    }
}
