package amur.exhibitors.files;

import amur.accounts.PersonId;
import amur.editions.Edition;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.files.FileImport.Kind;
import amur.exhibitors.files.FileImport.Progress;
import amur.exhibitors.files.FileImport.Report;
import amur.exhibitors.files.FileImport.State;
import amur.exhibitors.files.Importing.Sheet;
import amur.web.ConflictException;
import amur.web.NotFound;
import amur.web.files.Outcome;
import amur.web.files.Reading;
import amur.web.files.TableFile;
import amur.web.files.TableReader;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of companies and of products, from the upload to the last row. */
@Component
public class Imports {
    /** A small file is checked or done before the reader's next page: nobody need see a bar for it. */
    public static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration BEAT = Duration.ofMillis(30);

    /** Steps of bringing in that are compared in one step of checking: that one writes nothing but its report, which grows. */
    private static final int CHECKED_AT_ONCE = 4;

    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    private final ImportStore imports;
    private final Map<Kind, Importing> kinds;
    private final TransactionTemplate transactions;
    private final ObjectProvider<SchedulerClient> jobs;

    Imports(
            ImportStore imports,
            List<Importing> kinds,
            TransactionTemplate transactions,
            ObjectProvider<SchedulerClient> jobs) {
        this.imports = imports;
        this.kinds = kinds.stream().collect(Collectors.toMap(Importing::kind, Function.identity()));
        this.transactions = transactions;
        this.jobs = jobs;
    }

