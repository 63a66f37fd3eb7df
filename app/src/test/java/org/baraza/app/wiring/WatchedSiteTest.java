package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Stop;
import org.baraza.app.cli.Terminal;
import org.baraza.app.desk.Settings;
import org.baraza.app.web.Language;
import org.baraza.app.web.Texts;
import org.baraza.app.web.Visitor;
import org.baraza.core.compare.watching.MissionWatch;
import org.baraza.core.compare.watching.State;
import org.baraza.core.compare.watching.WatchedArea;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rose looks at what is unusual in the made-up mission, on screen and by command. */
final class WatchedSiteTest {

    private static final String WATCH = "/missions/PRAMIQ/watch?country=XXB&level=2";
    private static final Texts T = Texts.of(Language.EN);

    @TempDir
    static Path folder;

    @Test
    void page_and_command_set_every_area_beside_what_would_have_been_usual_and_say_how_often_an_alarm_is_false()
            throws Exception {
        EngagedSite site = EngagedSite.open(folder);
        MissionWatch watch;
        try {
            watch = MissionWatch.of(site.desk()
                    .panel(PanelQuestion.of("XXB", 2)
                            .withMission("PRAMIQ")
                            .withCarryForwardMonths(Settings.USUAL.carryForwardMonths())));
            Visitor rose = site.person("rose", Role.JMAC, Scope.ofMission("PRAMIQ"));
            shows(EngagedSite.page(rose, WATCH), watch);
            draws(rose, watch.areas().getLast());
        } finally {
            site.close();
        }
        prints(watch);
    }

    private static void shows(Document page, MissionWatch watch) {
        assertThat(watch.watched()).isPositive();
        assertThat(page.select("section[aria-labelledby=rates]").text())
                .contains("of " + T.count(watch.watched()) + " watched in "
                        + T.month(watch.months().last()))
                .contains("about " + T.number(watch.falseAlarmsExpected()) + " of them would still be amber")
                .contains("there were " + T.count(watch.alarms()) + " alarms");
        for (WatchedArea area : watch.areas()) {
            String row = page.select(
                            "tbody tr:has(th a[href*=area=" + area.area().pcode() + "#])")
                    .text();
            assertThat(row).contains(T.show("watch.state." + area.state().name()));
            area.last()
                    .ifPresent(last -> assertThat(row)
                            .contains(T.number(last.expected()) + " ("
                                    + T.number(last.usual().low()) + " to "
                                    + T.number(last.usual().high()) + ")"));
            area.since().ifPresent(since -> assertThat(row).contains(T.month(since)));
        }
        assertThat(page.select("figure svg.series .band")).hasSize(1);
    }

    private static void draws(Visitor rose, WatchedArea area) throws Exception {
        assertThat(area.state()).isNotEqualTo(State.TOO_SHORT);
        Document page = EngagedSite.page(rose, WATCH + "&area=" + area.area().pcode());
        assertThat(page.select("#series").text()).contains(area.area().name());
        assertThat(page.select("details table tbody tr")).hasSize(area.months().size());
        assertThat(page.select("details table").text()).contains("learnt from");
    }

    private static void prints(MissionWatch watch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exit = Main.run(
                new Terminal(print, print, false),
                new Stop(),
                "watch",
                "--site",
                folder.resolve("site").toString(),
                "--country",
                "XXB",
                "--level",
                "2");
        String out = bytes.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(out).isEqualTo(Exit.GOOD);
        assertThat(out).contains("about " + Numbers.rounded(watch.falseAlarmsExpected()) + " of them would be amber");
        for (WatchedArea area : watch.areas()) {
            area.last()
                    .ifPresent(last -> assertThat(out)
                            .contains(area.area().pcode() + "  " + area.area().name() + "  "
                                    + Numbers.rounded(last.count().orElseThrow()) + " events in " + last.month() + ", "
                                    + Numbers.rounded(last.expected()) + " expected ("
                                    + Numbers.rounded(last.usual().low()) + " to "
                                    + Numbers.rounded(last.usual().high()) + ")"));
        }
    }
}
