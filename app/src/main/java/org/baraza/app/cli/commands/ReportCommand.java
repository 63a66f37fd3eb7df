package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Json;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.DoorOut;
import org.baraza.app.desk.ImpactPlans;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Sheets;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.record.plans.LockedPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Answers a question that was fixed before. */
@AutoService(Command.class)
public final class ReportCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("report", "Answers a question about an effect that was fixed before.")
                .addOption(Options.required(Options.text("--mission", "NAME", "The mission.")))
                .addOption(
                        Options.text("--plan", "ID", "Which plan; the mission's only one that stands when left out."))
                .addOption(OptionSpec.builder("--html")
                        .paramLabel("PAGE")
                        .type(Path.class)
                        .description(
                                "Writes the report with its figures and annex into this new file, to print or send.")
                        .build())
                .addOption(Options.text("--language", "CODE", "Language of that file: en, fr, es, ar or sw."))
                .addOption(Options.flag("--csv", "Every number with its interval, as CSV."))
                .addOption(Options.flag("--json", "One JSON object, for scripts."));
        return Options.teach(
                spec,
                "Says what may be said: that it fell or rose, that nothing that matters changed, that the data cannot tell,"
                        + " or why no verdict is given. The same plan and data give the same numbers, whatever the machine.",
                """
                baraza report --site site --mission UNMAD
                baraza report --site site --mission UNMAD --html unmad.html --language fr
                baraza report --site site --mission UNMAD --plan 3f9a01c2b7d4 --json""",
                "0 answered   1 no verdict, and why   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        return Options.withDesk(given, tools, desk -> {
            LockedPlan plan = plan(desk, given);
            Optional<Path> page = Options.find(given, "--html");
            page.ifPresent(ReportCommand::requireNew);
            ImpactPlans.Answered answered = desk.impact().answer(plan);
            PrintStream out = tools.terminal().out();
            DoorOut door = desk.sharing().door();
            DoorOut.Wish wish = DoorOut.Wish.ofOperator(plan.sha256());
            if (page.isPresent()) {
                write(
                        page.get(),
                        tools.paper()
                                .page(
                                        answered,
                                        later(desk, plan),
                                        Options.<String>find(given, "--language")
                                                .orElse("en")),
                        door,
                        wish);
                out.println(page.get());
            } else if (Options.has(given, "--csv")) {
                var unused = door.csv(Sheets.IMPACT, wish, out, rows -> ReportText.rows(answered.report(), rows));
            } else if (Options.has(given, "--json")) {
                var unused = door.document(Sheets.IMPACT, wish, out, to -> Json.line(to, ReportText.json(answered)));
            } else {
                ReportText.show(answered, out);
            }
            return answered.report().refused() ? Exit.FINDINGS : Exit.GOOD;
        });
    }

    private static void requireNew(Path file) {
        if (Files.exists(file)) {
            throw new WrongUse(file + " is there already; name a new file.");
        }
    }

    private static void write(Path file, String page, DoorOut door, DoorOut.Wish wish) {
        try (OutputStream to = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            var unused = door.document(Sheets.IMPACT, wish, to, out -> out.print(page));
        } catch (IOException e) {
            throw new WrongUse(file + " cannot be written; check its folder and the space left.");
        }
    }

    private static Optional<String> later(Desk desk, LockedPlan plan) {
        return desk.impact().list(plan.mission()).stream()
                .filter(p -> p.supersedes().filter(plan.id()::equals).isPresent())
                .map(LockedPlan::id)
                .findFirst();
    }

    private static LockedPlan plan(Desk desk, ParseResult given) {
        String mission = Missions.get(
                        desk, Options.<String>find(given, "--mission").orElseThrow())
                .acronym();
        List<LockedPlan> all = desk.impact().list(mission);
        Optional<String> wanted = Options.find(given, "--plan");
        if (wanted.isPresent()) {
            return all.stream()
                    .filter(p -> p.id().equals(wanted.get()))
                    .findFirst()
                    .orElseThrow(() -> new WrongUse("There is no plan " + wanted.get() + " of " + mission + ". "
                            + Nearest.hint(
                                    wanted.get(),
                                    all.stream().map(LockedPlan::id).toList())));
        }
        List<LockedPlan> standing = LockedPlan.standing(all);
        if (standing.isEmpty()) {
            throw new WrongUse("No question about " + mission + " is fixed yet, and none is answered before it is."
                    + " Fix one: baraza plan --mission " + mission + " --lock");
        }
        if (standing.size() > 1) {
            throw new WrongUse(standing.size() + " plans of " + mission + " stand. Name one with --plan: "
                    + String.join(", ", standing.stream().map(LockedPlan::id).toList()) + ".");
        }
        return standing.getFirst();
    }
}
