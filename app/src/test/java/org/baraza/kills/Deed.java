package org.baraza.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
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
            imported("mistakes", n -> "pcode,year,population\nXXB01,2021,%d\nXXB02,2021,many\n".formatted(n)));

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
