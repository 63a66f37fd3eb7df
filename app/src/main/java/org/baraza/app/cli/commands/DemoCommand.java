package org.baraza.app.cli.commands;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.app.cli.Command;
import org.baraza.app.cli.Exit;
import org.baraza.app.cli.Options;
import org.baraza.app.cli.Tools;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Mission;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Shows the made-up mission. */
@AutoService(Command.class)
public final class DemoCommand implements Command {

    private static final Path USUAL_DEMO_SITE = Path.of("site", "demo");
    private static final String ORDER = "import-order.txt";
    private static final String MISSION_CARD = "mission.yaml";
    private static final long USUAL_SEED = 192;
    private static final int DISTRICT = 2;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("demo", "Shows the made-up mission in your browser until you press Ctrl-C.")
                .addOption(
                        Options.whole("--port", "N", "The port; the site's setting when left out, 0 for any free one."))
                .addOption(OptionSpec.builder("--seed")
                        .paramLabel("N")
                        .type(Long.class)
                        .description("Which made-up mission; " + USUAL_SEED + " when left out.")
                        .build());
        return Options.teach(
                spec,
                "Needs no file and no internet. The first time it makes a country, its events and its bases, and imports"
                        + " them. The demo has a site folder of its own, ./site/demo, so that nothing made up gets"
                        + " among your data. Everybody is let in there, as one of eight invented people.",
                "baraza demo",
                "2 wrong use   3 fault   130 stopped by Ctrl-C");
    }

    @Override
    public int run(ParseResult given, Tools tools) throws IOException, InterruptedException {
        Path site = Options.<Path>find(given, "--site").orElse(USUAL_DEMO_SITE);
        Settings settings = ServeCommand.settings(given, site, tools);
        if (settings.listening().publicAddress().isPresent()) {
            throw new WrongUse("The demo lets everybody in, so it is for this computer alone."
                    + " Remove public-address from baraza.yaml, or choose another --site.");
        }
        long seed = Options.<Long>find(given, "--seed").orElse(USUAL_SEED);
        List<Path> files = practiceFiles(site, seed, tools);
        bringCard(site, files);
        try (Desk desk = tools.desks().open(site, settings)) {
            requireNothingReal(desk, files);
            importMissing(desk, files, tools);
            if (tools.stop().asked()) {
                return Exit.CANCELLED;
            }
            fillBoard(desk);
            desk.accounts().openDemoDoor(mission(desk), district(desk));
            return ServeCommand.serve(desk, settings, tools, missionPage(desk));
        }
    }

    /** The demo lets everybody in, so it opens no folder that holds anything it did not make itself. */
    private static void requireNothingReal(Desk desk, List<Path> files) {
        Set<String> own =
                files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        if (!desk.register().listDataSets().stream().map(DataSet::fileName).allMatch(own::contains)) {
            throw new WrongUse("This folder holds data that are not made up, and the demo lets everybody in."
                    + " Choose another --site, or open it with baraza serve.");
        }
    }

    private static void fillBoard(Desk desk) {
        mission(desk).mission().ifPresent(acronym -> {
            new DemoAlerts(desk.alerts(), acronym, districts(desk), Instant.now()).fill();
            new DemoField(desk, acronym, districts(desk), Instant.now()).fill();
            new DemoTogether(desk, acronym, districts(desk), Instant.now()).fill();
            new DemoHearing(desk, acronym, districts(desk), Instant.now()).fill();
            new DemoLessons(desk, acronym, districts(desk), Instant.now()).fill();
            new DemoEngagement(desk.engagement(), acronym, districts(desk), Instant.now()).fill();
            new DemoPartners(desk, acronym, districts(desk), Instant.now()).fill();
            new DemoConsents(desk, acronym, districts(desk), Instant.now()).fill();
            new DemoNetworks(desk.networks(), acronym, districts(desk), Instant.now()).fill();
            new DemoIncidents(desk.incidents(), acronym, districts(desk), Instant.now()).fill();
            new DemoVoices(desk.feedback(), desk.rumours(), acronym, districts(desk), Instant.now()).fill();
        });
    }

    private static Scope mission(Desk desk) {
        return desk.register().listMissions().stream()
                .filter(Mission::madeUp)
                .findFirst()
                .map(m -> Scope.ofMission(m.acronym()))
                .orElse(Scope.EVERYWHERE);
    }

    /** The first district of the made-up country. */
    private static Scope district(Desk desk) {
        return districts(desk).stream().findFirst().map(Scope::ofArea).orElse(mission(desk));
    }

    private static List<String> districts(Desk desk) {
        return desk.register().listDataSets().stream()
                .filter(d -> d.kind() == DataKind.AREAS)
                .flatMap(d -> desk.register().listAreas(d).stream())
                .filter(a -> a.level() == DISTRICT)
                .map(Area::pcode)
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, String> missionPage(Desk desk) {
        return desk.register().listMissions().stream()
                .filter(Mission::madeUp)
                .findFirst()
                .map(mission -> Map.of("The made-up mission", "missions/" + mission.acronym()))
                .orElse(Map.of());
    }

    /** Makes the files once; the folder gets its name only when it is whole. */
    private static List<Path> practiceFiles(Path site, long seed, Tools tools) throws IOException {
        Path folder = site.resolve("practice-" + seed);
        if (!Files.exists(folder.resolve(ORDER))) {
            Path unfinished = site.resolve("practice-" + seed + ".unfinished");
            empty(unfinished);
            empty(folder);
            Files.createDirectories(unfinished);
            List<Path> made =
                    tools.practice().make(seed, unfinished, tools.terminal().progress("demo", tools.stop()));
            Files.write(
                    unfinished.resolve(ORDER),
                    made.stream()
                            .map(file -> unfinished.relativize(file).toString())
                            .toList());
            Files.move(unfinished, folder);
        }
        return Files.readAllLines(folder.resolve(ORDER)).stream()
                .map(folder::resolve)
                .toList();
    }

    /** The made-up mission's fact card goes where the site's own cards are. */
    private static void bringCard(Path site, List<Path> files) throws IOException {
        Path card = files.getFirst().resolveSibling(MISSION_CARD);
        if (Files.exists(card)) {
            Path cards = Files.createDirectories(site.resolve("missions"));
            Files.copy(card, cards.resolve("made-up.yaml"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void importMissing(Desk desk, List<Path> files, Tools tools) {
        Set<String> known =
                desk.register().listDataSets().stream().map(DataSet::fileName).collect(Collectors.toSet());
        for (Path file : files) {
            if (!known.contains(String.valueOf(file.getFileName()))) {
                ImportReport report = desk.importFile(
                        file,
                        ImportWishes.NONE,
                        tools.terminal().progress(String.valueOf(file.getFileName()), tools.stop()));
                tools.terminal().clearProgress();
                ImportCommand.show(report, tools.terminal());
            }
        }
    }
}
