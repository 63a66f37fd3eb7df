package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;
import org.baraza.app.desk.Settings;

/** Whether anybody else on the computer can look into the site folder or read a key. */
@AutoService(HealthCheck.class)
public final class Permissions implements HealthCheck {

    @Override
    public String name() {
        return "permissions";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        if (!Files.exists(site.site())) {
            return List.of(new Diagnosis.CannotTell("There is no folder " + site.site() + " yet."));
        }
        List<Diagnosis> found = new ArrayList<>();
        for (Path file : secrets(site)) {
            if (Files.exists(file)) {
                look(file).ifPresent(found::add);
            }
        }
        return found.isEmpty()
                ? List.of(new Diagnosis.Good("Only their owner can look into the site folder and the key files."))
                : found;
    }

    private static List<Path> secrets(Examined site) {
        Settings settings = site.settings();
        List<Path> files = new ArrayList<>(List.of(site.site(), site.site().resolve("postgres/password")));
        settings.listening().certificate().ifPresent(c -> files.add(site.site().resolve(c.key())));
        settings.identityProvider()
                .flatMap(Settings.IdentityProvider::secretFile)
                .ifPresent(f -> files.add(site.site().resolve(f)));
        if (settings.vaultKey().startsWith("file:")) {
            files.add(site.site().resolve(settings.vaultKey().substring("file:".length())));
        }
        return files;
    }

    private static Optional<Diagnosis> look(Path file) {
        try {
            Optional<Boolean> open = Folders.openToOthers(file);
            if (open.isEmpty()) {
                return Optional.of(new Diagnosis.CannotTell("The file system of " + file + " knows no permissions."));
            }
            return open.get()
                    ? Optional.of(new Diagnosis.Wrong(
                            "Others on this computer can use " + file + ".",
                            "Run: chmod " + (Files.isDirectory(file) ? "700 " : "600 ") + file))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Diagnosis.CannotTell("The permissions of " + file + " cannot be read."));
        }
    }
}
