package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.util.List;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Numbers;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.HeadsReport;
import org.baraza.app.desk.SignedHead;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the signed heads of the journal, or makes new ones. */
@AutoService(Command.class)
public final class HeadsCommand implements Command {

    private static final int SHOWN = 50;
    private static final int DIGITS_READ_OUT = 32;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("heads", "Lists the signed heads of the journal, to be kept elsewhere.")
                .addOption(Options.flag("--make", "Signs the last entry of the journal and of each mission now."));
        return Options.teach(
                spec, """
                A head says which entry a chain ended with and when. Kept elsewhere, it shows later whether history was
                rewritten. Copy heads.txt of the site folder to a stick, send it, or read a line out: form, site, chain,
                entry, time and the first 32 digits are enough.""", """
                baraza heads --site site --make
                baraza heads --site site""", "0 shown   1 the journal lacks a head made before   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        return Options.withDesk(given, tools, desk -> {
            var out = tools.terminal().out();
            if (Options.has(given, "--make")) {
                HeadsReport report = desk.books().makeHeads();
                if (!report.holds()) {
                    out.println("No head was made: the journal lacks "
                            + Numbers.grouped(report.problems().size())
                            + " heads made before. It was rewritten or restored from an older backup; keep heads.txt.");
                    return Exit.FINDINGS;
                }
            }
            out.println("Key: " + desk.books().headsFingerprint());
            List<SignedHead> heads = desk.books().listHeads(SHOWN);
            if (heads.isEmpty()) {
                out.println("No head was made yet. Make one with --make.");
            }
            for (SignedHead head : heads) {
                String chain = head.chain().equals(SignedHead.WHOLE) ? "whole journal" : head.chain();
                out.println("  " + head.at() + "  " + chain + "  entry " + Numbers.grouped(head.position()) + "  "
                        + head.hash().substring(0, DIGITS_READ_OUT).replaceAll("(....)(?=.)", "$1 "));
            }
            return Exit.GOOD;
        });
    }
}
