package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;

/** Settings and options that are allowed and that protect people less. */
@AutoService(HealthCheck.class)
public final class Weakening implements HealthCheck {

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        return of(site, ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    static List<Diagnosis> of(Examined site, List<String> options) {
        List<Diagnosis> found = new ArrayList<>();
        site.settings().databaseUrl().flatMap(Weakening::unencrypted).ifPresent(found::add);
        String vault = site.settings().vaultKey();
        Path inside = site.site().toAbsolutePath().normalize();
        if (vault.startsWith("file:")
                && inside.resolve(vault.substring("file:".length())).normalize().startsWith(inside)) {
            found.add(new Diagnosis.Wrong(
                    "The key to the identities lies in the site folder, so whoever copies the folder has both.",
                    "Move the key to another disk and name it in vault-key."));
        }
        for (String option : options) {
            if (option.contains("HeapDumpOnOutOfMemoryError") && !option.contains("-XX:-")) {
                found.add(new Diagnosis.Wrong(
                        "Java is told to write its memory to disk when it runs out, keys and names included.",
                        "Remove HeapDumpOnOutOfMemoryError from BARAZA_JAVA_OPTIONS."));
            }
            if (option.contains("jdwp") || option.contains("jmxremote")) {
                found.add(new Diagnosis.Wrong(
                        "Java is open to a debugger or to remote management, which see everything.",
                        "Remove jdwp and jmxremote from BARAZA_JAVA_OPTIONS."));
            }
        }
        return found.isEmpty() ? List.of(new Diagnosis.Good("No setting weakens the protection of people.")) : found;
    }

    private static Optional<Diagnosis> unencrypted(String url) {
        String host = url.replaceFirst("jdbc:postgresql:(//)?", "")
                .replaceFirst("[/?].*", "")
                .toLowerCase(Locale.ROOT);
        boolean own = host.isEmpty() || host.matches("(localhost|127\\..*|\\[::1\\])(:[0-9]+)?");
        return own || url.matches(".*[?&]sslmode=verify-full(&.*)?")
                ? Optional.empty()
                : Optional.of(new Diagnosis.Wrong(
                        "The database is on another computer, and its connection is not checked to be encrypted.",
                        "Add sslmode=verify-full to database-url."));
    }
}
