package org.baraza.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.baraza.app.desk.PlainFault;
import org.baraza.app.desk.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: finds the command, runs it, and turns what went wrong into one sentence and an exit code. */
public final class Baraza {

    private static final int SECONDS_TO_STOP = 20;

    private final Tools tools;
    private final List<Command> commands;

    public Baraza(Tools tools) {
        this.tools = tools;
        this.commands = listCommands();
    }

    /** Every command found, in order of name. */
    public static List<Command> listCommands() {
        return ServiceLoader.load(Command.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(command -> command.spec().name()))
                .toList();
    }

    /** Runs and ends the process. Ctrl-C lets the command stop by itself before the process goes. */
    public static void main(Tools tools, String... arguments) {
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    tools.stop().ask();
                    await(done);
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        int code = new Baraza(tools).run(arguments);
        done.countDown();
        if (!tools.stop().asked()) {
            Runtime.getRuntime().removeShutdownHook(hook);
            System.exit(code);
        }
    }

    private static void await(CountDownLatch done) {
        try {
            if (!done.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The whole command line, for parsing and for the reference page. */
    public static CommandLine commandLine() {
        CommandSpec top = CommandSpec.create().name("baraza");
        top.usageMessage()
                .width(100)
                .synopsisSubcommandLabel("COMMAND")
                .header(
                        "Shows whether a peace operation and its local partners are keeping the peace, and how sure one can be.")
                .description("", "Start here: baraza demo", "")
                .footer(
                        "",
                        "baraza COMMAND --help explains a command with an example.",
                        "",
                        "Exit codes",
                        "  0 good   1 there are findings   2 wrong use   3 fault   130 stopped by you");
        top.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .description("Shows this help.")
                .build());
        CommandLine line = new CommandLine(top);
        for (Command command : listCommands()) {
            CommandSpec spec = command.spec();
            line.addSubcommand(spec.name(), new CommandLine(spec));
        }
        CommandSpec help = CommandSpec.create().name("help");
        help.usageMessage().header("Shows this help, or the help of a command.");
        help.addPositional(CommandLine.Model.PositionalParamSpec.builder()
                .paramLabel("COMMAND")
                .arity("0..1")
                .type(String.class)
                .build());
        return line.addSubcommand("help", new CommandLine(help));
    }

    /** Runs one command line and returns its exit code; never throws. */
    public int run(String... arguments) {
        CommandLine line = commandLine();
        @Nullable ParseResult given = null;
        try {
            given = line.parseArgs(arguments);
            return run(line, given);
        } catch (UnmatchedArgumentException e) {
            return wrongUse(e.getMessage() + "." + suggestion(e), e.getCommandLine());
        } catch (ParameterException e) {
            return wrongUse(e.getMessage() + ".", e.getCommandLine());
        } catch (WrongUse e) {
            tools.terminal().clearProgress();
            tools.terminal().err().println(e.getMessage());
            return Exit.WRONG_USE;
        } catch (CancellationException e) {
            return cancelled();
        } catch (Exception | Error e) {
            return tools.stop().asked() ? cancelled() : fault(e, given);
        } finally {
            tools.terminal().out().flush();
        }
    }

    private int run(CommandLine line, ParseResult given) throws Exception {
        if (given.isUsageHelpRequested() || !given.hasSubcommand()) {
            line.usage(tools.terminal().out());
            return given.isUsageHelpRequested() ? Exit.GOOD : Exit.WRONG_USE;
        }
        ParseResult sub = given.subcommand();
        String name = sub.commandSpec().name();
        if (name.equals("help")) {
            return help(line, sub);
        }
        if (sub.isUsageHelpRequested()) {
            sub.commandSpec().commandLine().usage(tools.terminal().out());
            return Exit.GOOD;
        }
        for (Command command : commands) {
            if (command.spec().name().equals(name)) {
                int code = command.run(sub, tools);
                tools.terminal().clearProgress();
                return tools.stop().asked() ? Exit.CANCELLED : code;
            }
        }
        throw new IllegalStateException("no command " + name);
    }

    private int help(CommandLine line, ParseResult sub) {
        String wanted = sub.matchedPositionalValue(0, "");
        CommandLine about = wanted.isEmpty() ? line : line.getSubcommands().get(wanted);
        if (about == null) {
            throw new WrongUse("There is no command \"" + wanted + "\". "
                    + org.baraza.app.desk.Nearest.hint(
                            wanted, List.copyOf(line.getSubcommands().keySet())));
        }
        about.usage(tools.terminal().out());
        return Exit.GOOD;
    }

    private static String suggestion(UnmatchedArgumentException e) {
        List<String> near = e.getSuggestions();
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }

    private int wrongUse(String message, CommandLine about) {
        tools.terminal().err().println(message);
        tools.terminal().err().println("See: " + about.getCommandSpec().qualifiedName() + " --help");
        return Exit.WRONG_USE;
    }

    private int cancelled() {
        tools.terminal().clearProgress();
        tools.terminal().err().println("Stopped; what was under way was not kept.");
        return Exit.CANCELLED;
    }

    /** One incident number and one sentence for the person; the stack trace goes to the site's log alone. */
    private int fault(Throwable fault, @Nullable ParseResult given) {
        Instant now = Instant.now();
        byte[] random = new byte[2];
        ThreadLocalRandom.current().nextBytes(random);
        String incident = now.toString().replaceAll("[-:]|\\..*|Z", "") + "-"
                + HexFormat.of().formatHex(random);
        Path site = given != null
                        && given.hasSubcommand()
                        && given.subcommand().commandSpec().findOption("--site") != null
                ? Options.site(given.subcommand())
                : Path.of(".");
        tools.terminal().clearProgress();
        String where = log(site, incident, fault);
        tools.terminal()
                .err()
                .println(plain(fault)
                        .map(sentence -> sentence + " (incident " + incident + ")")
                        .orElse("Something in Baraza itself went wrong (incident " + incident + "); " + where + "."));
        return Exit.FAULT;
    }

    /** What a fault means to the person, where it is the machine's and not the program's. */
    private static Optional<String> plain(Throwable fault) {
        for (Optional<Throwable> at = Optional.of(fault);
                at.isPresent();
                at = at.flatMap(t -> Optional.ofNullable(t.getCause()))) {
            switch (at.get()) {
                case PlainFault said -> {
                    return Optional.of(said.getMessage());
                }
                case AccessDeniedException e -> {
                    return Optional.of(
                            "This user may not use " + e.getFile() + ". Give it the right to, or use another folder.");
                }
                case IOException e
                when isDiskFull(e) -> {
                    return Optional.of(
                            "The disk is full. Nothing of what was under way was kept; free some space and start again.");
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static boolean isDiskFull(IOException e) {
        String said = String.valueOf(e.getMessage());
        return said.contains("No space left") || said.contains("Disk quota");
    }

    /** Writes what failed and where. What the fault says of itself may hold a row of somebody's file and is left out. */
    private static String log(Path site, String incident, Throwable fault) {
        StringBuilder trace = new StringBuilder(incident).append('\n');
        for (Throwable at = fault; at != null; at = at.getCause()) {
            trace.append(at.getClass().getName()).append('\n');
            for (StackTraceElement frame : at.getStackTrace()) {
                trace.append("\tat ").append(frame).append('\n');
            }
        }
        Path log = site.resolve("faults.log");
        try {
            Files.createDirectories(site);
            Files.writeString(log, trace.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return "please report it with " + log;
        } catch (IOException e) {
            return "its details could not be written to " + log;
        }
    }
}
