package amur.terminology;

import java.util.List;

/**
 * Ranks the terms of one language by how well they translate a term of another, also where neither stands in the thesaurus.
 *
 * <p>What it knows it learns from the lines of the thesaurus, taken as a small parallel text: which stem, run of characters or whole
 * concept says which in the other language ({@link Lexicon}). Two terms fit as far as the parts of each are said by the other, rare
 * parts counting more ({@link Scorer}). All queries and candidates are known together, and that helps twice: a candidate which another
 * query fits better is worth less ({@link Ranking}), and pairs that are each other's clear best teach the lexicon words that the
 * thesaurus lacks, for a second and a third look.
 *
 * <p>Not guaranteed: a term whose words are in no lesson, and look like nothing, gets candidates by chance. A matcher keeps what it
 * learned of words; it is not safe for several threads.
 */
public final class TermMatcher {
    private static final int LOOKS = 3;

    private final Thesaurus thesaurus;
    private final Dictionaries dictionaries;
    private final Decomposer source;
    private final Decomposer target;
    private final Lessons lessons;

    /** Learns from the thesaurus alone. */
    public TermMatcher(Thesaurus thesaurus, Tongue from, Tongue to) {
        this(thesaurus, from, to, Dictionaries.NONE);
    }

    /** Learns from the thesaurus, and from dictionaries where they say something of the terms to be matched. */
    public TermMatcher(Thesaurus thesaurus, Tongue from, Tongue to, Dictionaries dictionaries) {
        source = new Decomposer(from, thesaurus);
        target = new Decomposer(to, thesaurus);
        lessons = new Lessons(source, target);
        thesaurus.concepts().forEach(lessons::add);
        this.thesaurus = thesaurus;
        this.dictionaries = dictionaries;
    }

    /**
     * For each query the numbers (from 0) of its best candidates, best first.
     *
     * @param queries one term each, other spellings of it after {@code " / "}; a blank one gets no candidates
     * @param candidates so too
     * @param most how many a query gets
     */
    public int[][] rank(List<String> queries, List<String> candidates, int most) {
        Lessons known = new Lessons(lessons);
        if (dictionaries.size() > 0) {
            new DictionaryLessons(source.tongue(), target.tongue(), queries, candidates)
                    .teach(known, thesaurus, dictionaries.entries());
        }
        Side asked = new Side(source, queries);
        Side offered = new Side(target, candidates);
        if (source.tongue() == Tongue.ZH || target.tongue() == Tongue.ZH) {
            new Sounds()
                    .link(
                            source.tongue() == Tongue.ZH ? offered : asked,
                            source.tongue() == Tongue.ZH ? asked : offered);
        }
        Ranking ranking = look(asked, offered, known);
        for (int look = 1; look < LOOKS; look++) {
            Lessons more = new Lessons(known);
            ranking.surest((spelling, other, trust) -> more.add(asked.lesson(spelling), offered.lesson(other), trust));
            ranking = look(asked, offered, more);
        }
        return ranking.best(most);
    }

    private Ranking look(Side asked, Side offered, Lessons known) {
        Lexicon lexicon = Lexicon.of(
                known, source.vocabulary().size(), target.vocabulary().size());
        var scorer = new Scorer(asked, offered, lexicon);
        var ranking = new Ranking(asked, offered);
        for (int spelling = 0; spelling < asked.spellings(); spelling++) {
            scorer.score(spelling, ranking);
        }
        ranking.settle();
        return ranking;
    }
}
