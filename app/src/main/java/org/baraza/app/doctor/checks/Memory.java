package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;

/** Whether the computer has memory to work with. */
@AutoService(HealthCheck.class)
public final class Memory implements HealthCheck {

    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
    private static final long LEAST_MB = 512;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        try {
            return List.of(of(Files.readString(LINUX)));
        } catch (IOException e) {
            return List.of(new Diagnosis.CannotTell("This system does not say how much memory is free."));
        }
    }

    static Diagnosis of(String said) {
        Optional<Long> free = AVAILABLE
                .matcher(said)
                .results()
                .map((MatchResult m) -> Long.parseLong(m.group(1)) / 1024)
                .findFirst();
        if (free.isEmpty()) {
            return new Diagnosis.CannotTell("This system does not say how much memory is free.");
        }
        String left = free.get() + " MB of memory can be had.";
        return free.get() < LEAST_MB
                ? new Diagnosis.Wrong(
                        left, "Stop other programs, or give Baraza less with -Xmx in BARAZA_JAVA_OPTIONS.")
                : new Diagnosis.Good(left);
    }
}
