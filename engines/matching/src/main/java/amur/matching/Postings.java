package amur.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which companies of one side offer, or need, something under each subject. What they say is more or less telling: it is nearly the subject
 * itself or far below it, said surely or in passing. Those for whom it is about as telling stand together in one list, so that a search
 * can leave out the lists that tell too little.
 */
final class Postings {
    /** Lists of one subject. */
    private static final int STEPS = 8;

    private final @Nullable Shelf[] shelves;

    /** The lists of one subject. */
    private static final class Shelf {
        final Ints[] companies = new Ints[STEPS];
        final float[] most = new float[STEPS];

        Shelf() {
            Arrays.setAll(companies, step -> new Ints());
        }
    }

    /** @param most an upper bound of what goods of these companies tell of themselves through the subject, times their weight */
    record Listed(Ints companies, float most) {}

    Postings(int subjects) {
        shelves = new Shelf[subjects];
    }

    /** @param goods packed as in {@link Index#pack} */
    void add(int company, int[] goods, Subjects subjects) {
        told(goods, subjects).forEach((subject, told) -> {
            Shelf shelf = shelves[subject];
            if (shelf == null) {
                shelf = shelves[subject] = new Shelf();
            }
            int step = step(told);
            shelf.companies[step].add(company);
            shelf.most[step] = Math.max(shelf.most[step], told);
        });
    }

    void remove(int company, int[] goods, Subjects subjects) {
        told(goods, subjects).forEach((subject, told) -> {
            Shelf shelf = shelves[subject];
            if (shelf != null) {
                shelf.companies[step(told)].remove(company);
            }
        });
    }

    /** What goods tell of themselves at most through each subject above them, times their weight. */
    static Map<Integer, Float> told(int[] goods, Subjects subjects) {
        var told = new HashMap<Integer, Float>();
        for (int good : goods) {
            int own = Index.subject(good);
            for (int s = own; s != Market.TOP; s = subjects.parent(s)) {
                told.merge(s, subjects.told(s, own) * Index.weight(good), Math::max);
            }
        }
        return told;
    }

    private static int step(float told) {
        return Math.clamp((int) (STEPS * (1 - told)), 0, STEPS - 1);
    }

    void settle() {
        for (Shelf shelf : shelves) {
            if (shelf != null) {
                for (Ints list : shelf.companies) {
                    list.settle();
                }
            }
        }
    }

    /** The lists under a subject that are not empty. */
    List<Listed> of(int subject) {
        Shelf shelf = shelves[subject];
        var lists = new ArrayList<Listed>();
        for (int step = 0; shelf != null && step < STEPS; step++) {
            if (shelf.companies[step].size > 0) {
                lists.add(new Listed(shelf.companies[step], shelf.most[step]));
            }
        }
        return lists;
    }
}
