package amur.exhibitors.files;

import amur.editions.Edition;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.Exhibitor.Good;
import amur.exhibitors.Exhibitor.Representative;
import amur.exhibitors.Exhibitors.NewExhibitor;
import amur.exhibitors.files.CompanyPlan.BadRow;
import amur.exhibitors.files.CompanyStore.Change;
import amur.exhibitors.files.CompanyStore.Known;
import amur.web.UserFacingException;
import amur.web.files.TableFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares a file with what is known. Changes nothing. */
@Component
class CompanyPlanning {
    private final Vocabulary vocabulary;

    CompanyPlanning(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Throws a {@link UserFacingException} where the file has no heads to go by. */
    void requireHeads(TableFile table) {
        places(table, new ArrayList<>());
    }

    private EnumMap<CompanyColumn, Integer> places(TableFile table, List<String> unknown) {
        var places = new EnumMap<CompanyColumn, Integer>(CompanyColumn.class);
        for (int i = 0; i < table.head().size(); i++) {
            String head = table.head().get(i);
            Optional<CompanyColumn> column = vocabulary.column(head);
            if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
                throw new UserFacingException("exhibitors.files.fault.column_twice", head);
            }
            if (column.isEmpty() && !head.isEmpty() && !isProblem(head)) {
                unknown.add(head);
            }
        }
        requireColumns(places);
        return places;
    }

    /** Throws a {@link UserFacingException} where the file has no heads to go by. */
    CompanyPlan plan(TableFile table, Edition edition, List<Known> known) {
        var unknown = new ArrayList<String>();
        var places = places(table, unknown);
        var planning = new Rows(places, table, edition, new Companies(known));
        table.rows().forEach(planning::row);
        return new CompanyPlan(
                table.rows().size(),
                planning.fresh,
                planning.changed,
                planning.same,
                planning.bad,
                planning.badRows,
                table.head(),
                unknown);
    }

    private void requireColumns(Map<CompanyColumn, Integer> places) {
        for (CompanyColumn column : CompanyColumn.values()) {
            if (column.isRequired() && !places.containsKey(column)) {
                throw new UserFacingException("exhibitors.files.fault.column_missing." + column.name());
            }
        }
    }

    private boolean isProblem(String head) {
        return Stream.of(amur.shared.Language.values()).anyMatch(language -> vocabulary
                .words()
                .text(language, "exhibitors.files.problem")
                .equals(head));
    }

    /** Goes through the rows of one file. */
    private final class Rows {
        private final Map<CompanyColumn, Integer> places;
        private final TableFile table;
        private final Edition edition;
        private final Companies companies;
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<NewExhibitor> fresh = new ArrayList<>();
        private final List<Change> changed = new ArrayList<>();
        private final List<BadCell> bad = new ArrayList<>();
        private final List<BadRow> badRows = new ArrayList<>();
        private int same;

        Rows(Map<CompanyColumn, Integer> places, TableFile table, Edition edition, Companies companies) {
            this.places = places;
            this.table = table;
            this.edition = edition;
            this.companies = companies;
        }

        void row(TableFile.Row row) {
            var reading = new RowReading(vocabulary, edition, places, table.head(), row);
            Optional<CompanyKey> key = reading.key();
            List<Known> matching = key.map(companies::find).orElse(List.of());
            Known known = matching.size() == 1 ? matching.getFirst() : null;
            NewExhibitor company = reading.company(known == null ? null : known.entry());
            if (matching.size() > 1) {
                reading.note(CompanyColumn.REGISTRATION, "", "exhibitors.files.fault.several", matching.size());
            }
            key.ifPresent(one -> noteTwice(reading, one, known, row.number()));
            boolean isSame = known != null && comparable(company).equals(comparable(known.entry()));
            if (known != null && !isSame && isClosed(known.exhibitor().state())) {
                reading.note(CompanyColumn.NAME, known.entry().name(), "exhibitors.files.fault.closed");
            }
            if (!reading.bad().isEmpty()) {
                bad.addAll(reading.bad());
                badRows.add(new BadRow(row.number(), row.cells()));
            } else if (known == null) {
                fresh.add(company);
            } else if (isSame) {
                same++;
            } else {
                changed.add(new Change(known, company));
            }
        }

