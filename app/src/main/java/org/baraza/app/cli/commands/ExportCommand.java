package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Json;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.BaseMonth;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Sheets;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.EventColumns;
import org.baraza.core.ground.Month;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Together;
import org.baraza.core.protect.disclosure.Release;
import org.baraza.core.protect.disclosure.Sheet;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Partnership;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Writes events, panels and deployments for other programs. Its headers are stable. */
@AutoService(Command.class)
public final class ExportCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("export", "Writes events, a panel, deployments or partnerships as CSV.");
        spec.addSubcommand("events", new CommandLine(events()));
        spec.addSubcommand("panel", new CommandLine(panel()));
        spec.addSubcommand("deployments", new CommandLine(deployments()));
        spec.addSubcommand("partnerships", new CommandLine(partnerships()));
        spec.addSubcommand("partner-counts", new CommandLine(partnerCounts()));
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

    private static CommandSpec partnerships() {
        CommandSpec spec = guarded("partnerships", "Partnerships one by one, as far as a sharing protocol allows.");
        return Options.teach(
                spec,
                """
                type,pcode,start,end
                Records leave only among others alike: places and months are made coarser until enough are. A value that
                may not be known is *, and end is empty while the partnership goes on. Codes of partners never leave.""",
                "baraza export partnerships --site site --protocol study-2026 > partnerships.csv",
                "0 written   2 wrong use, or it may not leave   3 fault");
    }

    private static CommandSpec partnerCounts() {
        CommandSpec spec = guarded("partner-counts", "How many partnerships there were, by area, month and kind.");
        return Options.teach(
                spec,
                """
                pcode,month,type,partnerships
                A row for every area, month and kind of partner. Small counts are hidden, and so are those they could be
                worked out from: the word is hidden, which is neither 0 nor empty.""",
                "baraza export partner-counts --site site --protocol study-2026 > counts.csv",
                "0 written   2 wrong use, or it may not leave   3 fault");
    }

    private static CommandSpec guarded(String name, String purpose) {
        return Options.command(name, purpose)
                .addOption(Options.required(Options.text(
                        "--protocol", "ID", "The sharing protocol it leaves under; baraza protocols lists them.")))
                .addOption(Options.text("--partners", "ID", "The data set of partnerships; the newest when left out."))
                .addOption(csv());
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
                case "deployments" -> writeDeployments(what, desk, tools);
                default -> writePartnerships(what, desk, tools);
            }
            return Exit.GOOD;
        });
    }

    private static void writeEvents(Desk desk, PanelQuestion question, Tools tools) {
        leave(
                desk,
                Sheets.EVENTS,
                tools,
                csv -> desk.placedEvents(question, (block, texts, pcodes, nearestBaseKm) -> {
                    for (int i = 0; i < block.size(); i++) {
                        csv.row(
                                texts.hasTextualIds()
                                        ? texts.ids().text((int) block.id[i])
                                        : String.valueOf(block.id[i]),
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
                }));
    }

    /** Through the one way out, for anybody. */
    private static void leave(Desk desk, Sheet sheet, Tools tools, Consumer<DoorOut.Rows> rows) {
        var unused = desk.sharing()
                .door()
                .csv(sheet, DoorOut.Wish.ofOperator(cut(desk)), tools.terminal().out(), rows);
    }

    /** Which data an export was made from: everything that was here. */
    private static String cut(Desk desk) {
        List<DataSet> all = desk.register().listDataSets();
        return all.isEmpty()
                ? "no data sets"
                : all.size() + " data sets, the last " + all.getLast().id();
    }

    private static String deaths(int stated) {
        return stated == EventColumns.NOT_STATED ? "" : String.valueOf(stated);
    }

    private static void writePanel(ParseResult given, Desk desk, Tools tools) {
        Together<Indicator> together =
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
            var unused = desk.sharing()
                    .door()
                    .document(
                            Sheets.PANEL,
                            DoorOut.Wish.ofOperator(cut(desk)),
                            tools.terminal().out(),
                            out -> Json.line(out, whole));
        } else {
            writeCsv(desk, indicator, panel, tools);
        }
    }

    private static void writeCsv(Desk desk, Indicator indicator, Panel panel, Tools tools) {
        SortedSet<String> units = new TreeSet<>();
        SortedSet<String> cautions = new TreeSet<>(panel.provenance().cautions());
        leave(
                desk,
                Sheets.PANEL,
                tools,
                csv -> each(indicator, panel, (pcode, month, reading) -> {
                    note(reading, units, cautions);
                    csv.row(cells(pcode, month, reading));
                }));
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
        List<BaseMonth> months = desk.baseMonths(
                mission,
                Options.<Integer>find(given, "--level").orElseThrow(),
                Options.find(given, "--deployments"),
                Options.carryForwardMonths(given, tools));
        leave(
                desk,
                Sheets.DEPLOYMENTS,
                tools,
                csv -> months.forEach(month -> csv.row(
                        month.pcode(),
                        month.month().toString(),
                        String.valueOf(month.bases()),
                        month.troops().isPresent()
                                ? String.valueOf(month.troops().getAsLong())
                                : "",
                        String.valueOf(month.basesOfUnknownStrength()))));
    }

    private static void writePartnerships(ParseResult given, Desk desk, Tools tools) {
        DataSet dataSet = partners(given, desk);
        List<Partnership> all = desk.register().listPartnerships(dataSet);
        DoorOut.Wish wish = new DoorOut.Wish(Options.find(given, "--protocol"), dataSet.id(), By.operator());
        boolean counts = given.commandSpec().name().equals("partner-counts");
        Release release = desk.sharing()
                .door()
                .csv(
                        counts ? Sheets.PARTNER_COUNTS : Sheets.PARTNERSHIPS,
                        wish,
                        tools.terminal().out(),
                        counts ? csv -> PartnerRows.counts(all, csv) : csv -> PartnerRows.each(all, csv));
        release.statement().forEach(line -> tools.terminal().err().println("# " + line));
    }

    private static DataSet partners(ParseResult given, Desk desk) {
        List<DataSet> all = desk.register().listDataSets().stream()
                .filter(d -> d.kind() == DataKind.PARTNERSHIPS)
                .toList();
        Optional<String> named = Options.find(given, "--partners");
        return all.reversed().stream()
                .filter(d -> named.isEmpty() || named.get().equals(d.id()))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        all.isEmpty()
                                ? "No table of partnerships has been imported."
                                : "There is no data set of partnerships \"" + named.orElse("") + "\". "
                                        + Nearest.hint(
                                                named.orElse(""),
                                                all.stream().map(DataSet::id).toList())));
    }
}
