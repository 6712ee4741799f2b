package amur.matchmaking.market;

import amur.matching.Market;
import amur.matchmaking.Subject;
import amur.terminology.Concept;
import amur.terminology.Thesaurus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What goods can be about: HS chapters, headings and subheadings, and the goods and services of the thesaurus, each below its heading
 * or subheading where it has one. Immutable.
 */
final class SubjectTree {
    private static final Set<String> KINDS = Set.of("goods", "services");
    private static final int DIGITS = 6;

    private int[] parents = new int[1024];
    private final List<Subject> subjects;
    private final Map<String, Integer> byCode;
    private final int[] byConcept;

    private SubjectTree(List<Subject> subjects, Map<String, Integer> byCode, int[] byConcept) {
        this.subjects = subjects;
        this.byCode = byCode;
        this.byConcept = byConcept;
    }

    /** All chapters, the thesaurus and the codes it names. */
    static SubjectTree of(Thesaurus thesaurus, Collection<String> chapters) {
        var tree = new SubjectTree(
                new ArrayList<>(), new HashMap<>(), new int[thesaurus.concepts().size()]);
        Arrays.fill(tree.byConcept, Market.TOP);
        chapters.forEach(tree::addCode);
        for (Concept concept : thesaurus.concepts()) {
            if (KINDS.contains(concept.kind())) {
                String above = above(concept.hsCodes());
                int parent = above.isEmpty() ? Market.TOP : tree.addCode(above);
                tree.byConcept[concept.number()] =
                        tree.add(new Subject(Subject.Kind.CONCEPT, concept.identity()), parent);
            }
        }
        return tree;
    }

    /** With further codes. */
    SubjectTree with(Collection<String> codes) {
        var tree = new SubjectTree(new ArrayList<>(subjects), new HashMap<>(byCode), byConcept);
        tree.parents = parents.clone();
        codes.forEach(tree::addCode);
        return tree;
    }

    int[] parents() {
        return Arrays.copyOf(parents, subjects.size());
    }

    Subject at(int subject) {
        return subjects.get(subject);
    }

    /** The longest beginning of the code that has a place, or {@link Market#TOP}. */
    int nearest(String code) {
        for (int digits = cut(code).length(); digits >= 2; digits -= 2) {
            Integer known = byCode.get(code.substring(0, digits));
            if (known != null) {
                return known;
            }
        }
        return Market.TOP;
    }

    /** {@link Market#TOP} for what is no thing of trade. */
    int of(Concept concept) {
        return byConcept[concept.number()];
    }

    /** The one code, or the heading that several share; empty where there is none. */
    private static String above(List<String> codes) {
        if (codes.size() == 1) {
            return cut(codes.getFirst());
        }
        List<String> headings = codes.stream()
                .map(code -> code.substring(0, Math.min(4, code.length())))
                .distinct()
                .toList();
        return headings.size() == 1 ? cut(headings.getFirst()) : "";
    }

    /** National lines count as the subheading they belong to. */
    private static String cut(String code) {
        return code.substring(0, Math.min(DIGITS, code.length() / 2 * 2));
    }

    private int addCode(String written) {
        String code = cut(written);
        if (code.length() < 2) {
            return Market.TOP;
        }
        Integer known = byCode.get(code);
        if (known == null) {
            int parent = addCode(code.substring(0, code.length() - 2));
            known = add(new Subject(Subject.Kind.HS, code), parent);
            byCode.put(code, known);
        }
        return known;
    }

    private int add(Subject subject, int parent) {
        int number = subjects.size();
        if (number == parents.length) {
            parents = Arrays.copyOf(parents, 2 * number);
        }
        parents[number] = parent;
        subjects.add(subject);
        return number;
    }
}
