package org.baraza.reference;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.cli.Baraza;
import org.baraza.app.desk.Settings;
import org.baraza.app.files.FileFindings;
import org.baraza.core.collect.CommonFindings;
import org.baraza.core.collect.Importer;
import org.baraza.core.collect.ImporterCard;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.measure.Indicator;
import org.baraza.core.measure.IndicatorCard;
import org.baraza.core.measure.own.OwnIndicator;
import org.baraza.core.verify.Doors;
import org.baraza.core.verify.EventCheck;
import picocli.CommandLine;

/** Writes the reference pages from what ServiceLoader finds. */
final class ReferencePages {

    private static final String MADE = "<!-- Made by ./baraza docs from the code; change it there. -->\n\n";

    private ReferencePages() {}

    /** Every page by file name. */
    static Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("indicators.md", indicators());
        pages.put("importers.md", importers());
        pages.put("findings.md", findings());
        pages.put("settings.md", settings());
        pages.put("commands.md", commands());
        pages.put("forms.md", FormPage.page(MADE));
        pages.put("dependencies.md", Dependencies.page(MADE));
        pages.put("protection-rules.md", ProtectionRules.page());
        return pages;
    }

    private static String indicators() {
        StringBuilder page =
                page("Indicators", "Every number is shown with its interval; without one there is no number.");
        list(Indicator.class, i -> i.card().id()).forEach(i -> indicator(page, i.card()));
        page.append("# Indicators of a mission's own records\n\n");
        page.append(
                "Read from what the mission wrote down itself, under *What our records say*, which the board of alerts leads to.\n\n");
        list(OwnIndicator.class, i -> i.card().id()).forEach(i -> indicator(page, i.card()));
        return end(page);
    }

    private static void indicator(StringBuilder page, IndicatorCard card) {
        page.append("## ").append(card.id()).append(" ").append(card.name()).append("\n\n");
        page.append(card.question()).append("\n\n").append(card.definition()).append("\n\n");
        row(page, "Numerator", card.numerator());
        row(page, "Denominator", card.denominator());
        row(page, "Unit", card.unit());
        row(page, "Unit without denominator", card.countUnit());
        row(page, "Good direction", word(card.direction()));
        row(page, "Definition is", word(card.origin()) + ", version " + card.version());
        row(page, "Says of causes", word(card.design()) + " only, no causal claim");
        row(page, "Shown only with", String.join(", ", card.shownOnlyWith()));
        row(page, "Interval", card.interval());
        row(page, "n counts", card.restsOn());
        row(page, "Could be gamed by", card.gaming());
        row(page, "Source", card.source());
        page.append("\nPitfalls\n\n");
        card.pitfalls().forEach(pitfall -> page.append("- ").append(pitfall).append('\n'));
        page.append('\n');
    }

    private static String importers() {
        StringBuilder page = page("Importers", "The kind of a file is recognised from its content.");
        for (Importer importer : list(Importer.class, i -> i.card().id())) {
            ImporterCard card = importer.card();
            page.append("## ")
                    .append(card.id())
                    .append("\n\n")
                    .append(card.title())
                    .append("\n\n");
            page.append(card.explanation()).append("\n\n");
            row(page, "Gives", word(card.kind()));
            row(page, "Publisher", card.source().name());
            row(page, "Licence", card.source().licence());
            row(page, "Cite as", card.source().citation());
            page.append("\n| column | required | meaning |\n|---|---|---|\n");
            card.columns()
                    .forEach(column -> page.append("| `")
                            .append(column.name())
                            .append("` | ")
                            .append(column.required() ? "yes" : "no")
                            .append(" | ")
                            .append(cell(column.meaning()))
                            .append(" |\n"));
            page.append("\n```\n").append(card.example().strip()).append("\n```\n\n");
            if (!card.findings().isEmpty()) {
                page.append("Its own findings: ")
                        .append(card.findings().stream()
                                .map(f -> "`" + f.code() + "`")
                                .collect(Collectors.joining(", ")))
                        .append("\n\n");
            }
        }
        return end(page);
    }

    private static String findings() {
        StringBuilder page = page(
                "Findings", "What can be wrong or notable about data. Rows set aside are listed with their reason.");
        Map<String, FindingKind> kinds = new TreeMap<>();
        Stream.of(
                        CommonFindings.all().stream(),
                        FileFindings.all().stream(),
                        Doors.findings().stream(),
                        list(Importer.class, i -> i.card().id()).stream().flatMap(i -> i.card().findings().stream()),
                        list(EventCheck.class, c -> c.kind().code()).stream().map(EventCheck::kind))
                .flatMap(s -> s)
                .forEach(kind -> kinds.put(kind.code(), kind));
        page.append("| code | the row is | what was found | what to do |\n|---|---|---|---|\n");
        kinds.values()
                .forEach(kind -> page.append("| `")
                        .append(kind.code())
                        .append("` | ")
                        .append(kind.severity() == FindingKind.Severity.SET_ASIDE ? "set aside" : "kept")
                        .append(" | ")
                        .append(cell(kind.title()))
                        .append(" | ")
                        .append(cell(kind.remedy()))
                        .append(" |\n"));
        return end(page);
    }

    private static String settings() {
        StringBuilder page = page(
                "Settings",
                "Lines of `baraza.yaml` in the site folder. The file need not exist. An unknown name stops the start and"
                        + " names the nearest valid one.");
        page.append("| setting | usual | meaning |\n|---|---|---|\n");
        for (Settings.Name name : Settings.Name.values()) {
            page.append("| `")
                    .append(name.key())
                    .append("` | ")
                    .append(name.usual())
                    .append(" | ")
                    .append(cell(name.meaning()))
                    .append(" |\n");
        }
        return end(page);
    }

    private static String commands() {
        StringBuilder page = page(
                "Commands",
                "Names, options, CSV headers, JSON keys and exit codes are stable: scripts may rely on them."
                        + " Results go to the output stream, everything else to the error stream.");
        for (CommandLine line : Baraza.commandLine().getSubcommands().values()) {
            usage(page, "##", line);
            line.getSubcommands().values().forEach(sub -> usage(page, "###", sub));
        }
        return end(page);
    }

    private static void usage(StringBuilder page, String depth, CommandLine line) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        line.usage(new PrintStream(text, true, StandardCharsets.UTF_8), CommandLine.Help.Ansi.OFF);
        page.append(depth)
                .append(" ")
                .append(line.getCommandSpec().qualifiedName())
                .append("\n\n```\n")
                .append(text.toString(StandardCharsets.UTF_8)
                        .replaceAll("[ \\t]+(?=\\R)", "")
                        .strip())
                .append("\n```\n\n");
    }

    private static <T> List<T> list(Class<T> door, java.util.function.Function<T, String> key) {
        return ServiceLoader.load(door).stream()
                // What only tests bring is no part of the product.
                .filter(provider -> !provider.type()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"))
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(key))
                .toList();
    }

    private static StringBuilder page(String title, String purpose) {
        return new StringBuilder("# " + title + "\n\n")
                .append(MADE)
                .append(purpose)
                .append("\n\n");
    }

    private static String end(StringBuilder page) {
        return page.toString().strip() + "\n";
    }

    private static void row(StringBuilder page, String name, String text) {
        if (!text.isEmpty()) {
            page.append("- ").append(name).append(": ").append(text).append('\n');
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
