package org.baraza.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Files being brought in, one after the other, in the background; the last fifty are remembered. */
@Component
public final class ImportJobs implements DisposableBean {

    private static final int REMEMBERED = 50;

    private final Desk desk;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import").daemon(true).factory());
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    public ImportJobs(Desk desk) {
        this.desk = desk;
    }

    /** One file on its way in. Its state is read by any thread. */
    public static final class Job implements Progress {

        private final String id = UUID.randomUUID().toString();
        private final String fileName;
        private volatile State state = new Waiting();
        private volatile boolean stopped;

        private Job(String fileName) {
            this.fileName = fileName;
        }

        public String id() {
            return id;
        }

        public String fileName() {
            return fileName;
        }

        public State state() {
            return state;
        }

        @Override
        public void at(String stage, long done, long all) {
            state = new Running(stage, done, all);
        }

        @Override
        public boolean cancelled() {
            return stopped;
        }

        /** Asks the work to stop at the next block. */
        public void stop() {
            stopped = true;
        }
    }

    /** How far a job has come. */
    public sealed interface State {}

    /** It has not begun. */
    public record Waiting() implements State {}

    /**
     * @param stage stable key of what is being done
     * @param done how much is done
     * @param all how much there is; 0 when not known
     */
    public record Running(String stage, long done, long all) implements State {}

    /** @param report what came of it */
    public record Done(ImportReport report) implements State {}

    /** The person stopped it; nothing was added. */
    public record Stopped() implements State {}

    /** @param incident number of the fault */
    public record Broken(String incident) implements State {}

    /**
     * Begins as soon as earlier files are done.
     *
     * @param file a file alone in its folder; both are deleted afterwards
     */
    public Job start(Path file, ImportWishes wishes) {
        Job job = new Job(String.valueOf(file.getFileName()));
        synchronized (jobs) {
            jobs.put(job.id(), job);
            if (jobs.size() > REMEMBERED) {
                jobs.remove(jobs.keySet().iterator().next());
            }
        }
        worker.execute(() -> run(job, file, wishes));
        return job;
    }

    public Optional<Job> find(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    @Override
    public void destroy() {
        synchronized (jobs) {
            jobs.values().forEach(Job::stop);
        }
        worker.shutdown();
    }

    private void run(Job job, Path file, ImportWishes wishes) {
        try {
            ImportReport report = desk.importFile(file, wishes, job);
            job.state = new Done(report);
        } catch (RuntimeException e) {
            job.state = job.cancelled() ? new Stopped() : new Broken(Faults.number(e));
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Path folder = file.getParent();
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