    private Importing of(Kind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    /**
     * Reads the file and has it checked by a job. Throws a UserFacingException where it cannot be read, or has no heads to go by; then
     * nothing is kept.
     */
    public FileImport upload(
            Kind kind, Edition edition, Optional<ExhibitorId> company, String fileName, byte[] file, PersonId by) {
        return switch (TableReader.read(file, of(kind).heads())) {
            case Outcome.Question asked ->
                imports.create(kind, edition.id(), company, fileName, file, State.ASKED, 0, by);
            case Outcome.Table read -> {
                int rows = of(kind).open(read.table(), edition.id(), company).rows();
                // Kept first and started then: a job is seen at once, a row only when its transaction has ended. Should
                // we
                // die in between, somebody finds it stopped and goes on.
                FileImport kept = imports.create(kind, edition.id(), company, fileName, file, State.STOPPED, rows, by);
                start(kept);
                yield get(kind, edition, company, kept.number());
            }
        };
    }

    /** The readings between which somebody is to choose. */
    public List<Outcome.Sample> samples(FileImport asked) {
        return TableReader.read(imports.file(asked.id()), of(asked.kind()).heads()) instanceof Outcome.Question question
                ? question.samples()
                : List.of();
    }

    @Transactional
    public void choose(Kind kind, Edition edition, Optional<ExhibitorId> company, int number, Reading reading) {
        FileImport chosen = get(kind, edition, company, number);
        if (chosen.state() != State.ASKED && chosen.state() != State.CHECKED) {
            throw new ConflictException("import " + number + " is " + chosen.state());
        }
        TableFile table = TableReader.read(imports.file(chosen.id()), reading);
        int rows = of(kind).open(table, edition.id(), company).rows();
        if (!imports.read(chosen.id(), reading.code(), rows)) {
            throw new ConflictException("import " + number + " is " + imports.state(chosen.id()));
        }
        jobs.getObject().schedule(ImportJob.at(chosen.id()));
    }

    /** Says yes, or goes on after a stop. Of two who do, the second changes nothing. */
    public void start(Kind kind, Edition edition, Optional<ExhibitorId> company, int number) {
        start(get(kind, edition, company, number));
    }

    private void start(FileImport one) {
        State next = one.isChecked() ? State.QUEUED : State.CHECKING;
        transactions.executeWithoutResult(transaction -> {
            if (imports.move(one.id(), List.of(State.CHECKED, State.STOPPED, State.FAILED), next, "")) {
                // Our row is held: a job that is quicker than this transaction waits for its end and then sees it
                // queued,
                // or not at all.
                jobs.getObject().schedule(ImportJob.at(one.id()));
            }
        });
    }

    /** After the step that is being done; an import that waits for a node is stopped by the node that takes it. */
    public void stop(Kind kind, Edition edition, Optional<ExhibitorId> company, int number) {
        imports.askToStop(get(kind, edition, company, number).id());
    }

    /** Throws a ConflictException where it works or is done; thrown away twice is thrown away. */
    public void discard(Kind kind, Edition edition, Optional<ExhibitorId> company, int number) {
        long id = get(kind, edition, company, number).id();
        List<State> open = List.of(State.ASKED, State.CHECKED, State.STOPPED, State.FAILED);
        if (!imports.move(id, open, State.DISCARDED, "")) {
            State now = imports.state(id);
            if (now != State.DISCARDED) {
                throw new ConflictException("import " + number + " is " + now);
            }
        }
    }

    /** Goes on from where it is, step by step, until it is done or somebody asks to stop. For the job alone. */
    public void run(long id) {
        FileImport queued = Objects.requireNonNull(transactions.execute(transaction -> imports.take(id)));
        if (!queued.state().works()) {
            return;
        }
        Importing kind = of(queued.kind());
        try {
            Sheet sheet = kind.open(table(queued), queued.edition(), queued.company());
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transactions.execute(transaction -> step(id, sheet)));
            }
        } catch (RuntimeException e) {
            log.warn("Import {} stopped; its steps so far stay", id, e);
            imports.move(id, List.of(State.CHECKING, State.QUEUED), State.FAILED, kind.failure(e));
        }
    }

    /** One step, begun exactly behind the last one whoever did that; answers whether there is another. */
    private boolean step(long id, Sheet sheet) {
        FileImport now = imports.take(id);
        if (now.state().works() && now.stopAsked()) {
            imports.move(id, List.of(State.CHECKING, State.QUEUED), State.STOPPED, "");
            return false;
        }
        return switch (now.state()) {
            case CHECKING -> check(now, sheet);
            case QUEUED -> bring(now, sheet);
            case ASKED, CHECKED, STOPPED, DONE, FAILED, DISCARDED -> false;
        };
    }

    private boolean check(FileImport now, Sheet sheet) {
        int from = now.checkedRows();
        int to = (int) Math.min(sheet.rows(), from + (long) CHECKED_AT_ONCE * sheet.step());
        Report more = sheet.check(from, to);
        boolean last = to == sheet.rows();
        imports.checked(
                now.id(),
                now.report().map(before -> before.plus(more)).orElse(more),
                last ? State.CHECKED : State.CHECKING);
        return !last;
    }

    private boolean bring(FileImport now, Sheet sheet) {
        int from = now.done().rows();
        int to = Math.min(sheet.rows(), from + sheet.step());
        if (from < to) {
            imports.actAs(now.by());
            Report did = sheet.bring(from, to, progress -> imports.progress(now.id(), progress));
            imports.progress(now.id(), now.done().plus(did.sums()));
            if (to - from == sheet.rows()) {
                // All in one step: what it did is what is to be read, whatever was there when it was checked.
                imports.report(now.id(), did);
            }
        }
        if (to == sheet.rows()) {
            imports.done(now.id());
            return false;
        }
        return true;
    }

    private TableFile table(FileImport queued) {
        byte[] file = imports.file(queued.id());
        return Reading.find(queued.reading())
                .map(reading -> TableReader.read(file, reading))
                .orElseGet(() -> TableReader.read(file, of(queued.kind()).heads()) instanceof Outcome.Table read
                        ? read.table()
                        : TableReader.unreadable());
    }

    /** Throws NotFound; also for another company's. */
    public FileImport get(Kind kind, Edition edition, Optional<ExhibitorId> company, int number) {
        return imports.find(kind, edition.id(), number)
                .filter(one -> one.company().equals(company))
                .orElseThrow(() -> new NotFound("import " + number + " of " + edition.slug()));
    }

    /** Waits a little, as long as a node works at it. */
    public void await(FileImport working, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (imports.state(working.id()).works() && System.nanoTime() < end) {
                Thread.sleep(BEAT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public List<FileImport> list(Kind kind, Edition edition, Optional<ExhibitorId> company) {
        return imports.list(kind, edition.id(), company);
    }

    /** How far a step is that takes long; empty where nothing has been told. */
    public Optional<Progress> progress(FileImport queued) {
        return imports.progress(queued.id());
    }
}
