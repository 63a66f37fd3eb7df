package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;

/**
 * Whether the disk under the site, and the swap that memory is written out to, are encrypted. Laptops get lost (rule 27).
 * Linux tells this of disks it encrypts itself; of others nothing can be told from here.
 */
@AutoService(HealthCheck.class)
public final class Encryption implements HealthCheck {

    private final Path root;

    public Encryption() {
        this(Path.of("/"));
    }

    /** @param root where {@code proc} and {@code sys} are */
    Encryption(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "encryption";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        return List.of(disk(Folders.existing(site.site())), swap());
    }

    private Diagnosis disk(Path folder) {
        try {
            Optional<String> device = device(folder.toRealPath().toString());
            Optional<Path> block = device.map(d -> root.resolve("sys/dev/block").resolve(d));
            if (block.isEmpty() || !Files.exists(block.get())) {
                return new Diagnosis.CannotTell("Whether the disk under the site is encrypted cannot be told from here."
                        + " Make sure that it is: laptops get lost.");
            }
            return encrypted(block.get())
                    ? new Diagnosis.Good("The disk under the site is encrypted.")
                    : new Diagnosis.Wrong(
                            "The disk under the site is not encrypted by this system, so whoever takes the computer can"
                                    + " read it.",
                            "Move the site to an encrypted disk (LUKS), unless the disk or the host encrypts by itself.");
        } catch (IOException e) {
            return new Diagnosis.CannotTell("Whether the disk under the site is encrypted cannot be told from here.");
        }
    }

    /** Number of the device with the longest mount point above a folder. */
    private Optional<String> device(String folder) throws IOException {
        return Files.readAllLines(root.resolve("proc/self/mountinfo")).stream()
                .map(line -> line.split(" "))
                .filter(f -> f.length > 4)
                .filter(f -> f[4].equals("/") || folder.equals(f[4]) || folder.startsWith(f[4] + "/"))
                .max(Comparator.comparingInt(f -> f[4].length()))
                .map(f -> f[2]);
    }

    /** Whether a device, or each it lies on, is an encrypted mapping. */
    private static boolean encrypted(Path block) throws IOException {
        Path name = block.resolve("dm/uuid");
        if (Files.exists(name) && Files.readString(name).startsWith("CRYPT-")) {
            return true;
        }
        Path below = block.resolve("slaves");
        if (!Files.isDirectory(below)) {
            return false;
        }
        try (Stream<Path> slaves = Files.list(below)) {
            List<Path> all = slaves.toList();
            boolean every = !all.isEmpty();
            for (Path slave : all) {
                every &= encrypted(slave);
            }
            return every;
        }
    }

    private Diagnosis swap() {
        try {
            List<String> plain = new ArrayList<>();
            for (String line : Files.readAllLines(root.resolve("proc/swaps")).stream()
                    .skip(1)
                    .toList()) {
                String name = line.split("\\s+")[0];
                String device = Path.of(name).toRealPath().getFileName().toString();
                if (!device.startsWith("zram")
                        && !encrypted(root.resolve("sys/class/block").resolve(device))) {
                    plain.add(name);
                }
            }
            return plain.isEmpty()
                    ? new Diagnosis.Good("No memory is written out to an unencrypted swap.")
                    : new Diagnosis.Wrong(
                            "Memory, keys included, may be written to the unencrypted swap " + String.join(", ", plain)
                                    + ".",
                            "Turn it off (swapoff) or put it on an encrypted device.");
        } catch (IOException e) {
            return new Diagnosis.CannotTell("Whether memory is written out to a swap cannot be told from here.");
        }
    }
}
