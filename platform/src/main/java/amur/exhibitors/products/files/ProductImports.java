package amur.exhibitors.products.files;

import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.files.FileImport.BadRow;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.FileImport.Progress;
import amur.exhibitors.files.FileImport.Report;
import amur.exhibitors.files.FileImport.Sums;
import amur.exhibitors.files.Importing;
import amur.exhibitors.products.files.ProductPlanning.Step;
import amur.shared.Language;
import amur.web.files.TableFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Files of products: a step at a time, each one whole. */
@Component
public class ProductImports implements Importing {
    /** Rows a step: enough that a step is not all overhead, few enough that to stop takes no second. */
    static final int STEP = 500;

    private final ProductStore store;
    private final ProductPlanning planning;
    private final ProductVocabulary vocabulary;
    private final Exhibitors exhibitors;

    ProductImports(ProductStore store, ProductPlanning planning, ProductVocabulary vocabulary, Exhibitors exhibitors) {
        this.store = store;
        this.planning = planning;
        this.vocabulary = vocabulary;
        this.exhibitors = exhibitors;
    }

    @Override
    public Kind kind() {
        return Kind.PRODUCTS;
    }

    @Override
    public Set<String> heads() {
        return vocabulary.heads();
    }

    @Override
    public String failure(RuntimeException cause) {
        return "exhibitors.products.files.failure";
    }

    @Override
    public Sheet open(TableFile table, EditionId edition, Optional<ExhibitorId> company) {
        return new Steps(planning.sheet(table, edition, company.map(exhibitors::get)), edition);
    }

    private final class Steps implements Sheet {
        private final ProductPlanning.Sheet sheet;
        private final EditionId edition;

        Steps(ProductPlanning.Sheet sheet, EditionId edition) {
            this.sheet = sheet;
            this.edition = edition;
        }

        @Override
        public int rows() {
            return sheet.rows();
        }

        @Override
        public int step() {
            return STEP;
        }

        @Override
        public Report check(int from, int to) {
            return report(sheet.step(from, to), to - from);
        }

        @Override
        public Report bring(int from, int to, Consumer<Progress> progress) {
            Step step = sheet.step(from, to);
            store.add(edition, step.fresh());
            store.change(step.changed());
            return report(step, to - from);
        }

        private Report report(Step step, int rows) {
            return new Report(
                    new Sums(
                            rows,
                            step.fresh().size(),
                            step.changed().size(),
                            step.same(),
                            step.badRows().size()),
                    step.bad(),
                    step.badRows().stream()
                            .map(row -> new BadRow(row.number(), row.cells()))
                            .toList(),
                    sheet.head(),
                    sheet.unknown());
        }
    }

    /** Every column with what stands in it, for people. */
    public List<Map.Entry<String, String>> columns(Language language, boolean withCompany) {
        return vocabulary.columns(language, withCompany);
    }
}
