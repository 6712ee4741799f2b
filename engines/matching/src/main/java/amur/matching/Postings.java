package amur.matching;

/** Which companies of one side offer, or need, something under each subject, and how telling it is at most. */
final class Postings {
    private static final Ints NONE = new Ints();

    private final @org.jspecify.annotations.Nullable Ints[] companies;
    private final float[] most;

    Postings(int subjects) {
        companies = new Ints[subjects];
        most = new float[subjects];
    }

    /** @param goods packed as in {@link Index#pack} */
    void add(int company, int[] goods, Subjects subjects) {
        for (int good : goods) {
            int own = Index.subject(good);
            for (int s = own; s != Market.TOP; s = subjects.parent(s)) {
                Ints list = companies[s];
                if (list == null) {
                    list = companies[s] = new Ints();
                }
                // A company's goods are added in one go, so it is the last in the list if it is there already.
                if (list.size == 0 || list.values[list.size - 1] != company) {
                    list.add(company);
                }
                most[s] = Math.max(most[s], subjects.told(s, own) * Index.weight(good));
            }
        }
    }

    void settle() {
        for (Ints list : companies) {
            if (list != null) {
                list.settle();
            }
        }
    }

    void remove(int company, int[] goods, Subjects subjects) {
        for (int good : goods) {
            for (int s = Index.subject(good); s != Market.TOP; s = subjects.parent(s)) {
                of(s).remove(company);
            }
        }
    }

    Ints of(int subject) {
        Ints list = companies[subject];
        return list == null ? NONE : list;
    }

    /** An upper bound of what goods under a subject tell of themselves through it, times their weight. */
    float most(int subject) {
        return most[subject];
    }
}
