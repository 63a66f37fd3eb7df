package org.baraza.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.app.desk.By;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Forms;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.openrosa.MadeUpForms;
import org.baraza.core.protect.Scope;
import org.baraza.core.protect.disclosure.Incident;
import org.baraza.core.record.BackupEntry;
import org.baraza.core.record.DataSet;

/**
 * One kind of thing that can be written to a site and found again. What becomes writable later gets a line in {@link #ALL}
 * and one in {@link #found}.
 *
 * @param name for people
 * @param preparing makes the n-th of its kind ready
 */
record Deed(String name, Preparing preparing) {

    /**
     * Something about to be written.
     *
     * @param token by which {@link #found} finds it afterwards
     * @param act writes it; what it wrote is acknowledged when this returns
     */
    record Ready(String token, Runnable act) {}

    /** Makes one ready. */
    @FunctionalInterface
    interface Preparing {

        Ready prepare(Desk desk, Path folder, long number);
    }

    static final List<Deed> ALL = List.of(
            imported("areas", n -> """
                    {"type":"FeatureCollection","features":[
                    {"type":"Feature","properties":{"pcode":"XXA%1$d","name":"Kanda %1$d","country":"XXA","level":1,"valid_on":"2019-01-01"},
                     "geometry":{"type":"Polygon","coordinates":[[[20,4],[21,4],[21,5],[20,5],[20,4]]]}}]}
                    """.formatted(n)),
            imported("events", n -> """
                    id,year,month,day,country,type_of_violence,side_a,side_b,latitude,longitude,low_death,best_death,high_death
                    %d,2021,1,5,XXA,State-based violence,Government of XXA,Thorn Front,4.5,20.5,1,2,3
                    %d,2021,2,6,XXA,Non-state violence,River Guard,Hill Guard,4.4,20.4,0,1,1
                    """.formatted(2 * n, 2 * n + 1)),
            imported("deployments", n -> """
                    mission,year,month,location,country,latitude,longitude,no.troops,unpol.dummy,unmo.dummy,hq
                    UNMAD,2021,2,Kanda Town %d,XXA,4.5,20.5,150,0,0,1
                    """.formatted(n)),
            imported("population", n -> "pcode,year,population\nXXA01,2021,%d\nXXA02,2021,7\n".formatted(n)),
            imported(
                    "partnerships",
                    n -> "partner,type,pcode,start,end\nWG-%d,womens-group,XXA01,2021-03,\n".formatted(n)),
            imported("mistakes", n -> "pcode,year,population\nXXB01,2021,%d\nXXB02,2021,many\n".formatted(n)),
            new Deed("incidents", (desk, folder, number) -> {
                String what = "list-" + inLetters(number);
                return new Ready(
                        what,
                        () -> desk.sharing()
                                .log(
                                        Incident.Kind.NEAR_MISS,
                                        LocalDate.of(2021, 1, 5),
                                        what,
                                        "nobody",
                                        "put away",
                                        By.operator()));
            }),
            new Deed("submissions", (desk, folder, number) -> {
                String instance = "uuid:" + number;
                return new Ready(instance, () -> send(desk, instance));
            }));

    private static final String MISSION = "UNMIL";
    private static final Pattern INSTANCE = Pattern.compile("instanceID>([^<]+)<");

    private static void send(Desk desk, String instance) {
        byte[] xml = MadeUpForms.filled("1", instance, "said " + instance).getBytes(StandardCharsets.UTF_8);
        try (Forms.Crate crate = desk.forms().crate()) {
            Forms.Reply reply = crate.send(
                    new Forms.Filled(form(desk), instance, Optional.empty(), xml),
                    By.operator().inMission(Optional.of(MISSION)),
                    Scope.ofMission(MISSION));
            if (!(reply instanceof Forms.Taken)) {
                throw new IllegalStateException("a submission was not taken");
            }
        }
    }

    /** Published by whoever needs it first. */
    private static Forms.Edition form(Desk desk) {
        return desk.forms().list().stream().findFirst().orElseGet(() -> {
            Forms.Looked looked = desk.forms()
                    .look("a.xml", MadeUpForms.blank("1", false).getBytes(StandardCharsets.UTF_8), Map.of());
            return desk.forms().publish(((Forms.Fit) looked).draft(), MISSION, By.operator());
        });
    }

    private static Stream<String> instances(Desk desk) {
        return desk.forms().submissions(MISSION, MadeUpForms.ID, 1_000_000).stream()
                .map(slip -> new String(
                        desk.forms()
                                .open(slip.id(), By.operator())
                                .orElseThrow()
                                .xml(),
                        StandardCharsets.UTF_8))
                .flatMap(xml -> INSTANCE.matcher(xml).results().map(m -> m.group(1)));
    }

    /** Digits could be taken for somebody's telephone. */
    private static String inLetters(long number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
                .collect(Collectors.joining());
    }

    private static Deed imported(String name, LongFunction<String> text) {
        return new Deed(name, (desk, folder, number) -> {
            byte[] bytes = text.apply(number).getBytes(StandardCharsets.UTF_8);
            Path file = write(folder.resolve(name + "-" + number), bytes);
            return new Ready(sha256(bytes), () -> {
                var report = desk.importFile(file, new ImportWishes(Optional.empty(), Optional.empty()), Progress.NONE);
                if (report.dataSet().isEmpty()) {
                    throw new IllegalStateException(name + " was not kept");
                }
            });
        });
    }

    /** A file to be brought in by some other way. */
    static byte[] people(long number) {
        return "pcode,year,population\nXXC01,2021,%d\n".formatted(number).getBytes(StandardCharsets.UTF_8);
    }

    /** The token of everything a site shows, as often as it shows it. */
    static List<String> found(Desk desk) {
        List<String> tokens = new ArrayList<>();
        desk.register().listDataSets().stream().map(DataSet::fileSha256).forEach(tokens::add);
        desk.sharing().listIncidents().stream().map(Incident::what).forEach(tokens::add);
        instances(desk).forEach(tokens::add);
        desk.listBackups().stream().map(BackupEntry::sha256).forEach(tokens::add);
        return tokens;
    }

    private static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
