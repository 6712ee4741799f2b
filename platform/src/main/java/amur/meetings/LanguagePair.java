package amur.meetings;

import amur.editions.InterpreterPool;
import amur.shared.Language;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** A pair of languages somebody interprets between, by the code of its pool: {@code ru-zh}. Empty where nobody needs to. */
public record LanguagePair(String code) {
    public static final LanguagePair NONE = new LanguagePair("");

    /**
     * Who interprets between speakers of these languages: nobody where they share one or nothing is known of one side; else the
     * first of the edition's pools that joins them, the largest first; else the pair that a pool would be needed for.
     */
    public static LanguagePair between(Set<String> one, Set<String> other, Collection<InterpreterPool> pools) {
        if (one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains)) {
            return NONE;
        }
        var joining = new TreeSet<String>();
        one.forEach(from -> other.forEach(to -> joining.add(InterpreterPool.pair(from, to))));
        return pools.stream()
                .filter(pool -> joining.contains(pool.pair()))
                .max(Comparator.comparingInt(
                                (InterpreterPool pool) -> pool.interpreters().size())
                        .thenComparing(InterpreterPool::pair, Comparator.reverseOrder()))
                .map(pool -> new LanguagePair(pool.pair()))
                .orElseGet(() -> new LanguagePair(joining.first()));
    }

    /** Whether anybody interprets. */
    public boolean needed() {
        return !code.isEmpty();
    }

    /** As a reader of {@code language} calls it: Chinese – Russian, китайский – русский, 俄语 – 中文. */
    public String in(Language language) {
        return InterpreterPool.name(code, language);
    }
}
