package amur.exhibitors.files;

import amur.editions.Edition;
import amur.editions.EditionId;
import amur.editions.Editions;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.files.FileImport.BadRow;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.FileImport.Progress;
import amur.exhibitors.files.FileImport.Report;
import amur.exhibitors.files.FileImport.Sums;
import amur.web.files.TableFile;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Files of companies: everything or nothing, see {@code docs/decisions/0002-an-import-is-one-transaction.md}. */
@Component
class CompanyImports implements Importing {
    private final CompanyStore companies;
    private final CompanyPlanning planning;
    private final Vocabulary vocabulary;
    private final Editions editions;

    CompanyImports(CompanyStore companies, CompanyPlanning planning, Vocabulary vocabulary, Editions editions) {
        this.companies = companies;
        this.planning = planning;
        this.vocabulary = vocabulary;
        this.editions = editions;
    }

    @Override
    public Kind kind() {
        return Kind.COMPANIES;
    }

    @Override
    public Set<String> heads() {
        return vocabulary.heads();
    }

    @Override
    public String failure(RuntimeException cause) {
        return cause instanceof DuplicateKeyException
                ? "exhibitors.files.failure.meanwhile"
                : "exhibitors.files.failure.other";
    }

    @Override
    public Sheet open(TableFile table, EditionId edition, Optional<ExhibitorId> company) {
        planning.requireHeads(table);
        return new Whole(table, editions.get(edition));
    }

    private final class Whole implements Sheet {
        private final TableFile table;
        private final Edition edition;

        Whole(TableFile table, Edition edition) {
            this.table = table;
            this.edition = edition;
        }

        @Override
        public int rows() {
            return table.rows().size();
        }

        @Override
        public int step() {
            return Math.max(1, rows());
        }

        private CompanyPlan plan() {
            return planning.plan(table, edition, companies.all(edition.id()));
        }

        @Override
        public Report check(int from, int to) {
            return report(plan());
        }

        @Override
        public Report bring(int from, int to, Consumer<Progress> progress) {
            companies.lock(edition.id());
            CompanyPlan plan = plan();
            int before = plan.fresh().size();
            int total = before + plan.changed().size();
            progress.accept(new Progress(0, total));
            companies.add(edition.id(), plan.fresh(), done -> progress.accept(new Progress(done, total)));
            companies.change(edition.id(), plan.changed(), done -> progress.accept(new Progress(before + done, total)));
            return report(plan);
        }
    }

    private static Report report(CompanyPlan plan) {
        return new Report(
                new Sums(
                        plan.rows(),
                        plan.fresh().size(),
                        plan.changed().size(),
                        plan.same(),
                        plan.badRows().size()),
                plan.bad(),
                plan.badRows().stream()
                        .map(row -> new BadRow(row.row(), row.cells()))
                        .toList(),
                plan.head(),
                plan.unknown());
    }
}
