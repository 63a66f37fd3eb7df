package org.baraza.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.Settings;
import org.baraza.app.practice.Practice;
import org.baraza.app.practice.PracticeFiles;
import org.baraza.app.practice.PracticeWishes;
import org.baraza.app.wiring.Sites;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.Outline;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.measure.Presence;
import org.baraza.core.record.DataSet;

/**
 * Makes the three files every peer reads from a made-up mission over 432 months. Same seed, same files. The peers know
 * nothing of how finely a place is known, so that column goes by another name and every event counts.
 */
public final class MakeInput {

    private static final int MONTHS = 432;
    private static final Month LAST_MONTH = Month.of(2024, 12);
    private static final int AREAS_PER_REGION = 80;

    private MakeInput() {}

    /** @param args the folder to write to, about how many events, how many areas, the seed */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            System.err.println("Give a folder, the number of events, the number of areas and a seed.");
            System.exit(2);
        }
        make(Path.of(args[0]), Long.parseLong(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]));
    }

    static void make(Path folder, long events, int areas, long seed) throws IOException {
        Files.createDirectories(folder);
        Path scratch = Files.createTempDirectory(folder, "practice");
        try {
            PracticeWishes wishes = PracticeWishes.DEFAULT
                    .withSeed(seed)
                    .withAreas(areas, Math.max(1, areas / AREAS_PER_REGION))
                    .withMonths(MONTHS, LAST_MONTH)
                    .withEvents(events);
            PracticeFiles made = Practice.write(wishes, scratch.resolve("files"));
            Files.delete(made.earlierEvents());
            try (Desk desk = new Sites(InstantSource.system()).open(scratch.resolve("site"), Settings.USUAL)) {
                writeAreas(desk.register().listAreas(imported(desk, made.districts())), folder.resolve("areas.csv"));
                Presence presence = Presence.of(
                        desk.register().listDeployments(imported(desk, made.deployments())),
                        List.of(),
                        Optional.empty(),
                        PanelQuestion.USUAL_CARRY_FORWARD_MONTHS);
                writeBases(presence, folder.resolve("bases.csv"));
            }
            writeEvents(made.events(), folder.resolve("events.csv"));
        } finally {
            J12.delete(scratch);
        }
    }

    private static DataSet imported(Desk desk, Path file) {
        ImportReport report = desk.importFile(file, ImportWishes.NONE, Progress.NONE);
        return desk.register().findDataSet(report.dataSet().orElseThrow()).orElseThrow();
    }

    private static void writeAreas(List<Area> areas, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("area_id,country,lon,lat,wkt\n");
            for (int a = 0; a < areas.size(); a++) {
                double[] box = areas.get(a).outline().box();
                out.write("%d,0,%.6f,%.6f,\"%s\"\n"
                        .formatted(
                                a,
                                (box[0] + box[2]) / 2,
                                (box[1] + box[3]) / 2,
                                wkt(areas.get(a).outline())));
            }
        }
    }

    private static String wkt(Outline outline) {
        return outline.polygons().stream()
                .map(rings -> rings.stream().map(MakeInput::wkt).collect(Collectors.joining(",", "(", ")")))
                .collect(Collectors.joining(",", "MULTIPOLYGON(", ")"));
    }

    private static String wkt(double[] ring) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < ring.length; i += 2) {
            text.append(i == 0 ? "" : ",").append(ring[i]).append(' ').append(ring[i + 1]);
        }
        return text.append(')').toString();
    }

    private static void writeBases(Presence presence, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("base_id,mission,lon,lat,month,troops\n");
            for (int m = MONTHS - 1; m >= 0; m--) {
                Month month = LAST_MONTH.plus(-m);
                for (Presence.Stay stay : presence.stays(month)) {
                    Presence.Base base = presence.bases().get(stay.base());
                    out.write("%d,0,%s,%s,%s,%d\n"
                            .formatted(
                                    stay.base(),
                                    base.longitude(),
                                    base.latitude(),
                                    month,
                                    stay.troops().orElse(0)));
                }
            }
        }
    }

    /** Days without the time of day, which not every peer reads. */
    private static void writeEvents(Path from, Path to) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(from);
                BufferedWriter out = Files.newBufferedWriter(to)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line.replace(" 00:00:00.000", "").replace(",where_prec,", ",place_kind,"));
                out.newLine();
            }
        }
    }
}
