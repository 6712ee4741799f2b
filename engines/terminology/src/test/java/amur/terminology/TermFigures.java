package amur.terminology;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the matching of terms; see docs/engines/terminology.md. */
final class TermFigures {
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        Thesaurus thesaurus = args.length > 1 ? Thesaurus.load(Path.of(args[1])) : Thesaurus.load();
        for (int i = 2; i < args.length; i++) {
            String[] kv = args[i].split("=");
            set(kv[0], kv[1]);
        }
        System.out.println("concepts " + thesaurus.concepts().size() + " faults "
                + thesaurus.faults().size());
        List<String[]> rows = Files.readAllLines(data).stream()
                .skip(1)
                .map(l -> l.split("\t", -1))
                .toList();
        String half = System.getProperty("half", "");
        String dirs = System.getProperty("dirs", "ru-zh zh-ru en-zh zh-en ru-en en-ru");
        for (String dir : dirs.split(" ")) {
            Tongue from = Tongue.find(dir.substring(0, 2)).get();
            Tongue to = Tongue.find(dir.substring(3)).get();
            var q = new ArrayList<String>();
            var c = new ArrayList<String>();
            for (String[] r : rows) {
                q.add(r[2 + from.ordinal()]);
                c.add(r[2 + to.ordinal()]);
            }
            int distract = Integer.getInteger("distract", 0);
            int n = c.size();
            if (distract > 0) {
                var r = new java.util.Random(1);
                var all = new ArrayList<String>();
                for (Concept k : thesaurus.concepts()) {
                    all.add(k.preferred(to).text());
                }
                java.util.Collections.shuffle(all, r);
                c.addAll(all.subList(0, Math.min(distract, all.size())));
            }
            long t0 = System.nanoTime();
            int[][] best = new TermMatcher(thesaurus, from, to).rank(q, c, 10);
            long ms = (System.nanoTime() - t0) / 1_000_000;
            StringBuilder line = new StringBuilder(dir);
            for (int part = 0; part < 3; part++) {
                int r1 = 0, r10 = 0, m = 0;
                double mrr = 0;
                for (int i = 0; i < n; i++) {
                    if (part < 2 && i % 2 != part) {
                        continue;
                    }
                    m++;
                    for (int k = 0; k < best[i].length; k++) {
                        if (best[i][k] == i || c.get(best[i][k]).equals(c.get(i))) {
                            r10++;
                            r1 += k == 0 ? 1 : 0;
                            mrr += 1.0 / (k + 1);
                            break;
                        }
                    }
                }
                line.append(String.format(
                        "  %s R@1 %.3f R@10 %.3f MRR %.3f",
                        part == 0 ? "tuned half" : part == 1 ? "other half" : "all",
                        (double) r1 / m,
                        (double) r10 / m,
                        mrr / m));
            }
            System.out.println(line + "  " + ms + " ms");
            if (Boolean.getBoolean("misses")) {
                for (int i = 0; i < n; i += 2) {
                    boolean hit = false;
                    for (int b : best[i]) {
                        hit |= b == i;
                    }
                    if (!hit) {
                        System.out.println("  MISS " + q.get(i) + " => " + c.get(i) + "  got "
                                + (best[i].length > 0 ? c.get(best[i][0]) : "-"));
                    }
                }
            }
        }
    }

    static void set(String name, String value) throws Exception {
        String[] at = name.split("\\.");
        var field = Class.forName("amur.terminology." + at[0]).getDeclaredField(at[1]);
        field.setAccessible(true);
        if (field.getType() == int.class) field.setInt(null, Integer.parseInt(value));
        else if (field.getType() == float.class) field.setFloat(null, Float.parseFloat(value));
        else if (field.getType() == boolean.class) field.setBoolean(null, Boolean.parseBoolean(value));
        else field.setDouble(null, Double.parseDouble(value));
    }
}
