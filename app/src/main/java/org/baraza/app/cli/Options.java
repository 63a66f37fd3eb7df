package org.baraza.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Nearest;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.DataKind;
import org.baraza.core.measure.Panel;
import org.baraza.core.measure.PanelQuestion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that several commands share, so that they are called and mean the same everywhere. */
public final class Options {

    private static final Path USUAL_SITE = Path.of("site");

    private Options() {}

    /** A command with {@code --site} and {@code --help}. */
    public static CommandSpec command(String name, String purpose) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().header(purpose).sortOptions(false).width(100);
        return spec.addOption(OptionSpec.builder("--site")
                        .paramLabel("DIR")
                        .type(Path.class)
                        .description("The site folder; ./site when left out, ./site/demo for the demo.")
                        .build())
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .type(boolean.class)
                        .description("Shows this help.")
                        .build());
    }

    /** Examples and exit codes, at the end of a command's help. */
    public static CommandSpec teach(CommandSpec spec, String explanation, String examples, String exitCodes) {
        spec.usageMessage()
                .description("", explanation, "")
                .footer(
                        "",
                        "Examples",
                        examples.indent(2).stripTrailing(),
                        "",
                        "Exit codes",
                        exitCodes.indent(2).stripTrailing());
        return spec;
    }

    public static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    public static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    public static OptionSpec whole(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(Integer.class)
                .description(description)
                .build();
    }

    public static OptionSpec required(OptionSpec option) {
        return option.toBuilder().required(true).build();
    }

    public static boolean has(ParseResult given, String flag) {
        return given.hasMatchedOption(flag);
    }

    public static <T> Optional<T> find(ParseResult given, String option) {
        return Optional.ofNullable(given.<T>matchedOptionValue(option, null));
    }

    public static Path site(ParseResult given) {
        return Options.<Path>find(given, "--site").orElse(USUAL_SITE);
    }

    /** Opens the site, works with it, closes it. */
    public static int withDesk(ParseResult given, Tools tools, ToIntFunction<Desk> work) {
        Path site = site(given);
        try (Desk desk = tools.desks().open(site, tools.desks().settings(site))) {
            return work.applyAsInt(desk);
        }
    }

    /** Options that choose a panel. */
    public static CommandSpec withPanelOptions(CommandSpec spec) {
        return spec.addOption(required(text("--country", "ISO3", "Three-letter code of the country, such as XXB.")))
                .addOption(required(whole("--level", "N", "Administrative level: 1 regions, 2 districts, and so on.")))
                .addOption(text("--mission", "NAME", "Only this mission's bases count; all missions when left out."))
                .addOption(
                        text("--events", "ID", "The event data set; the newest that covers the country when left out."))
                .addOption(text("--areas", "ID", "The boundary data set; the newest when left out."))
                .addOption(
                        text("--deployments", "ID", "The deployment data set; the newest with months when left out."))
                .addOption(carryForward());
    }

    public static OptionSpec carryForward() {
        return whole(
                "--carry-forward-months",
                "N",
                "Months a base is taken as present after its last map; the site's setting when left out.");
    }

    public static PanelQuestion question(ParseResult given, Desk desk, Tools tools) {
        String country = Options.<String>find(given, "--country").orElseThrow();
        var known = desk.register().listDataSets().stream()
                .filter(d -> d.kind() == DataKind.AREAS)
                .flatMap(d -> d.countries().stream())
                .distinct()
                .sorted()
                .toList();
        if (!known.contains(country)) {
            throw new WrongUse("No areas of " + country + " have been imported. "
                    + (known.isEmpty() ? "Import a boundary file first." : Nearest.hint(country, known)));
        }
        return new PanelQuestion(
                country,
                Options.<Integer>find(given, "--level").orElseThrow(),
                find(given, "--mission"),
                find(given, "--areas"),
                find(given, "--events"),
                find(given, "--deployments"),
                carryForwardMonths(given, tools));
    }

    public static int carryForwardMonths(ParseResult given, Tools tools) {
        Settings settings = tools.desks().settings(site(given));
        int months = Options.<Integer>find(given, "--carry-forward-months").orElse(settings.carryForwardMonths());
        if (months < 0) {
            throw new WrongUse("--carry-forward-months is " + months + "; write 0 or more.");
        }
        return months;
    }

    /** The panel, when it has areas. */
    public static Panel panel(Desk desk, PanelQuestion question) {
        Panel panel = desk.panel(question);
        if (panel.areas().isEmpty()) {
            throw new WrongUse("There are no areas of " + question.country() + " at level " + question.level()
                    + "; choose another --level or import boundaries of that level.");
        }
        return panel;
    }
}
