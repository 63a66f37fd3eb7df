package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Json;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.Sheets;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Months;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.Reading;
import org.baraza.core.measure.Together;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Reads one indicator over a period, for every area and the whole country. */
@AutoService(Command.class)
public final class MeasureCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.withPanelOptions(
                        Options.command("measure", "Reads one indicator over a period, area by area."))
                .addOption(Options.required(Options.text("--indicator", "ID", "Which indicator, such as VIO-01.")))
                .addOption(Options.text("--from", "YYYY-MM", "First month; the panel's first when left out."))
                .addOption(Options.text("--to", "YYYY-MM", "Last month; the panel's last when left out."))
                .addOption(Options.flag("--json", "One JSON object, for scripts."));
        return Options.teach(
                spec,
                "Every number comes with its interval and with what it rests on. The whole country is recounted,"
                        + " never averaged. Areas are not a league table: they differ in far more than peace.",
                "baraza measure --site site --country XXB --level 2 --indicator VIO-01 --from 2020-01 --to 2020-12",
                "0 shown   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        Together<Indicator> together =
                Indicators.get(Options.<String>find(given, "--indicator").orElseThrow());
        return Options.withDesk(given, tools, desk -> {
            Panel panel = Options.panel(desk, Options.question(given, desk, tools));
            Months months = months(given, panel);
            if (Options.has(given, "--json")) {
                var unused = desk.sharing()
                        .door()
                        .document(
                                Sheets.PANEL,
                                DoorOut.Wish.ofOperator(panel.provenance().boundaries()),
                                tools.terminal().out(),
                                out -> Json.line(out, json(together, panel, months)));
            } else {
                var out = tools.terminal().out();
                show(together.chosen(), panel, months, out);
                together.companions().forEach(companion -> show(companion, panel, months, out));
                Readings.show(panel.provenance(), out);
            }
            return Exit.GOOD;
        });
    }

    private static void show(Indicator indicator, Panel panel, Months months, PrintStream out) {
        out.println(indicator.card().id() + " " + indicator.card().name() + ", " + months);
        for (int area = 0; area < panel.areas().size(); area++) {
            Area place = panel.areas().get(area);
            out.println("  " + place.pcode() + "  " + place.name() + "  "
                    + Readings.show(panel.reading(indicator, area, months)));
        }
        out.println("  whole country  " + Readings.show(panel.reading(indicator, months)));
        out.println("  " + Readings.design(indicator.card()));
    }

    private static Months months(ParseResult given, Panel panel) {
        Month first = month(given, "--from", panel.months().first());
        Month last = month(given, "--to", panel.months().last());
        if (last.compareTo(first) < 0
                || !panel.months().contains(first)
                || !panel.months().contains(last)) {
            throw new WrongUse("The period " + first + " to " + last + " is not within " + panel.months() + ".");
        }
        return new Months(first, last);
    }

    private static Month month(ParseResult given, String option, Month usual) {
        return Options.<String>find(given, option)
                .map(text -> Month.read(text)
                        .orElseThrow(() -> new WrongUse(option + " is \"" + text + "\"; write a month as 2020-01.")))
                .orElse(usual);
    }

    private static Map<String, Object> json(Together<Indicator> together, Panel panel, Months months) {
        Map<String, Object> whole = json(together.chosen(), panel, months);
        whole.put(
                "companions",
                together.companions().stream().map(c -> json(c, panel, months)).toList());
        whole.put("provenance", Readings.json(panel.provenance()));
        return whole;
    }

    private static Map<String, Object> json(Indicator indicator, Panel panel, Months months) {
        List<Map<String, Object>> areas = new ArrayList<>();
        for (int area = 0; area < panel.areas().size(); area++) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("pcode", panel.areas().get(area).pcode());
            object.put("name", panel.areas().get(area).name());
            object.putAll(Readings.json(panel.reading(indicator, area, months)));
            areas.add(object);
        }
        Reading country = panel.reading(indicator, months);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("indicator", indicator.card().id());
        whole.put("version", indicator.card().version());
        whole.put("from", months.first().toString());
        whole.put("to", months.last().toString());
        whole.put("design", indicator.card().design().name());
        whole.put("areas", areas);
        whole.put("country", Readings.json(country));
        return whole;
    }
}
