package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Json;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.core.record.Mission;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Lists missions and shows their cards. */
@AutoService(Command.class)
public final class MissionsCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("missions", "Lists missions, or shows the card of one.")
                .addOption(Options.flag("--json", "One JSON object a line for each mission."))
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("NAME")
                        .arity("0..1")
                        .type(String.class)
                        .description("The mission's acronym.")
                        .build());
        return Options.teach(
                spec,
                "A card gives dates, mandate, what is claimed for the mission and what speaks against it, with sources.",
                """
                baraza missions
                baraza missions UNMIL""",
                "0 shown   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        String name = given.matchedPositionalValue(0, "");
        PrintStream out = tools.terminal().out();
        return Options.withDesk(given, tools, desk -> {
            boolean json = Options.has(given, "--json");
            if (!name.isEmpty() && !json) {
                card(Missions.get(desk, name), out);
                return Exit.GOOD;
            }
            for (Mission mission : desk.register().listMissions()) {
                if (!name.isEmpty() && !mission.isCalled(name)) {
                    continue;
                }
                if (json) {
                    Json.line(out, json(mission));
                } else {
                    out.println(mission.acronym() + "  " + period(mission) + "  " + String.join(" ", mission.hosts())
                            + "  " + mission.mandateType() + madeUp(mission));
                }
            }
            return Exit.GOOD;
        });
    }

    private static Map<String, Object> json(Mission mission) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("mission", mission.acronym());
        object.put("name", mission.name());
        object.put("organisation", mission.organisation());
        object.put("hosts", mission.hosts());
        object.put("mandateType", mission.mandateType());
        object.put("authorised", mission.authorised().toString());
        object.put("started", mission.started().map(LocalDate::toString));
        object.put("ended", mission.ended().map(LocalDate::toString));
        object.put("madeUp", mission.madeUp());
        return object;
    }

    private static void card(Mission mission, PrintStream out) {
        out.println(mission.acronym() + ": " + mission.name() + madeUp(mission));
        out.println("  Mandated by " + mission.organisation() + ", " + mission.mandateType() + ", in "
                + String.join(", ", mission.hosts()));
        out.println("  " + period(mission) + ", authorised " + mission.authorised());
        for (Mission.Strength strength : mission.strengths()) {
            out.println("  From " + strength.from() + " up to " + strength.troops() + " troops (" + strength.source()
                    + ")");
        }
        out.println("Claimed");
        mission.claims().forEach(statement -> show(statement, out));
        out.println("What speaks against it");
        mission.counterEvidence().forEach(statement -> show(statement, out));
        mission.notes().forEach(note -> out.println("Note: " + note));
    }

    private static void show(Mission.Statement statement, PrintStream out) {
        out.println("  " + statement.text() + " (" + statement.source() + ")");
    }

    private static String period(Mission mission) {
        Optional<LocalDate> ended = mission.ended();
        return mission.started().orElse(mission.authorised()) + " to "
                + (ended.isPresent() ? ended.get().toString() : "today");
    }

    private static String madeUp(Mission mission) {
        return mission.madeUp() ? "  (made up, for practice)" : "";
    }
}
