package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.PrintStream;
import java.util.List;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.Sharing;
import org.baraza.core.protect.disclosure.Protocol;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists sharing protocols. */
@AutoService(Command.class)
public final class ProtocolsCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Options.teach(
                Options.command("protocols", "Lists the sharing protocols: what may be given to whom."),
                """
                Nothing that is not public leaves without a protocol. They are agreed and withdrawn on the screens, under
                Sharing, by somebody who is signed in.""",
                "baraza protocols --site site",
                "0 shown   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        return Options.withDesk(given, tools, desk -> {
            List<Sharing.Agreed> all = desk.sharing().listProtocols();
            PrintStream out = tools.terminal().out();
            if (all.isEmpty()) {
                out.println("No sharing protocol has been agreed. Only what is public can leave.");
            }
            all.forEach(agreed -> show(agreed, out));
            return Exit.GOOD;
        });
    }

    private static void show(Sharing.Agreed agreed, PrintStream out) {
        Protocol p = agreed.protocol();
        out.println(p.id() + "  " + p.recipient() + " (" + p.kind().key() + ")  " + p.from() + " to " + p.until()
                + (agreed.withdrawn().isPresent() ? "  withdrawn" : ""));
        out.println("  " + p.purpose());
        out.println("  " + String.join(", ", p.sheets()) + "; level " + p.areaLevel() + ", " + p.delayDays()
                + " days old, " + p.k() + " alike, counts from " + p.smallest());
    }
}
