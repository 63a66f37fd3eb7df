package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.PrintStream;
import java.util.Comparator;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.watching.MissionWatch;
import org.baraza.core.compare.watching.State;
import org.baraza.core.compare.watching.WatchedArea;
import org.baraza.core.measure.Panel;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says what is unusual in the last month, area by area. */
@AutoService(Command.class)
public final class WatchCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Options.teach(
                Options.withPanelOptions(
                        Options.command("watch", "Says what is unusual in the last month, area by area.")),
                "Counts published events of organised violence by month and sets each area's last month beside what would have"
                        + " been usual there, with how often such an alarm is false over all areas watched at once. Prints"
                        + " since when an alarm lasts, when the level changed and how long it has been quiet. An alarm asks"
                        + " people to look; it decides nothing.",
                "baraza watch --site site --country XXB --level 2",
                "0 watched   1 refused: too few months are known   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        return Options.withDesk(given, tools, desk -> {
            Panel panel = Options.panel(desk, Options.question(given, desk, tools));
            PrintStream out = tools.terminal().out();
            try {
                show(MissionWatch.of(panel), out);
            } catch (Refused e) {
                out.println("We cannot say what is unusual.");
                out.println("  " + e.sentence() + "   code: " + e.code().name());
                return Exit.FINDINGS;
            }
            Readings.show(panel.provenance(), out);
            return Exit.GOOD;
        });
    }

    private static void show(MissionWatch watch, PrintStream out) {
        out.println("Watched " + watch.watched() + " areas from "
                + watch.months().first() + " to " + watch.months().last() + "; the rule was chosen on the first "
                + watch.learning() + " months.");
        out.println(
                "If nothing unusual happened anywhere, about " + Numbers.rounded(watch.falseAlarmsExpected())
                        + " of them would be amber in a month; of those called red at most one in ten is expected to be usual.");
        out.println("In the " + watch.judged() + " area-months judged so far there were " + watch.alarms()
                + " alarms; about " + Numbers.rounded(MissionWatch.AMBER * watch.judged())
                + " would be expected by chance alone.");
        watch.areas().stream()
                .sorted(Comparator.comparing(WatchedArea::state)
                        .thenComparing(a -> a.area().pcode()))
                .forEach(a -> show(a, out));
    }

    private static void show(WatchedArea area, PrintStream out) {
        out.println("  " + word(area.state()) + "  " + area.area().pcode() + "  "
                + area.area().name()
                + area.last().map(WatchCommand::last).orElse("  too few months are known"));
        area.since().ifPresent(month -> out.println("      since " + month));
        area.level()
                .forEach(c -> out.println("      level changed after " + c.after() + " (" + c.low() + " to " + c.high()
                        + "): from " + Numbers.rounded(c.before()) + " to " + Numbers.rounded(c.since())
                        + " events a month"));
        area.lull()
                .ifPresent(l -> out.println("      quiet for " + l.months() + " months (longest before "
                        + l.longestBefore() + ", chance " + Numbers.rounded(l.chance()) + ")"
                        + (l.unusual() ? ", unusually long" : "")
                        + (l.missing() > 0 ? "; " + l.missing() + " more were not reported" : "")));
    }

    private static String last(WatchedArea.Seen last) {
        String usual = Numbers.rounded(last.expected()) + " expected ("
                + Numbers.rounded(last.usual().low()) + " to "
                + Numbers.rounded(last.usual().high()) + ")";
        return last.count().isPresent()
                ? "  " + Numbers.rounded(last.count().getAsDouble()) + " events in " + last.month() + ", " + usual
                        + ", chance " + Numbers.rounded(last.p())
                : "  not reported in " + last.month() + ", " + usual;
    }

    private static String word(State state) {
        return switch (state) {
            case RED -> "RED         ";
            case AMBER -> "AMBER       ";
            case USUAL -> "usual       ";
            case NOT_REPORTED -> "not reported";
            case TOO_SHORT -> "cannot say  ";
        };
    }
}
