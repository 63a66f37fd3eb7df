package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Sheets;
import org.baraza.app.web.FindingWords;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.app.web.Takers;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.DataSet;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where does a data set come from, and what was found in it? */
@Controller
public final class DataSetScreen {

    private static final int SHOWN = 200;

    private final Desk desk;
    private final Pages pages;

    public DataSetScreen(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * @param dataSet the data set
     * @param kinds findings by kind
     * @param first the first findings in file order
     * @param others other versions of the same source, to compare with; only of events
     * @param listed whether the rows set aside can be downloaded
     */
    public record Page(
            DataSet dataSet, List<FindingWords> kinds, List<Finding> first, List<DataSet> others, boolean listed) {}

    @NeedToKnow(matter = Matter.DATA_SETS, deed = Deed.EXPORT)
    @GetMapping("/data-sets/{id}/set-aside.csv")
    public ResponseEntity<Resource> setAside(@PathVariable String id, HttpServletRequest request) {
        Path list =
                desk.register().findDataSet(id).flatMap(desk::findSetAsideList).orElseThrow(NotHere::new);
        return Pages.download(
                desk.sharing().door().file(Sheets.SET_ASIDE, list, Takers.wish(id, request)),
                "set-aside-" + id + ".csv");
    }

    @NeedToKnow(matter = Matter.DATA_SETS)
    @GetMapping("/data-sets/{id}")
    public ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) {
        DataSet dataSet = desk.register().findDataSet(id).orElseThrow(NotHere::new);
        List<Finding> first = desk.register().listFindings(dataSet, SHOWN);
        Map<FindingKind, Long> counts = new HashMap<>();
        first.forEach(f ->
                counts.computeIfAbsent(f.kind(), kind -> dataSet.findings().getOrDefault(kind.code(), 0L)));
        dataSet.findings().forEach((code, count) -> {
            if (counts.keySet().stream().noneMatch(k -> k.code().equals(code))) {
                counts.put(FindingKind.noted(code, code, ""), count);
            }
        });
        var frame = pages.frame(request);
        return pages.show(
                "data-set",
                frame,
                new Page(
                        dataSet,
                        FindingWords.list(counts, first, frame.texts()),
                        first,
                        RevisionsScreen.comparable(desk, dataSet),
                        desk.findSetAsideList(dataSet).isPresent()));
    }
}
