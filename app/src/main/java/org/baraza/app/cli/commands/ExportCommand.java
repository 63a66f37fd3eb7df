package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Csv;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Json;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.BaseMonth;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.Month;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Together;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Writes events, panels and deployments for other programs. Its headers are stable. */
@AutoService(Command.class)
public final class ExportCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("export", "Writes events, a panel or deployments as CSV.");
        spec.addSubcommand("events", new CommandLine(events()));
        spec.addSubcommand("panel", new CommandLine(panel()));
        spec.addSubcommand("deployments", new CommandLine(deployments()));
        return Options.teach(
                spec,
                "CSV is in UTF-8 with a header, quoted as RFC 4180 says, each line ended by a line feed; numbers have a"
                        + " point and no grouping.",
                """
                baraza export events --country XXB --level 2 --csv > events.csv
                baraza export events --help""",
                """
                0 written   2 wrong use   3 fault""");
    }

    private static CommandSpec events() {
        CommandSpec spec = Options.withPanelOptions(
                        Options.command("events", "Every event with its area and nearest base."))
                .addOption(csv());
        return Options.teach(
                spec,
                """
                event_id,date,type_of_violence,pcode,longitude,latitude,nearest_base_km,deaths_low,deaths_best,deaths_high
                date is the first possible day. pcode is the area the point lies in, however coarsely the place is known,
                and empty where it lies in none; the panel leaves out events known too coarsely for the level. nearest_base_km is in
                kilometres to at most 6 decimals, empty where no base was present that month. Deaths are empty where
                the source states none.""",
                "baraza export events --site site --country XXB --level 2 --csv > events.csv",
                "0 written   2 wrong use   3 fault");
    }

    private static CommandSpec panel() {
        CommandSpec spec = Options.withPanelOptions(Options.command("panel", "One indicator for every area and month."))
                .addOption(Options.required(Options.text("--indicator", "ID", "Which indicator, such as VIO-01.")))
                .addOption(csv())
                .addOption(Options.flag("--json", "One JSON object with the readings, their unit and cautions."));
        return Options.teach(
                spec,
                """
                pcode,month,state,value,low,high,n
                state is seen, not-seen or not-applicable; value, low, high and n are empty unless seen. Missing is
                not zero. Unit and cautions go to the error stream, beginning with #.""",
                "baraza export panel --site site --country XXB --level 2 --indicator VIO-01 --csv > panel.csv",
                "0 written   2 wrong use   3 fault");
    }

    private static CommandSpec deployments() {
        CommandSpec spec = Options.command("deployments", "Bases and troops of a mission for every area and month.")
                .addOption(Options.required(Options.text("--mission", "NAME", "The mission's acronym.")))
                .addOption(Options.required(Options.whole("--level", "N", "Administrative level of the areas.")))
                .addOption(Options.text("--deployments", "ID", "The deployment data set; the newest when left out."))
                .addOption(Options.carryForward())
                .addOption(csv());
        return Options.teach(
                spec,
                """
                pcode,month,bases,troops,troops_unknown
                A row for every area and month with a base. A month with any row is known, and an area without a row in it
                had none; a month without any row is unknown, or outside the mission's life.
                pcode is empty for bases in no known area. troops is the sum of the known numbers, empty when none is
                known; troops_unknown counts the bases whose number is unknown.""",
                "baraza export deployments --site site --mission PRAMIQ --level 2 --csv > deployments.csv",
                "0 written   2 wrong use   3 fault");
    }

    private static OptionSpec csv() {
        return Options.flag("--csv", "CSV, which is also the usual format.");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        if (!given.hasSubcommand()) {
            given.commandSpec().commandLine().usage(tools.terminal().err());
            return Exit.WRONG_USE;
        }
        ParseResult what = given.subcommand();
        if (what.isUsageHelpRequested()) {
            what.commandSpec().commandLine().usage(tools.terminal().out());
            return Exit.GOOD;
        }
        return Options.withDesk(what, tools, desk -> {
            switch (what.commandSpec().name()) {
                case "events" -> writeEvents(desk, Options.question(what, desk, tools), tools);
                case "panel" -> writePanel(what, desk, tools);
                default -> writeDeployments(what, desk, tools);
            }
            return Exit.GOOD;
        });
    }

    private static void writeEvents(Desk desk, PanelQuestion question, Tools tools) {
        Csv csv = new Csv(tools.terminal().out());
        csv.row(
                "event_id",
                "date",
                "type_of_violence",
                "pcode",
                "longitude",
                "latitude",
                "nearest_base_km",
                "deaths_low",
                "deaths_best",
                "deaths_high");
        desk.placedEvents(question, (block, texts, pcodes, nearestBaseKm) -> {
            for (int i = 0; i < block.size(); i++) {
                csv.row(
                        texts.hasTextualIds() ? texts.ids().text((int) block.id[i]) : String.valueOf(block.id[i]),
                        LocalDate.ofEpochDay(block.day[i]).toString(),
                        String.valueOf(block.type[i]),
                        pcodes[i],
                        Numbers.exact(block.longitude[i]),
                        Numbers.exact(block.latitude[i]),
                        Numbers.km(nearestBaseKm[i]),
                        deaths(block.deathsLow[i]),
                        deaths(block.deathsBest[i]),
                        deaths(block.deathsHigh[i]));
            }
        });
    }

    private static String deaths(int stated) {
        return stated == EventColumns.NOT_STATED ? "" : String.valueOf(stated);
    }

    private static void writePanel(ParseResult given, Desk desk, Tools tools) {
        Together together =
                Indicators.get(Options.<String>find(given, "--indicator").orElseThrow());
        boolean json = Options.has(given, "--json");
        Indicator indicator = together.chosen();
        if (!json && !together.companions().isEmpty()) {
            throw new WrongUse(indicator.card().id() + " is shown only with "
                    + String.join(", ", indicator.card().shownOnlyWith())
                    + ", for which CSV has no column. Write --json, which holds both.");
        }
        Panel panel = Options.panel(desk, Options.question(given, desk, tools));
        if (json) {
            Map<String, Object> whole = json(indicator, panel);
            whole.put(
                    "companions",
                    together.companions().stream().map(c -> json(c, panel)).toList());
            whole.put("provenance", Readings.json(panel.provenance()));
            Json.line(tools.terminal().out(), whole);
        } else {
            writeCsv(indicator, panel, tools);
        }
    }

    private static void writeCsv(Indicator indicator, Panel panel, Tools tools) {
        SortedSet<String> units = new TreeSet<>();
        SortedSet<String> cautions = new TreeSet<>(panel.provenance().cautions());
        Csv csv = new Csv(tools.terminal().out());
        csv.row("pcode", "month", "state", "value", "low", "high", "n");
        each(indicator, panel, (pcode, month, reading) -> {
            note(reading, units, cautions);
            csv.row(cells(pcode, month, reading));
        });
        PrintStream err = tools.terminal().err();
        err.println("# " + indicator.card().id() + " version "
                + indicator.card().version() + "; unit: " + String.join("; ", units));
        err.println("# " + Readings.design(indicator.card()));
        cautions.forEach(caution -> err.println("# " + caution));
    }

    private static Map<String, Object> json(Indicator indicator, Panel panel) {
        List<Map<String, Object>> objects = new ArrayList<>();
        SortedSet<String> units = new TreeSet<>();
        SortedSet<String> cautions = new TreeSet<>(panel.provenance().cautions());
        each(indicator, panel, (pcode, month, reading) -> {
            note(reading, units, cautions);
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("pcode", pcode);
            object.put("month", month.toString());
            object.putAll(Readings.json(reading));
            objects.add(object);
        });
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("indicator", indicator.card().id());
        whole.put("version", indicator.card().version());
        whole.put("units", units);
        whole.put("cautions", cautions);
        whole.put("design", indicator.card().design().name());
        whole.put("readings", objects);
        return whole;
    }

    /** Takes the readings one by one. */
    private interface ReadingTaker {
        void take(String pcode, Month month, Reading reading);
    }

    private static void each(Indicator indicator, Panel panel, ReadingTaker taker) {
        for (int area = 0; area < panel.areas().size(); area++) {
            for (int i = 0; i < panel.months().size(); i++) {
                Month month = panel.months().get(i);
                taker.take(panel.areas().get(area).pcode(), month, panel.reading(indicator, area, month));
            }
        }
    }

    private static void note(Reading reading, SortedSet<String> units, SortedSet<String> cautions) {
        if (reading instanceof Reading.Seen seen) {
            units.add(seen.unit());
            if (!seen.caution().isEmpty()) {
                cautions.add(seen.caution());
            }
        }
    }

    private static String[] cells(String pcode, Month month, Reading reading) {
        return switch (reading) {
            case Reading.Seen seen ->
                new String[] {
                    pcode,
                    month.toString(),
                    reading.state(),
                    Numbers.exact(seen.value()),
                    Numbers.exact(seen.interval().low()),
                    Numbers.exact(seen.interval().high()),
                    String.valueOf(seen.n())
                };
            case Reading.NotSeen _, Reading.NotApplicable _ ->
                new String[] {pcode, month.toString(), reading.state(), "", "", "", ""};
        };
    }

    private static void writeDeployments(ParseResult given, Desk desk, Tools tools) {
        String mission =
                Missions.getName(desk, Options.<String>find(given, "--mission").orElseThrow());
        Csv csv = new Csv(tools.terminal().out());
        csv.row("pcode", "month", "bases", "troops", "troops_unknown");
        for (BaseMonth month : desk.baseMonths(
                mission,
                Options.<Integer>find(given, "--level").orElseThrow(),
                Options.find(given, "--deployments"),
                Options.carryForwardMonths(given, tools))) {
            csv.row(
                    month.pcode(),
                    month.month().toString(),
                    String.valueOf(month.bases()),
                    month.troops().isPresent() ? String.valueOf(month.troops().getAsLong()) : "",
                    String.valueOf(month.basesOfUnknownStrength()));
        }
    }
}
