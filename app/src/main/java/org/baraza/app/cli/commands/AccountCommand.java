package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.Accounts;
import org.baraza.app.desk.Accounts.Account;
import org.baraza.app.desk.Accounts.Granted;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Grant;
import org.baraza.core.protect.Role;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.Mission;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Looks after accounts, for whoever sits at the machine. */
@AutoService(Command.class)
public final class AccountCommand implements Command {

    private static final List<String> ACTIONS =
            List.of("list", "open", "invite", "grant", "take-back", "close", "reset");

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("account", "Opens, grants, takes back, closes and resets accounts.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("ACTION")
                .arity("1")
                .type(String.class)
                .description("One of " + String.join(", ", ACTIONS) + ".")
                .build());
        spec.addOption(Options.text("--name", "NAME", "The name somebody signs in with."))
                .addOption(Options.text("--shown", "NAME", "open: the name colleagues know."))
                .addOption(Options.text("--role", "ROLE", "open, grant: the role, such as head-of-office."))
                .addOption(Options.text("--mission", "NAME", "open, grant: only in this mission."))
                .addOption(Options.text("--area", "PCODE", "open, grant: only in this area and those within it."))
                .addOption(Options.text("--team", "NAME", "open, grant: only for this team."))
                .addOption(Options.text("--until", "DAY", "open, grant: the last day, such as 2027-03-31."))
                .addOption(Options.text("--grant", "ID", "take-back: the grant, as list shows it."));
        return Options.teach(
                spec,
                "For whoever sits at the machine, also while the screens are open. What changes is on the journal as done"
                        + " by the operator. Codes are shown once and work once.",
                """
                baraza account list
                baraza account open --name rose --shown Rose --role jmac --mission PRAMIQ --until 2027-03-31
                baraza account invite --name rose
                baraza account grant --name rose --role monitoring --until 2027-03-31
                baraza account take-back --grant g-0a1b2c3d4e5f
                baraza account reset --name rose
                baraza account close --name rose""",
                "0 good   2 wrong use   3 fault");
    }

    @Override
    public int run(ParseResult given, Tools tools) {
        String action = given.matchedPositionalValue(0, "");
        if (!ACTIONS.contains(action)) {
            throw new WrongUse("There is no action \"" + action + "\". " + Nearest.hint(action, ACTIONS));
        }
        return Options.withDesk(given, tools, desk -> {
            List<String> said = run(action, given, desk, tools.desks().settings(Options.site(given)));
            said.forEach(tools.terminal().out()::println);
            return Exit.GOOD;
        });
    }

    private static List<String> run(String action, ParseResult given, Desk desk, Settings settings) {
        Accounts accounts = desk.accounts();
        return switch (action) {
            case "list" -> list(accounts);
            case "open" -> open(given, desk, settings);
            case "take-back" -> {
                accounts.takeBack(handle(required(given, "--grant")), By.operator());
                yield List.of("Taken back; it holds no longer.");
            }
            default -> run(action, get(given, accounts).who(), given, desk, settings);
        };
    }

    private static List<String> run(String action, Handle who, ParseResult given, Desk desk, Settings settings) {
        Accounts accounts = desk.accounts();
        return switch (action) {
            case "grant" -> {
                Granted granted = accounts.grant(who, grant(given, desk), By.operator());
                yield List.of("Granted: " + show(granted));
            }
            case "close" -> {
                accounts.close(who, By.operator());
                yield List.of("Closed for good; every session and token has ended.");
            }
            case "reset" -> code(accounts.reset(who, By.operator()), settings);
            default -> code(accounts.invite(who, By.operator()), settings);
        };
    }

    private static List<String> list(Accounts accounts) {
        List<Account> all = accounts.list();
        return all.isEmpty()
                ? List.of("There are no accounts yet. baraza serve shows how to make the first.")
                : all.stream().flatMap(a -> show(a).stream()).toList();
    }

    private static List<String> show(Account account) {
        String state = account.closedAt()
                .map(c -> "closed " + LocalDate.ofInstant(c, ZoneOffset.UTC))
                .orElse(account.canSignIn() ? "open" : "has not begun yet");
        String first = account.login() + "  " + account.shown() + "  "
                + account.who().code() + "  " + state + (account.secondFactor() ? "  second factor" : "");
        return Stream.concat(Stream.of(first), account.grants().stream().map(g -> "  " + show(g)))
                .toList();
    }

    private static String show(Granted granted) {
        Scope scope = granted.grant().scope();
        return granted.id().code() + "  " + granted.grant().role().key()
                + scope.mission().map(m -> "  mission " + m).orElse("")
                + scope.area().map(a -> "  area " + a).orElse("")
                + scope.team().map(t -> "  team " + t).orElse("")
                + "  until "
                + LocalDate.ofInstant(granted.grant().until().minusNanos(1), ZoneOffset.UTC)
                + (granted.grant().holdsAt(Instant.now()) ? "" : "  does not hold now");
    }

    private static List<String> open(ParseResult given, Desk desk, Settings settings) {
        return code(
                desk.accounts()
                        .open(required(given, "--name"), required(given, "--shown"), grant(given, desk), By.operator()),
                settings);
    }

    private static List<String> code(Accounts.Code code, Settings settings) {
        return List.of(
                "Hand this over; it works once, until " + code.until() + ":",
                "  " + address(settings) + "/invitation#" + code.text());
    }

    private static String address(Settings settings) {
        return settings.listening().publicAddress().map(String::valueOf).orElse("http://127.0.0.1:" + settings.port());
    }

    private static Grant grant(ParseResult given, Desk desk) {
        String role = required(given, "--role");
        String until = required(given, "--until");
        Optional<String> mission = Options.find(given, "--mission");
        mission.ifPresent(m -> requireKnown(m, desk));
        try {
            return Grant.untilEndOf(
                    LocalDate.parse(until),
                    Role.find(role)
                            .orElseThrow(() -> new WrongUse("There is no role \"" + role + "\". "
                                    + Nearest.hint(
                                            role,
                                            Arrays.stream(Role.values())
                                                    .map(Role::key)
                                                    .toList()))),
                    new Scope(mission, Options.find(given, "--area"), Options.find(given, "--team")),
                    Instant.now());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new WrongUse("--until is " + until + "; write a day to come, such as 2027-03-31.");
        }
    }

    private static void requireKnown(String mission, Desk desk) {
        List<String> known =
                desk.register().listMissions().stream().map(Mission::acronym).toList();
        if (!known.contains(mission)) {
            throw new WrongUse("There is no mission \"" + mission + "\". " + Nearest.hint(mission, known));
        }
    }

    private static Account get(ParseResult given, Accounts accounts) {
        return accounts.findByLogin(required(given, "--name"))
                .orElseThrow(() -> new WrongUse("Nobody signs in with that name. See: baraza account list"));
    }

    private static Handle handle(String code) {
        try {
            return new Handle(code);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("That is no grant. See: baraza account list");
        }
    }

    private static String required(ParseResult given, String option) {
        return Options.<String>find(given, option)
                .orElseThrow(() -> new WrongUse("This needs " + option + ". See: baraza account --help"));
    }
}
