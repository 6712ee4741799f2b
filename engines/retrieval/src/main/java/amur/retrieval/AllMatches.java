package amur.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Collects every document that matches, its number and how well it fits. */
final class AllMatches implements Collector {
    private final Found found = new Found();

    /** Numbers and scores, growing. */
    static final class Found {
        private long[] ids = new long[256];
        private float[] scores = new float[256];
        private int size;

        int size() {
            return size;
        }

        private void add(long id, float score) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                scores = Arrays.copyOf(scores, size * 2);
            }
            ids[size] = id;
            scores[size++] = score;
        }

        private void addAll(Found other) {
            for (int i = 0; i < other.size; i++) {
                add(other.ids[i], other.scores[i]);
            }
        }

        /** Of equal scores the older entry first, whatever the order in which the index was written. */
        List<Long> best(int most) {
            record Match(long id, float score) {}
            List<Match> all = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                all.add(new Match(ids[i], scores[i]));
            }
            all.sort((one, other) -> one.score() == other.score()
                    ? Long.compare(one.id(), other.id())
                    : Float.compare(other.score(), one.score()));
            return all.stream().limit(most).map(Match::id).toList();
        }
    }

    static final class Gathering implements CollectorManager<AllMatches, Found> {
        @Override
        public AllMatches newCollector() {
            return new AllMatches();
        }

        @Override
        public Found reduce(Collection<AllMatches> collectors) {
            var all = new Found();
            collectors.forEach(one -> all.addAll(one.found));
            return all;
        }
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.COLUMN);
        return new LeafCollector() {
            private Scorable scorer = new Scorable() {
                @Override
                public float score() {
                    return 0;
                }
            };

            @Override
            public void setScorer(Scorable scorer) {
                this.scorer = scorer;
            }

            @Override
            public void collect(int doc) throws IOException {
                if (numbers.advanceExact(doc)) {
                    found.add(Document.Key.of(numbers.longValue()).id(), scorer.score());
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
