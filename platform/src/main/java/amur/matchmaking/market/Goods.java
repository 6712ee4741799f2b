package amur.matchmaking.market;

import amur.matching.Interest;
import amur.matching.Market;
import amur.terminology.Concept;
import amur.terminology.Mention;
import amur.terminology.Thesaurus;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one company offers and needs, gathered good by good into subjects. */
final class Goods {
    /** A company with a thousand products is known by those subjects that most of them share: a list must not take seconds. */
    private static final int MOST = 40;

    /** A thing named in a text, against 100 for a code that somebody chose. */
    private static final int NAMED = 60;

    /** A word that may mean more things than these tells nothing. */
    private static final int MOST_MEANINGS = 3;

    private final SubjectTree tree;
    private final Thesaurus thesaurus;
    private final Map<Integer, Counted> offers = new HashMap<>();
    private final Map<Integer, Counted> needs = new HashMap<>();

    private record Counted(int weight, int count) {
        static final Counted NONE = new Counted(0, 0);

        Counted with(int another) {
            return new Counted(Math.max(weight, another), count + 1);
        }
    }

    Goods(SubjectTree tree, Thesaurus thesaurus) {
        this.tree = tree;
        this.thesaurus = thesaurus;
    }

    void add(boolean offered, String hs, String words) {
        Map<Integer, Counted> side = offered ? offers : needs;
        int code = tree.nearest(hs);
        if (code != Market.TOP) {
            count(side, code, Interest.SURE);
        }
        for (Mention mention : thesaurus.mentions(words)) {
            List<Concept> things = things(mention);
            for (Concept thing : things) {
                count(side, tree.of(thing), NAMED / things.size());
            }
        }
    }

    /** What a mention may mean; none where it may mean too much. */
    private List<Concept> things(Mention mention) {
        List<Concept> things = mention.concepts().stream()
                .filter(concept -> tree.of(concept) != Market.TOP)
                .toList();
        return things.size() > MOST_MEANINGS ? List.of() : things;
    }

    private static void count(Map<Integer, Counted> side, int subject, int weight) {
        side.put(subject, side.getOrDefault(subject, Counted.NONE).with(weight));
    }

    List<Interest> offers() {
        return interests(offers);
    }

    List<Interest> needs() {
        return interests(needs);
    }

    private static List<Interest> interests(Map<Integer, Counted> side) {
        return side.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, Counted> one) ->
                                -one.getValue().weight())
                        .thenComparingInt(one -> -one.getValue().count())
                        .thenComparingInt(Map.Entry::getKey))
                .limit(MOST)
                .map(one -> new Interest(one.getKey(), one.getValue().weight()))
                .toList();
    }
}
