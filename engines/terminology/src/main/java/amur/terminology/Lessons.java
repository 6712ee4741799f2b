package amur.terminology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Pairs of terms of which one translates the other, each with how much it is trusted: what a {@link Lexicon} is learned from. */
final class Lessons {
    /** One pair, as features of either side. */
    record Lesson(int[] source, int[] target, float trust) {}

    private final Decomposer source;
    private final Decomposer target;
    private final List<Lesson> lessons = new ArrayList<>();

    Lessons(Decomposer source, Decomposer target) {
        this.source = source;
        this.target = target;
    }

    Lessons(Lessons before) {
        this(before.source, before.target);
        lessons.addAll(before.lessons);
    }

    List<Lesson> list() {
        return lessons;
    }

    /** Every term of a concept with every term of it in the other language. */
    void add(Concept concept) {
        List<Term> sources = concept.terms(source.tongue());
        List<Term> targets = concept.terms(target.tongue());
        float trust = 1f / Math.max(sources.size(), targets.size());
        for (Term one : sources) {
            int[] features = source.lesson(one.text());
            for (Term other : targets) {
                add(features, target.lesson(other.text()), trust);
            }
        }
    }

    void add(String one, String other, float trust) {
        add(source.lesson(one), target.lesson(other), trust);
    }

    void add(int[] one, int[] other, float trust) {
        if (one.length > 0 && other.length > 0) {
            lessons.add(new Lesson(one, other, trust));
        }
    }

    static int[] distinct(int[] features) {
        var seen = new HashSet<Integer>();
        int[] kept = new int[features.length];
        int size = 0;
        for (int feature : features) {
            if (seen.add(feature)) {
                kept[size++] = feature;
            }
        }
        return java.util.Arrays.copyOf(kept, size);
    }
}
