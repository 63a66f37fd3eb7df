package org.baraza.app.doctor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.Settings;
import org.baraza.core.protect.ProtectionRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with a computer, in files laid out as Linux lays them out. */
final class ComputerTest {

    @TempDir
    Path root;

    private Path site;

    @BeforeEach
    void lay() throws IOException {
        site = Files.createDirectories(root.resolve("home/site"));
        Files.createDirectories(root.resolve("proc/self"));
        Files.createDirectories(root.resolve("proc/net"));
        Files.writeString(
                root.resolve("proc/self/mountinfo"),
                "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n30 22 254:0 / " + root.resolve("home")
                        + " rw - ext4 /dev/dm-0 rw\n");
        Files.writeString(root.resolve("proc/swaps"), "Filename Type Size Used Priority\n");
        Files.createDirectories(root.resolve("sys/dev/block/254:0/dm"));
        Files.createDirectories(root.resolve("sys/dev/block/254:0/slaves"));
        uuid("LVM-abc");
    }

    private void uuid(String uuid) throws IOException {
        Files.writeString(root.resolve("sys/dev/block/254:0/dm/uuid"), uuid);
    }

    private Examined examined(Settings settings) {
        return new Examined(site, settings, InstantSource.system(), false, Optional.empty(), "none");
    }

    private Diagnosis disk() {
        return new Encryption(root).look(examined(Settings.USUAL)).getFirst();
    }

    @ProtectionRule(27)
    @Test
    void an_unencrypted_disk_under_the_site_is_found() throws IOException {
        assertThat(disk()).isInstanceOf(Diagnosis.Wrong.class);
        uuid("CRYPT-LUKS2-abc");
        assertThat(disk()).isInstanceOf(Diagnosis.Good.class);
        uuid("LVM-abc");
        Files.createDirectories(root.resolve("sys/dev/block/254:0/slaves/dm-1/dm"));
        Files.writeString(root.resolve("sys/dev/block/254:0/slaves/dm-1/dm/uuid"), "CRYPT-LUKS2-def");
        assertThat(disk()).isInstanceOf(Diagnosis.Good.class);
        Files.createDirectories(root.resolve("sys/dev/block/254:0/slaves/sdb1"));
        assertThat(disk()).isInstanceOf(Diagnosis.Wrong.class);
    }

    @Test
    void a_disk_of_which_nothing_is_known_is_not_called_well() throws IOException {
        Files.writeString(root.resolve("proc/self/mountinfo"), "22 1 0:50 / / rw - overlay overlay rw\n");
        assertThat(disk()).isInstanceOf(Diagnosis.CannotTell.class);
    }

    @Test
    void an_unencrypted_swap_is_found() throws IOException {
        Path device = Files.createFile(root.resolve("sda2"));
        Files.writeString(
                root.resolve("proc/swaps"), "Filename Type Size Used Priority\n" + device + " partition 1024 0 -2\n");
        assertThat(new Encryption(root).look(examined(Settings.USUAL)).getLast())
                .isInstanceOf(Diagnosis.Wrong.class);
        Files.createDirectories(root.resolve("sys/class/block/sda2/dm"));
        Files.writeString(root.resolve("sys/class/block/sda2/dm/uuid"), "CRYPT-PLAIN-swap");
        assertThat(new Encryption(root).look(examined(Settings.USUAL)).getLast())
                .isInstanceOf(Diagnosis.Good.class);
    }

    @Test
    void a_database_that_listens_to_other_computers_is_found() throws IOException {
        Files.createDirectories(site.resolve("postgres/data"));
        Files.writeString(site.resolve("postgres/data/postmaster.pid"), "1\n/d\n1\n5432\n");
        String head = "  sl  local_address rem_address   st\n";
        Path tcp = root.resolve("proc/net/tcp");
        Files.writeString(tcp, head + "   0: 0100007F:1538 00000000:0000 0A\n   1: 00000000:1538 0100007F:1 01\n");
        OpenPorts ports = new OpenPorts(root.resolve("proc/net"));
        assertThat(ports.look(examined(Settings.USUAL)).getFirst()).isInstanceOf(Diagnosis.Good.class);
        Files.writeString(tcp, head + "   0: 00000000:1538 00000000:0000 0A\n");
        assertThat(ports.look(examined(Settings.USUAL)).getFirst()).isInstanceOf(Diagnosis.Wrong.class);
    }

    @Test
    void a_full_disk_little_memory_and_an_old_java_are_found() {
        assertThat(DiskSpace.of("The site", 1L << 30, 100L << 30)).isInstanceOf(Diagnosis.Wrong.class);
        assertThat(DiskSpace.of("The site", 4L << 30, 100L << 30)).isInstanceOf(Diagnosis.Wrong.class);
        assertThat(DiskSpace.of("The site", 40L << 30, 100L << 30)).isInstanceOf(Diagnosis.Good.class);
        assertThat(Memory.of("MemTotal: 1 kB\nMemAvailable:   200000 kB\n")).isInstanceOf(Diagnosis.Wrong.class);
        assertThat(Memory.of("MemAvailable:   2000000 kB\n")).isInstanceOf(Diagnosis.Good.class);
        assertThat(Memory.of("")).isInstanceOf(Diagnosis.CannotTell.class);
        assertThat(JavaVersion.of(Runtime.Version.parse("21.0.1"))).isInstanceOf(Diagnosis.Wrong.class);
        assertThat(JavaVersion.of(Runtime.Version.parse("25.0.1"))).isInstanceOf(Diagnosis.Good.class);
    }

    @Test
    void settings_and_options_that_weaken_protection_are_found() {
        assertThat(weak(Optional.of("jdbc:postgresql://db.example/baraza"), "file"))
                .hasSize(1);
        assertThat(weak(Optional.of("jdbc:postgresql://db.example/baraza?sslmode=verify-full"), "file"))
                .isEmpty();
        assertThat(weak(Optional.of("jdbc:postgresql://localhost:5432/baraza"), "file"))
                .isEmpty();
        assertThat(weak(Optional.empty(), "file:key")).hasSize(1);
        assertThat(weak(Optional.empty(), "file:/elsewhere/key")).isEmpty();
        assertThat(weak(Optional.empty(), "file", "-XX:+HeapDumpOnOutOfMemoryError"))
                .hasSize(1);
        assertThat(weak(Optional.empty(), "file", "-agentlib:jdwp=transport=dt_socket"))
                .hasSize(1);
        assertThat(weak(Optional.empty(), "file", "-Xmx1g")).isEmpty();
    }

    private List<Diagnosis> weak(Optional<String> databaseUrl, String vaultKey, String... options) {
        Settings usual = Settings.USUAL;
        Settings settings = new Settings(
                usual.carryForwardMonths(),
                databaseUrl,
                usual.language(),
                usual.listening(),
                usual.identityProvider(),
                vaultKey,
                usual.uploadMegabytes());
        return Weakening.of(examined(settings), List.of(options)).stream()
                .filter(d -> d instanceof Diagnosis.Wrong)
                .toList();
    }
}
