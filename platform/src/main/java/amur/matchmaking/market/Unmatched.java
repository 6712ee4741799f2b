package amur.matchmaking.market;

import amur.matching.Market;
import amur.matchmaking.Subject;
import amur.terminology.Concept;
import amur.terminology.Mention;
import amur.terminology.Thesaurus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Finds goods that only one side speaks of. Goods meet in a heading of the Harmonized System; those without a code meet in the heading of the thing
 * they name, or in the thing itself where it has none.
 */
final class Unmatched {
    private static final int HEADING = 4;

    private final SubjectTree tree;
    private final Thesaurus thesaurus;
    private final Map<Subject, Set<Long>> offering = new HashMap<>();
    private final Map<Subject, Set<Long>> needing = new HashMap<>();

    Unmatched(SubjectTree tree, Thesaurus thesaurus) {
        this.tree = tree;
        this.thesaurus = thesaurus;
    }

    /** @param companies in the order of their numbers in the database */
    record Line(Subject subject, boolean offered, List<Long> companies) {}

    void add(long company, boolean offered, String hs, String words) {
        Map<Subject, Set<Long>> side = offered ? offering : needing;
        if (hs.length() >= 2) {
            note(side, heading(hs), company);
            return;
        }
        for (Mention mention : thesaurus.mentions(words)) {
            List<Concept> things = mention.concepts().stream()
                    .filter(concept -> tree.of(concept) != Market.TOP)
                    .toList();
            if (things.size() == 1) {
                Concept thing = things.getFirst();
                note(
                        side,
                        thing.hsCodes().size() == 1
                                ? heading(thing.hsCodes().getFirst())
                                : new Subject(Subject.Kind.CONCEPT, thing.identity()),
                        company);
            }
        }
    }

    private static Subject heading(String hs) {
        return new Subject(Subject.Kind.HS, hs.substring(0, Math.min(HEADING, hs.length())));
    }

    private static void note(Map<Subject, Set<Long>> side, Subject subject, long company) {
        side.computeIfAbsent(subject, fresh -> new HashSet<>()).add(company);
    }

    /** Goods for which no other company is the counterpart, those of the most companies first. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines(lines, needing, offering, false);
        lines(lines, offering, needing, true);
        lines.sort(java.util.Comparator.comparingInt(
                        (Line line) -> -line.companies().size())
                .thenComparing(line -> line.subject().key()));
        return lines;
    }

    private static void lines(
            List<Line> lines, Map<Subject, Set<Long>> these, Map<Subject, Set<Long>> those, boolean offered) {
        these.forEach((subject, companies) -> {
            if (!met(subject, companies, those)) {
                lines.add(new Line(
                        subject,
                        offered,
                        companies.stream()
                                .flatMapToLong(LongStream::of)
                                .sorted()
                                .boxed()
                                .toList()));
            }
        });
    }

    /** A whole chapter that is asked for is met by any of its headings, and the reverse. */
    private static boolean met(Subject subject, Set<Long> companies, Map<Subject, Set<Long>> those) {
        if (others(those.get(subject), companies)) {
            return true;
        }
        if (subject.kind() != Subject.Kind.HS) {
            return false;
        }
        if (subject.key().length() < HEADING) {
            return those.entrySet().stream()
                    .anyMatch(other -> other.getKey().kind() == Subject.Kind.HS
                            && other.getKey().key().startsWith(subject.key())
                            && others(other.getValue(), companies));
        }
        return others(those.get(new Subject(Subject.Kind.HS, subject.key().substring(0, 2))), companies);
    }

    /** Whether somebody is there who is not the only one on this side. */
    private static boolean others(@org.jspecify.annotations.Nullable Set<Long> those, Set<Long> these) {
        return those != null && !(those.size() == 1 && these.equals(those));
    }
}
