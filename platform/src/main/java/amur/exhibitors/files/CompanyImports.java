package amur.exhibitors.files;

import amur.accounts.PersonId;
import amur.editions.Edition;
import amur.editions.Editions;
import amur.exhibitors.files.CompanyImport.Progress;
import amur.exhibitors.files.CompanyImport.Report;
import amur.exhibitors.files.CompanyImport.State;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.files.Outcome;
import amur.web.files.Reading;
import amur.web.files.TableFile;
import amur.web.files.TableReader;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of companies, from the upload to the report. */
@Component
public class CompanyImports {
    private static final Logger log = LoggerFactory.getLogger(CompanyImports.class);

    private final ImportStore imports;
    private final CompanyStore companies;
    private final CompanyPlanning planning;
    private final Vocabulary vocabulary;
    private final Editions editions;
    private final TransactionTemplate transactions;
    private final ObjectProvider<SchedulerClient> jobs;

    CompanyImports(
            ImportStore imports,
            CompanyStore companies,
            CompanyPlanning planning,
            Vocabulary vocabulary,
            Editions editions,
            TransactionTemplate transactions,
            ObjectProvider<SchedulerClient> jobs) {
        this.imports = imports;
        this.companies = companies;
        this.planning = planning;
        this.vocabulary = vocabulary;
        this.editions = editions;
        this.transactions = transactions;
        this.jobs = jobs;
    }

    /** Reads and plans. Throws a UserFacingException where the file cannot be read; then nothing is kept. */
    public CompanyImport upload(Edition edition, String fileName, byte[] file, PersonId by) {
        return switch (TableReader.read(file, vocabulary.heads())) {
            case Outcome.Question asked ->
                imports.create(edition.id(), fileName, file, State.ASKED, Optional.empty(), by);
            case Outcome.Table read ->
                imports.create(
                        edition.id(),
                        fileName,
                        file,
                        State.CHECKED,
                        Optional.of(Report.of(planning.plan(read.table(), edition, companies.all(edition.id())))),
                        by);
        };
    }

    /** The readings between which somebody is to choose. */
    public List<Outcome.Sample> samples(CompanyImport asked) {
        return TableReader.read(imports.file(asked.id()), vocabulary.heads()) instanceof Outcome.Question question
                ? question.samples()
                : List.of();
    }

    @Transactional
    public void choose(Edition edition, int number, Reading reading) {
        CompanyImport chosen = get(edition, number);
        if (chosen.state() != State.ASKED && chosen.state() != State.CHECKED) {
            throw new ConflictException("import " + number + " is " + chosen.state());
        }
        TableFile table = TableReader.read(imports.file(chosen.id()), reading);
        imports.read(
                chosen.id(), reading.code(), Report.of(planning.plan(table, edition, companies.all(edition.id()))));
    }

    /** Says yes. Of two who do, the second changes nothing. */
    @Transactional
    public void start(Edition edition, int number) {
        CompanyImport one = get(edition, number);
        if (!imports.move(one.id(), List.of(State.CHECKED, State.FAILED), State.QUEUED, "")) {
            return;
        }
        // Our row is held: a job that is quicker than this transaction waits for its end and then sees it queued, or
        // not at all.
        jobs.getObject().schedule(ImportJob.at(one.id()));
    }

    public void discard(Edition edition, int number) {
        imports.move(get(edition, number).id(), List.of(State.ASKED, State.CHECKED, State.FAILED), State.DISCARDED, "");
    }

    /** Does it: everything or nothing, and at most once. For the job. */
    void run(long id) {
        try {
            transactions.executeWithoutResult(transaction -> {
                CompanyImport queued = imports.take(id);
                if (queued.state() == State.QUEUED) {
                    run(queued);
                }
            });
        } catch (DuplicateKeyException e) {
            stopped(id, "exhibitors.files.failure.meanwhile", e);
        } catch (RuntimeException e) {
            stopped(id, "exhibitors.files.failure.other", e);
        }
    }

    private void stopped(long id, String key, RuntimeException failure) {
        log.warn("Import {} stopped, nothing was changed", id, failure);
        imports.move(id, List.of(State.QUEUED), State.FAILED, key);
    }

    private void run(CompanyImport queued) {
        Edition edition = editions.get(queued.edition());
        imports.actAs(queued.by());
        companies.lock(edition.id());
        CompanyPlan plan = planning.plan(table(queued), edition, companies.all(edition.id()));
        int total = plan.fresh().size() + plan.changed().size();
        imports.progress(queued.id(), new Progress(0, total));
        companies.add(edition.id(), plan.fresh(), done -> imports.progress(queued.id(), new Progress(done, total)));
        int before = plan.fresh().size();
        companies.change(
                edition.id(),
                plan.changed(),
                done -> imports.progress(queued.id(), new Progress(before + done, total)));
        imports.done(queued.id(), Report.of(plan));
    }

    private TableFile table(CompanyImport queued) {
        byte[] file = imports.file(queued.id());
        return Reading.find(queued.reading())
                .map(reading -> TableReader.read(file, reading))
                .orElseGet(() -> TableReader.read(file, vocabulary.heads()) instanceof Outcome.Table read
                        ? read.table()
                        : TableReader.unreadable());
    }

    /** Throws NotFound. */
    public CompanyImport get(Edition edition, int number) {
        return imports.find(edition.id(), number)
                .orElseThrow(() -> new NotFound("import " + number + " of " + edition.slug()));
    }

    public List<CompanyImport> list(Edition edition) {
        return imports.list(edition.id());
    }

    public Optional<Progress> progress(CompanyImport queued) {
        return imports.progress(queued.id());
    }
}
