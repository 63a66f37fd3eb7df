package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ImportReport;
import org.baraza.app.desk.ImportWishes;
import org.baraza.app.desk.Progress;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.FindingKind;
import org.baraza.core.protect.ProtectionRule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One site on this computer: who can look in, and what of a person could stay behind. */
final class ProtectionTest {

    private static final String NAME = "Amina of Reedford";
    private static final String NUMBER = "+999 5550123";

    @TempDir
    static Path folder;

    private static Path site;
    private static Desk desk;

    @BeforeAll
    static void open() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        if (Files.getFileStore(site).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        desk = new Sites(() -> Instant.parse("2025-06-01T00:00:00Z")).open(site, Settings.USUAL);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void nobody_else_can_look_into_the_site_folder() throws IOException {
        Assumptions.assumeTrue(
                Files.getFileStore(site).supportsFileAttributeView("posix"), "this file system has no permissions");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site)))
                .isEqualTo("rwx------");
        for (String part : List.of("datasets", "findings", "set-aside", "uploads")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.resolve(part))))
                    .as(part)
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_name_or_number_typed_into_a_table_of_partners_is_repeated_nowhere() throws IOException {
        ImportReport report = bring("partners.csv", """
                partner,type,pcode,start,end
                WG-014,womens-group,XXA0101,2021-03,
                %1$s,womens-group,XXA0101,2021-03,
                WG-015,%1$s,XXA0101,2021-03,
                WG-016,womens-group,XXA0101,%2$s,
                WG-017,womens-group,XXA0101,2021-03,%1$s
                WG-018,womens-group,XXA0101,2021-03,,%1$s
                """.formatted(NAME, NUMBER));
        assertThat(report.kept()).isEqualTo(1);
        assertThat(report.setAside()).isEqualTo(5);
        assertThat(report.examples()).extracting(Finding::value).containsOnly("");
        assertThat(Files.readString(report.setAsideList().orElseThrow()))
                .contains("partner-not-a-code", "not repeated")
                .doesNotContain("Amina", "5550123");
        assertNowhereInTheSite("Amina");
        assertNowhereInTheSite("5550123");
    }

    @Test
    @ProtectionRule(15)
    void a_paper_marked_secret_is_set_aside_whole_and_stays_nowhere() throws IOException {
        ImportReport report = bring("plan.csv", """
                NATO SECRET
                partner,type,pcode,start,end
                ZZZ-RIDGE-9,womens-group,XXA0101,2021-03,
                """);
        assertThat(report.fileFinding().orElseThrow().kind().code()).isEqualTo("restricted-paper");
        assertThat(report.kept()).isZero();
        assertThat(report.dataSet()).isEmpty();
        assertNowhereInTheSite("ZZZ-RIDGE-9");
    }

    @Test
    @ProtectionRule(22)
    void a_table_of_partners_brings_in_no_active_support_to_an_armed_group() throws IOException {
        ImportReport report = bring("armed.csv", """
                partner,type,pcode,start,end
                AG-001,armed-community-group,XXA0101,2021-03,
                AG-002,armed-community-group,XXA0101,2021-03,2022-03
                NF-001,national-security-force,XXA0101,2021-03,
                """);
        assertThat(report.kept()).isEqualTo(2);
        assertThat(report.setAside()).isEqualTo(1);
        assertThat(report.counts().keySet())
                .extracting(FindingKind::code)
                .containsExactlyInAnyOrder("armed-group-not-cleared", "national-force-not-cleared");
    }

    @Test
    void the_first_row_of_a_list_without_a_header_is_not_repeated() throws IOException {
        ImportReport report = bring("contacts.csv", NAME + "," + NUMBER + ",longitude\nx,y,1\n");
        Finding finding = report.fileFinding().orElseThrow();
        assertThat(finding.kind().code()).isEqualTo("file-not-recognised");
        assertThat(finding.value()).isEqualTo("3 columns, known: longitude");
    }

    @Test
    void the_screens_answer_on_this_computer_alone() throws IOException {
        try (ScreenServer.Serving serving = new Screens().serve(desk, Settings.USUAL.withPort(0))) {
            URI address = serving.address();
            new Socket("127.0.0.1", address.getPort()).close();
            List<InetAddress> others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(a -> !a.isLoopbackAddress() && a.getAddress().length == 4)
                    .toList();
            Assumptions.assumeFalse(others.isEmpty(), "this computer has no address but its own");
            assertThat(others)
                    .allSatisfy(other -> assertThatThrownBy(() -> new Socket(other, address.getPort()).close())
                            .isInstanceOf(ConnectException.class));
        }
    }

    private static ImportReport bring(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return desk.importFile(file, ImportWishes.NONE, Progress.NONE);
    }

    private static void assertNowhereInTheSite(String word) throws IOException {
        Files.walkFileTree(site, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && attributes.size() < 1 << 26) {
                    String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                    assertThat(text.contains(word)).as(file.toString()).isFalse();
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                // The database's own files come and go.
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
