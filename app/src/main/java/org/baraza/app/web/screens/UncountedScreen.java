package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Sheets;
import org.baraza.app.web.Boundaries;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Questions;
import org.baraza.app.web.Takers;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.EventTexts;
import org.baraza.core.measure.CountJob;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.disclosure.Release;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which events of a country are counted in none of its areas, and why? */
@Controller
public final class UncountedScreen {

    private static final int SHOWN = 500;

    private final Desk desk;
    private final Boundaries boundaries;
    private final Questions questions;
    private final Pages pages;

    public UncountedScreen(Desk desk, Boundaries boundaries, Questions questions, Pages pages) {
        this.desk = desk;
        this.boundaries = boundaries;
        this.questions = questions;
        this.pages = pages;
    }

    /**
     * @param country ISO 3166 alpha-3 code
     * @param level administrative level
     * @param all how many there are
     * @param shown the first of them in file order
     */
    public record Page(String country, int level, long all, List<Row> shown) {}

    /**
     * @param eventId identifier
     * @param day first possible day
     * @param longitude degrees east
     * @param latitude degrees north
     * @param country as the source names it
     * @param precision how finely the place is known; -1 when the source does not tell
     * @param tooCoarse whether it is known too coarsely for the level; otherwise it lies in no area
     */
    public record Row(
            String eventId,
            LocalDate day,
            double longitude,
            double latitude,
            String country,
            int precision,
            boolean tooCoarse) {}

    @NeedToKnow(matter = Matter.PUBLISHED_EVENTS, country = "country")
    @GetMapping("/uncounted/{country}/{level}")
    public ResponseEntity<String> show(
            @PathVariable String country, @PathVariable String level, HttpServletRequest request) {
        List<Row> shown = new ArrayList<>();
        long[] all = {0};
        read(country, level, row -> {
            all[0]++;
            if (shown.size() < SHOWN) {
                shown.add(row);
            }
        });
        return pages.show("uncounted", pages.frame(request), new Page(country, Integer.parseInt(level), all[0], shown));
    }

    @NeedToKnow(matter = Matter.PUBLISHED_EVENTS, deed = Deed.EXPORT, country = "country")
    @GetMapping("/uncounted/{country}/{level}/events.csv")
    public ResponseEntity<String> list(
            @PathVariable String country, @PathVariable String level, HttpServletRequest request) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        Release release = desk.sharing()
                .door()
                .csv(
                        Sheets.UNCOUNTED,
                        Takers.wish("uncounted " + country + " " + level, request),
                        csv,
                        rows -> read(
                                country,
                                level,
                                row -> rows.row(
                                        row.eventId(),
                                        row.day().toString(),
                                        String.valueOf(row.longitude()),
                                        String.valueOf(row.latitude()),
                                        row.country(),
                                        row.precision() < 0 ? "" : String.valueOf(row.precision()),
                                        row.tooCoarse() ? "too-coarse" : "in-no-area")));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(Pages.RELEASE, release.id())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("uncounted-" + country + "-" + level + ".csv")
                                .build()
                                .toString())
                .body(csv.toString(StandardCharsets.UTF_8));
    }

    private void read(String country, String level, Consumer<Row> reader) {
        if (!level.matches("[0-9]")
                || boundaries.find(country, Integer.parseInt(level)).isEmpty()) {
            throw new NotHere();
        }
        int coarsest = CountJob.coarsestPrecision(Integer.parseInt(level));
        desk.placedEvents(questions.of(country, Integer.parseInt(level)), (block, texts, pcodes, _) -> {
            for (int i = 0; i < block.size(); i++) {
                boolean tooCoarse = block.placePrecision[i] > coarsest;
                if (tooCoarse || pcodes[i].isEmpty()) {
                    reader.accept(row(block, texts, i, tooCoarse));
                }
            }
        });
    }

    private static Row row(EventColumns block, EventTexts texts, int i, boolean tooCoarse) {
        return new Row(
                texts.hasTextualIds() ? texts.ids().text((int) block.id[i]) : String.valueOf(block.id[i]),
                LocalDate.ofEpochDay(block.day[i]),
                block.longitude[i],
                block.latitude[i],
                texts.countries().text(block.country[i]),
                block.placePrecision[i],
                tooCoarse);
    }
}
