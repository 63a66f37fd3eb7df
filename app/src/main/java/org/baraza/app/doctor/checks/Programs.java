package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;

/** Whether several programs use one site folder. That is safe, and often not meant. */
@AutoService(HealthCheck.class)
public final class Programs implements HealthCheck {

    @Override
    public String name() {
        return "programs";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        Path seats = site.site().resolve("postgres/in-use");
        if (!Files.isDirectory(seats)) {
            return List.of(new Diagnosis.CannotTell("The site looks after no database, so nobody takes a seat there."));
        }
        try (Stream<Path> files = Files.list(seats)) {
            List<Long> others = files.map(f -> pid(f.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .distinct()
                    .filter(pid -> pid != ProcessHandle.current().pid())
                    .filter(pid ->
                            ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent())
                    .sorted()
                    .toList();
            return List.of(
                    others.size() > 1
                            ? new Diagnosis.Wrong(
                                    others.size() + " other programs use this folder (processes " + others + ").",
                                    "Nothing is lost by that; stop those you did not mean to run.")
                            : new Diagnosis.Good(
                                    others.isEmpty()
                                            ? "No other program uses this folder."
                                            : "One other program uses this folder (process " + others.getFirst()
                                                    + ")."));
        } catch (IOException e) {
            return List.of(new Diagnosis.CannotTell("The folder " + seats + " cannot be read."));
        }
    }

    private static Optional<Long> pid(String seat) {
        String number = seat.split("-", 2)[0];
        return number.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(number)) : Optional.empty();
    }
}
