package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.Books;
import org.baraza.core.protect.RetentionRule;
import org.baraza.core.record.RetentionRun;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Deletes what the retention schedule says is due, and looks again that it is gone. */
@AutoService(Command.class)
public final class RetentionCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                        "retention", "Deletes what has been kept long enough, and checks that it is gone.")
                .addOption(Options.flag("--dry-run", "Only says what is due."));
        return Options.teach(
                spec,
                """
                The schedule is what retention.yaml of the site folder changes in the usual one. While the screens are
                served this runs once a day. What was deleted, and whether it was looked for and not found, goes on the
                journal; the journal itself is never deleted.""",
                """
                baraza retention --site site --dry-run
                baraza retention --site site""",
                "0 nothing is left that is due   1 something could not be deleted   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        return Options.withDesk(given, tools, desk -> {
            PrintStream out = tools.terminal().out();
            if (Options.has(given, "--dry-run")) {
                show(desk.books(), out);
                return Exit.GOOD;
            }
            List<RetentionRun> runs = desk.books().keepToSchedule();
            if (runs.isEmpty()) {
                out.println("Nothing was due.");
            }
            runs.forEach(run -> out.println(run.kept() + ": " + Numbers.grouped(run.due()) + " due, "
                    + Numbers.grouped(run.gone()) + " deleted and looked for again"
                    + (run.verified() ? "" : "; the rest is still there, see that nothing holds it open")));
            return runs.stream().allMatch(RetentionRun::verified) ? Exit.GOOD : Exit.FINDINGS;
        });
    }

    private static void show(Books books, PrintStream out) {
        Map<String, Books.DueCount> due =
                books.due().stream().collect(Collectors.toMap(Books.DueCount::kept, Function.identity()));
        for (RetentionRule rule : books.schedule()) {
            String now = Optional.ofNullable(due.get(rule.kept()))
                    .map(RetentionCommand::now)
                    .orElse("none here");
            out.println(rule.kept() + ": " + rule.then().key() + " " + rule.days() + " days after " + rule.after()
                    + "; " + now
                    + (rule.then() == RetentionRule.Then.DESTROY_KEY ? "; a person decides" : ""));
        }
    }

    private static String now(Books.DueCount due) {
        return due.unknown()
                .orElseGet(() -> Numbers.grouped(due.items()) + " due"
                        + due.next()
                                .map(at -> ", next on " + LocalDate.ofInstant(at, ZoneOffset.UTC))
                                .orElse(""));
    }
}
