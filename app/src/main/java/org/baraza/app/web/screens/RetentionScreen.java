package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.app.desk.Books;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.Pages;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.RetentionRule;
import org.baraza.core.record.RetentionRun;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept how long, what is due, and what was deleted? */
@Controller
public final class RetentionScreen {

    private static final int RUNS_SHOWN = 100;

    private final Desk desk;
    private final Pages pages;

    public RetentionScreen(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * @param schedule every class of record
     * @param due how much is due of the classes this site holds, and when the next thing is
     * @param runs what was deleted, the newest first
     */
    public record Page(List<RetentionRule> schedule, Map<String, Books.DueCount> due, List<RetentionRun> runs) {}

    @NeedToKnow(matter = Matter.RETENTION)
    @GetMapping("/retention")
    public ResponseEntity<String> show(HttpServletRequest request) {
        Books books = desk.books();
        return pages.show(
                "retention",
                pages.frame(request),
                new Page(
                        books.schedule(),
                        books.due().stream().collect(Collectors.toMap(Books.DueCount::kept, Function.identity())),
                        books.listRuns(RUNS_SHOWN)));
    }
}
