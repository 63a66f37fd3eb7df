package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Sheets;
import org.baraza.app.web.FindingWords;
import org.baraza.app.web.Frame;
import org.baraza.app.web.ImportJobs;
import org.baraza.app.web.Links;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Takers;
import org.baraza.app.web.UploadFolder;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.DataSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Which data are here, and what became of the file I brought? */
@Controller
public final class ImportsScreen {

    private static final int REFRESH_SECONDS = 2;

    private final Desk desk;
    private final ImportJobs jobs;
    private final Pages pages;
    private final Path uploads;

    public ImportsScreen(Desk desk, ImportJobs jobs, Pages pages, ObjectProvider<UploadFolder> folder) {
        this.desk = desk;
        this.jobs = jobs;
        this.pages = pages;
        this.uploads = UploadFolder.of(folder).path();
    }

    /**
     * @param dataSets every data set, newest import first
     * @param fileMissing whether the form was sent without a file
     */
    public record Page(List<DataSet> dataSets, boolean fileMissing) {}

    /**
     * @param job the file on its way in
     * @param state how far it was when the page was made
     * @param findings what was found, by kind; empty until it is done
     */
    public record JobPage(ImportJobs.Job job, ImportJobs.State state, List<FindingWords> findings) {

        /** Whether more is to come. */
        public boolean moving() {
            return state instanceof ImportJobs.Waiting || state instanceof ImportJobs.Running;
        }
    }

    @NeedToKnow(matter = Matter.DATA_SETS)
    @GetMapping("/imports")
    public ResponseEntity<String> show(HttpServletRequest request) {
        return pages.show(
                "imports",
                pages.frame(request),
                new Page(desk.register().listDataSets().reversed(), false));
    }

    @NeedToKnow(matter = Matter.DATA_SETS, deed = Deed.WRITE)
    @PostMapping("/imports")
    public ResponseEntity<String> bring(
            @RequestParam("file") Optional<MultipartFile> file,
            @RequestParam Optional<String> version,
            HttpServletRequest request)
            throws IOException {
        if (file.isEmpty() || file.get().isEmpty()) {
            return pages.show(
                    "imports",
                    pages.frame(request),
                    new Page(desk.register().listDataSets().reversed(), true),
                    HttpStatus.BAD_REQUEST);
        }
        Path folder = Files.createTempDirectory(uploads, "import-");
        Path kept = folder.resolve(safeName(file.get().getOriginalFilename()));
        try {
            file.get().transferTo(kept);
        } catch (IOException | IllegalStateException e) {
            Files.deleteIfExists(kept);
            Files.deleteIfExists(folder);
            throw e;
        }
        ImportJobs.Job job = jobs.start(
                kept,
                new ImportWishes(Optional.empty(), version.map(String::strip).filter(v -> !v.isEmpty())));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Links.job(job.id())))
                .build();
    }

    @NeedToKnow(matter = Matter.DATA_SETS, deed = Deed.WRITE)
    @GetMapping("/imports/{id}")
    public ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) {
        return show("import", id, request);
    }

    /** Only the part of the page that changes, for the script that asks for it. */
    @NeedToKnow(matter = Matter.DATA_SETS, deed = Deed.WRITE)
    @GetMapping("/imports/{id}/progress")
    public ResponseEntity<String> progress(@PathVariable String id, HttpServletRequest request) {
        return show("parts/progress", id, request);
    }

    @NeedToKnow(matter = Matter.DATA_SETS, deed = Deed.WRITE)
    @PostMapping("/imports/{id}/stop")
    public ResponseEntity<String> stop(@PathVariable String id) {
        jobs.find(id).orElseThrow(NotHere::new).stop();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Links.job(id)))
                .build();
    }

    @NeedToKnow(matter = Matter.DATA_SETS, deed = Deed.EXPORT)
    @GetMapping("/imports/{id}/set-aside.csv")
    public ResponseEntity<Resource> setAside(@PathVariable String id, HttpServletRequest request) {
        Path list = jobs.find(id)
                .flatMap(
                        j -> j.state() instanceof ImportJobs.Done d ? d.report().setAsideList() : Optional.empty())
                .filter(Files::isRegularFile)
                .orElseThrow(NotHere::new);
        return Pages.download(
                desk.sharing().door().file(Sheets.SET_ASIDE, list, Takers.wish("import " + id, request)),
                "set-aside.csv");
    }

    private ResponseEntity<String> show(String template, String id, HttpServletRequest request) {
        ImportJobs.Job job = jobs.find(id).orElseThrow(NotHere::new);
        ImportJobs.State state = job.state();
        Frame frame = pages.frame(request);
        JobPage page = new JobPage(
                job,
                state,
                state instanceof ImportJobs.Done(ImportReport report)
                        ? FindingWords.list(report.counts(), report.examples(), frame.texts())
                        : List.of());
        return pages.show(template, page.moving() ? frame.withRefresh(REFRESH_SECONDS) : frame, page);
    }

    /** The file's own name without folders and without signs that mean something to a file system. */
    private static String safeName(@org.jspecify.annotations.Nullable String given) {
        String name = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        String short120 = name.length() > 120 ? name.substring(name.length() - 120) : name;
        return short120.isBlank() || short120.startsWith(".") ? "file" + short120 : short120;
    }
}
