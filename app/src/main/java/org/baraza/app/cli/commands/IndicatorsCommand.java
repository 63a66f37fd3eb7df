package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.core.measure.Indicator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the indicators. */
@AutoService(Command.class)
public final class IndicatorsCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Options.teach(
                Options.command("indicators", "Lists the indicators and the question each answers."),
                "The reference pages hold the whole card of each: interval, pitfalls, source.",
                "baraza indicators",
                "0 shown   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        for (Indicator indicator : Indicators.list()) {
            tools.terminal()
                    .out()
                    .println(indicator.card().id() + "  " + indicator.card().name() + ": "
                            + indicator.card().question());
        }
        return Exit.GOOD;
    }
}
