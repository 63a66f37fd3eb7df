package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;

/** Whether the disks of the site and of temporary files have room left. */
@AutoService(HealthCheck.class)
public final class DiskSpace implements HealthCheck {

    private static final long LEAST_BYTES = 2L << 30;
    private static final int LEAST_PERCENT = 5;

    @Override
    public String name() {
        return "disk-space";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        Map<String, Path> places = new LinkedHashMap<>();
        places.put("The site", Folders.existing(site.site()));
        places.put("Temporary files", Path.of(System.getProperty("java.io.tmpdir")));
        return places.entrySet().stream()
                .map(place -> look(place.getKey(), place.getValue()))
                .toList();
    }

    private static Diagnosis look(String what, Path where) {
        try {
            FileStore store = Files.getFileStore(where);
            return of(what, store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            return new Diagnosis.CannotTell("The disk of " + where + " does not say how much room is left.");
        }
    }

    static Diagnosis of(String what, long free, long all) {
        String left = what + " has " + (free >> 20) + " MB of " + (all >> 20) + " MB left.";
        return free < LEAST_BYTES || free < all / 100 * LEAST_PERCENT
                ? new Diagnosis.Wrong(
                        left, "Free some room before the database stops: at least 2 GB and one twentieth.")
                : new Diagnosis.Good(left);
    }
}
