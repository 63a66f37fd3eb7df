package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImpactPlans;
import org.baraza.core.compare.plan.Detectable;
import org.baraza.core.compare.plan.ImpactPlan;
import org.baraza.core.record.plans.LockedPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Puts a question about an effect and fixes it before its answer is looked at. */
@AutoService(Command.class)
public final class PlanCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = PlanChoices.with(
                        Options.command("plan", "Fixes a question about an effect before its answer is looked at.")
                                .addOption(Options.required(Options.text("--mission", "NAME", "The mission."))))
                .addOption(Options.flag("--lock", "Fixes the plan for good; without it the plan is only shown."))
                .addOption(Options.text("--supersedes", "ID", "The plan this one takes the place of."))
                .addOption(Options.flag("--list", "Shows every plan of the mission that was fixed."));
        return Options.teach(
                spec,
                "A plan says what is looked at, in which areas and months, with what it is compared and what counts as a"
                        + " change. Once fixed it never changes; a later one may supersede it and says so. Before it is"
                        + " fixed, the time before the mission tells how small a change could be found at all.",
                """
                baraza plan --site site --mission UNMAD
                baraza plan --site site --mission UNMAD --outcome civilians-killed --lock
                baraza plan --site site --mission UNMAD --list""",
                "0 shown or fixed   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        PrintStream out = tools.terminal().out();
        return Options.withDesk(given, tools, desk -> {
            if (Options.has(given, "--list")) {
                String mission = Missions.get(
                                desk, Options.<String>find(given, "--mission").orElseThrow())
                        .acronym();
                list(desk.impact().list(mission), out);
            } else {
                put(desk, given, tools, out);
            }
            return Exit.GOOD;
        });
    }

    private static void put(Desk desk, ParseResult given, Tools tools, PrintStream out) {
        ImpactPlans impact = desk.impact();
        ImpactPlan plan = impact.draft(PlanChoices.read(given, tools));
        out.print(plan.text());
        out.println("sha256: " + plan.sha256());
        out.println(told(impact.detectable(plan)));
        if (Options.has(given, "--lock")) {
            Optional<String> supersedes = Options.find(given, "--supersedes");
            LockedPlan locked = impact.lock(plan, supersedes, By.operator());
            out.println("Locked as " + locked.id() + " on " + locked.at()
                    + locked.supersedes().map(s -> ", in place of " + s).orElse("") + ".");
            out.println("Answer it: baraza report --mission " + plan.mission() + " --plan " + locked.id());
        } else {
            out.println("Nothing is fixed yet. Add --lock to fix it.");
        }
    }

    /** What could be told at all. */
    static String told(Detectable detectable) {
        return detectable.share().isPresent()
                ? "The months " + detectable.months().orElseThrow() + " tell that only a fall of about "
                        + Math.round(detectable.share().getAsDouble() * 100)
                        + "% or more would be found four times in five."
                : "How small a change could be found cannot be told beforehand. " + detectable.why();
    }

    private static void list(List<LockedPlan> plans, PrintStream out) {
        if (plans.isEmpty()) {
            out.println("No plan is fixed yet.");
        }
        Map<String, String> later = new LinkedHashMap<>();
        plans.forEach(p -> p.supersedes().ifPresent(s -> later.put(s, p.id())));
        for (LockedPlan p : plans) {
            ImpactPlan plan = ImpactPlan.read(p.text());
            out.println(p.id() + "  " + p.at() + "  " + PlanChoices.name(plan.treatment()) + "  "
                    + PlanChoices.name(plan.outcome()) + "  " + plan.months()
                    + Optional.ofNullable(later.get(p.id()))
                            .map(by -> "  superseded by " + by)
                            .orElse(""));
        }
    }
}