        /** What was refused or withdrawn is kept as it is. */
        private static boolean isClosed(Exhibitor.State state) {
            return state instanceof Exhibitor.State.Refused || state instanceof Exhibitor.State.Withdrawn;
        }

        /** Which of two rows holds cannot be known; the first stays. */
        private void noteTwice(
                RowReading reading, CompanyKey key, @org.jspecify.annotations.Nullable Known known, int number) {
            var identities = known != null
                    ? List.of("known " + known.id().value())
                    : key.registration().isEmpty() ? List.of(key.byName()) : List.of(key.byRegistration());
            for (String identity : identities) {
                Integer earlier = seen.putIfAbsent(identity, number);
                if (earlier != null) {
                    reading.note(
                            key.registration().isEmpty() ? CompanyColumn.NAME : CompanyColumn.REGISTRATION,
                            key.registration().isEmpty()
                                    ? reading.raw(CompanyColumn.NAME).strip()
                                    : reading.raw(CompanyColumn.REGISTRATION).strip(),
                            "exhibitors.files.fault.twice",
                            earlier);
                }
            }
        }
    }

    /** The known companies by what they are known by. */
    private static final class Companies {
        private final Map<String, List<Known>> byRegistration = new HashMap<>();
        private final Map<String, List<Known>> byName = new HashMap<>();

        Companies(List<Known> known) {
            for (Known one : known) {
                NewExhibitor entry = one.entry();
                var key = new CompanyKey(entry.country(), entry.registration(), Terms.folded(entry.name()));
                if (!entry.registration().isEmpty()) {
                    byRegistration
                            .computeIfAbsent(key.byRegistration(), k -> new ArrayList<>())
                            .add(one);
                }
                byName.computeIfAbsent(key.byName(), k -> new ArrayList<>()).add(one);
            }
        }

        /**
         * By number; else by name, unless that company has another number. A number may also stand in refused and withdrawn entries:
         * then the name tells which one is meant, else it is the one that comes.
         */
        List<Known> find(CompanyKey key) {
            if (key.registration().isEmpty()) {
                return byName.getOrDefault(key.byName(), List.of());
            }
            List<Known> found = byRegistration.getOrDefault(key.byRegistration(), List.of());
            if (found.size() > 1) {
                List<Known> named = found.stream()
                        .filter(one -> Terms.folded(one.entry().name()).equals(key.name()))
                        .toList();
                List<Known> coming = found.stream()
                        .filter(one -> !Rows.isClosed(one.exhibitor().state()))
                        .toList();
                return named.size() == 1 ? named : coming.isEmpty() ? found : coming;
            }
            return !found.isEmpty()
                    ? found
                    : byName.getOrDefault(key.byName(), List.of()).stream()
                            .filter(one -> one.entry().registration().isEmpty())
                            .toList();
        }
    }

    /** A company without what no file can say: the numbers of its people's rows, and whether offers or needs were typed first. */
    private static NewExhibitor comparable(NewExhibitor company) {
        return new NewExhibitor(
                company.kind(),
                company.name(),
                company.latinName(),
                company.country(),
                company.region(),
                company.sector(),
                company.registration(),
                company.seats(),
                company.minMeetings(),
                company.publicMeetings(),
                company.representatives().stream()
                        .map(person -> new Representative(
                                0,
                                person.givenName(),
                                person.familyName(),
                                person.latinName(),
                                person.jobTitle(),
                                person.email(),
                                person.languages(),
                                person.seat()))
                        .toList(),
                Stream.concat(
                                company.goods().stream().filter(Good::offered),
                                company.goods().stream().filter(good -> !good.offered()))
                        .toList(),
                CompanySheet.inOrder(Objects.requireNonNull(company.presence())));
    }
}
