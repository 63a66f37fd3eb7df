package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.HeadsReport;
import org.baraza.app.desk.JournalReport;
import org.baraza.app.desk.MissionReport;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.SignedHead;
import org.baraza.app.desk.WrongUse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Walks the hash chains of the journal. */
@AutoService(Command.class)
public final class VerifyJournalCommand implements Command {

    private static final String WHAT_NOW = ". Restore a backup from before, and keep this copy as evidence.";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                        "verify-journal", "Checks that no entry of the journal was changed after it was written.")
                .addOption(Options.text("--mission", "NAME", "Only the entries of this mission."))
                .addOption(Options.text(
                        "--file", "FILE", "A mission's entries as journal extract wrote them; no site is needed."))
                .addOption(Options.text(
                        "--heads", "FILE", "Also proves that the journal still contains every head of this copy."))
                .addOption(Options.text(
                        "--fingerprint",
                        "TEXT",
                        "Of the key the heads must be signed with; that of this site when left out."));
        return Options.teach(spec, """
                Each entry carries the hash of the one before, and that of the one before in its mission.
                Whoever rewrites the whole journal can recompute them; a copy of heads.txt kept elsewhere shows it.""", """
                baraza verify-journal --site site
                baraza verify-journal --site site --mission UNMADE
                baraza verify-journal --site site --heads /media/usb/heads.txt
                baraza verify-journal --file unmade.jsonl""", "0 the chains hold   1 one is broken   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        Optional<String> file = Options.find(given, "--file");
        Optional<String> mission = Options.find(given, "--mission");
        if (file.isPresent() && mission.isPresent()) {
            throw new WrongUse("A file holds one mission's entries. Give --file or --mission, not both.");
        }
        Progress progress = tools.terminal().progress("verify-journal", tools.stop());
        PrintStream out = tools.terminal().out();
        if (file.isPresent()) {
            return show(tools.desks().verifyExtract(Path.of(file.get()), progress), tools, out);
        }
        Optional<String> heads = Options.find(given, "--heads");
        if (heads.isEmpty() && Options.find(given, "--fingerprint").isPresent()) {
            throw new WrongUse("--fingerprint is that of signed heads. Give --heads FILE too.");
        }
        return Options.withDesk(given, tools, desk -> {
            int chains = mission.isPresent()
                    ? show(desk.books().verifyMission(mission.get(), progress), tools, out)
                    : show(desk.verifyJournal(progress), tools, out);
            int kept = heads.map(copy -> show(
                            desk.books().verifyHeads(Path.of(copy), Options.find(given, "--fingerprint")), copy, out))
                    .orElse(Exit.GOOD);
            return Math.max(chains, kept);
        });
    }

    private static int show(HeadsReport report, String copy, PrintStream out) {
        if (report.heads() == 0 && report.holds()) {
            out.println(copy + " holds no heads; nothing was proved.");
            return Exit.FINDINGS;
        }
        for (HeadsReport.Problem problem : report.problems()) {
            String chain =
                    problem.chain().equals(SignedHead.WHOLE) || problem.chain().isEmpty()
                            ? ""
                            : " of " + problem.chain();
            out.println("Line " + problem.line() + " of " + copy
                    + (problem.position() == 0 ? "" : ", entry " + problem.position() + chain) + ": "
                    + problem.wrong().words() + ".");
        }
        if (report.holds()) {
            out.println("The journal contains all " + Numbers.grouped(report.heads()) + " heads of " + copy + "."
                    + (report.unsigned() == 0
                            ? ""
                            : " " + Numbers.grouped(report.unsigned())
                                    + " bear no signature and are as good as whoever wrote them down."));
        }
        return report.holds() ? Exit.GOOD : Exit.FINDINGS;
    }

    private static int show(JournalReport report, Tools tools, PrintStream out) {
        tools.terminal().clearProgress();
        if (report.brokenAt().isPresent()) {
            out.println(
                    "The journal was changed: entry " + report.brokenAt().getAsLong() + ", " + report.why() + WHAT_NOW);
        } else {
            out.println(Numbers.grouped(report.entries()) + " entries, unbroken. Last hash: " + report.head());
        }
        report.missions().stream()
                .filter(m -> !m.mission().isEmpty() || !m.holds())
                .forEach(m -> line(m, out));
        return report.holds() ? Exit.GOOD : Exit.FINDINGS;
    }

    private static int show(MissionReport report, Tools tools, PrintStream out) {
        tools.terminal().clearProgress();
        line(report, out);
        return report.holds() ? Exit.GOOD : Exit.FINDINGS;
    }

    private static void line(MissionReport report, PrintStream out) {
        String name = report.mission().isEmpty() ? "what belongs to no mission" : report.mission();
        if (report.brokenAt().isPresent()) {
            out.println("  " + name + ": changed at entry " + report.brokenAt().getAsLong() + " of its own, "
                    + report.why() + WHAT_NOW);
        } else {
            out.println("  " + name + ": " + Numbers.grouped(report.entries()) + " entries, unbroken. Last hash: "
                    + report.head());
        }
    }
}
