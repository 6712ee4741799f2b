package amur.exhibitors.products.files;

import amur.accounts.PersonId;
import amur.editions.Edition;
import amur.editions.EditionId;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.files.BadCell;
import amur.exhibitors.products.files.ProductImport.BadRow;
import amur.exhibitors.products.files.ProductImport.Plan;
import amur.exhibitors.products.files.ProductImport.State;
import amur.exhibitors.products.files.ProductImport.Sums;
import amur.exhibitors.products.files.ProductPlanning.Sheet;
import amur.exhibitors.products.files.ProductPlanning.Step;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.files.Outcome;
import amur.web.files.Reading;
import amur.web.files.TableFile;
import amur.web.files.TableReader;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of products, from the upload to the last row. */
@Component
public class ProductImports {
    /** Rows a step: enough that a step is not all overhead, few enough that to stop takes no second. */
    static final int STEP = 500;

    private static final Logger log = LoggerFactory.getLogger(ProductImports.class);

    private final ProductImportStore imports;
    private final ProductStore store;
    private final ProductPlanning planning;
    private final ProductVocabulary vocabulary;
    private final Exhibitors exhibitors;
    private final TransactionTemplate transactions;
    private final ObjectProvider<SchedulerClient> jobs;

    ProductImports(
            ProductImportStore imports,
            ProductStore store,
            ProductPlanning planning,
            ProductVocabulary vocabulary,
            Exhibitors exhibitors,
            TransactionTemplate transactions,
            ObjectProvider<SchedulerClient> jobs) {
        this.imports = imports;
        this.store = store;
        this.planning = planning;
        this.vocabulary = vocabulary;
        this.exhibitors = exhibitors;
        this.transactions = transactions;
        this.jobs = jobs;
    }

    /** Reads and checks. Throws a UserFacingException where the file cannot be read; then nothing is kept. */
    public ProductImport upload(
            Edition edition, Optional<ExhibitorId> company, String fileName, byte[] file, PersonId by) {
        return switch (TableReader.read(file, vocabulary.heads())) {
            case Outcome.Question asked ->
                imports.create(edition.id(), company, fileName, file, State.ASKED, Optional.empty(), by);
            case Outcome.Table read ->
                imports.create(
                        edition.id(),
                        company,
                        fileName,
                        file,
                        State.CHECKED,
                        Optional.of(plan(sheet(read.table(), edition.id(), company))),
                        by);
        };
    }

    private Sheet sheet(TableFile table, EditionId edition, Optional<ExhibitorId> company) {
        return planning.sheet(table, edition, company.map(exhibitors::get));
    }

    private static Plan plan(Sheet sheet) {
        Sums sums = Sums.NONE;
        var bad = new ArrayList<BadCell>();
        var badRows = new ArrayList<BadRow>();
        for (int from = 0; from < sheet.rows(); from += STEP) {
            int to = Math.min(sheet.rows(), from + STEP);
            Step step = sheet.step(from, to);
            sums = sums.plus(step, to - from);
            if (badRows.size() < Plan.MOST_BAD_ROWS) {
                bad.addAll(step.bad());
                step.badRows().forEach(row -> badRows.add(new BadRow(row.number(), row.cells())));
            }
        }
        return new Plan(sums, bad, badRows, sheet.head(), sheet.unknown());
    }

    /** The readings between which somebody is to choose. */
    public List<Outcome.Sample> samples(ProductImport asked) {
        return TableReader.read(imports.file(asked.id()), vocabulary.heads()) instanceof Outcome.Question question
                ? question.samples()
                : List.of();
    }

    @Transactional
    public void choose(Edition edition, Optional<ExhibitorId> company, int number, Reading reading) {
        ProductImport chosen = get(edition, company, number);
        if (chosen.state() != State.ASKED && chosen.state() != State.CHECKED) {
            throw new ConflictException("import of products " + number + " is " + chosen.state());
        }
        TableFile table = TableReader.read(imports.file(chosen.id()), reading);
        imports.read(chosen.id(), reading.code(), plan(sheet(table, edition.id(), company)));
    }

    /** Says yes, or goes on after a stop. Of two who do, the second changes nothing. */
    @Transactional
    public void start(Edition edition, Optional<ExhibitorId> company, int number) {
        ProductImport one = get(edition, company, number);
        if (imports.move(one.id(), List.of(State.CHECKED, State.STOPPED, State.FAILED), State.QUEUED, "")) {
            // Our row is held: a job that is quicker than this transaction waits for its end.
            jobs.getObject().schedule(ProductImportJob.at(one.id()));
        }
    }

    /** After the step that is being done; an import that waits for a node is stopped by the node that takes it. */
    public void stop(Edition edition, Optional<ExhibitorId> company, int number) {
        imports.askToStop(get(edition, company, number).id());
    }

    public void discard(Edition edition, Optional<ExhibitorId> company, int number) {
        imports.move(
                get(edition, company, number).id(),
                List.of(State.ASKED, State.CHECKED, State.STOPPED, State.FAILED),
                State.DISCARDED,
                "");
    }

    /** Goes on from where it is, step by step, until it is done or somebody asks to stop. For the job. */
    void run(long id) {
        try {
            ProductImport queued = transactions.execute(transaction -> imports.take(id));
            if (queued == null || queued.state() != State.QUEUED) {
                return;
            }
            Sheet sheet = sheet(table(queued), queued.edition(), queued.company());
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transactions.execute(transaction -> step(id, sheet)));
            }
        } catch (RuntimeException e) {
            log.warn("Import of products {} stopped; its steps so far stay", id, e);
            imports.move(id, List.of(State.QUEUED), State.FAILED, "exhibitors.products.files.failure");
        }
    }

    /** One step, begun exactly behind the last one whoever did that; answers whether there is another. */
    private boolean step(long id, Sheet sheet) {
        ProductImport now = imports.take(id);
        if (now.state() != State.QUEUED) {
            return false;
        }
        if (now.stopAsked()) {
            imports.move(id, List.of(State.QUEUED), State.STOPPED, "");
            return false;
        }
        int from = now.done().rows();
        int to = Math.min(sheet.rows(), from + STEP);
        if (from < to) {
            imports.actAs(now.by());
            Step step = sheet.step(from, to);
            store.add(now.edition(), step.fresh());
            store.change(step.changed());
            imports.progress(id, now.done().plus(step, to - from));
        }
        if (to == sheet.rows()) {
            imports.done(id);
            return false;
        }
        return true;
    }

    private TableFile table(ProductImport queued) {
        byte[] file = imports.file(queued.id());
        return Reading.find(queued.reading())
                .map(reading -> TableReader.read(file, reading))
                .orElseGet(() -> TableReader.read(file, vocabulary.heads()) instanceof Outcome.Table read
                        ? read.table()
                        : TableReader.unreadable());
    }

    /** Throws NotFound; also for another company's. */
    public ProductImport get(Edition edition, Optional<ExhibitorId> company, int number) {
        return imports.find(edition.id(), number)
                .filter(one -> one.company().equals(company))
                .orElseThrow(() -> new NotFound("import of products " + number + " of " + edition.slug()));
    }

    public List<ProductImport> list(Edition edition, Optional<ExhibitorId> company) {
        return imports.list(edition.id(), company);
    }

    /** Every column with what stands in it, for people. */
    public List<java.util.Map.Entry<String, String>> columns(amur.shared.Language language, boolean withCompany) {
        return vocabulary.columns(language, withCompany);
    }
}
