package org.baraza.app.missions;

import com.google.auto.service.AutoService;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.baraza.fuzz.FuzzTarget;

/** Any bytes give a mission card, a published case or a complaint that names the file. */
@AutoService(FuzzTarget.class)
public final class MissionFilesFuzz implements FuzzTarget {

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(MissionFiles.class, CaseFiles.class, Fields.class);
    }

    @Override
    public int longest() {
        return 1_200;
    }

    @Override
    public void feed(byte[] input) {
        feed(() -> MissionFiles.read(new ByteArrayInputStream(input), "card.yaml"));
        feed(() -> CaseFiles.read(new ByteArrayInputStream(input), "card.yaml"));
    }

    private static void feed(Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            if (!String.valueOf(e.getMessage()).startsWith("card.yaml")) {
                throw new AssertionError("the complaint does not name the file: " + e.getMessage(), e);
            }
        }
    }
}
