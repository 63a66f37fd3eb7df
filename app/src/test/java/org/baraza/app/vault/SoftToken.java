package org.baraza.app.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * A hardware store in software (SoftHSM) with one token of our own. Its library reads its settings from the environment
 * when it is loaded, once a process, so all tests of a process share one folder.
 *
 * @param configuration for Java's PKCS#11 provider
 * @param pin of the token
 */
record SoftToken(Path configuration, String pin) {

    private static final List<String> LIBRARIES =
            List.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so");
    private static final AtomicReference<Optional<SoftToken>> MADE = new AtomicReference<>(Optional.empty());

    static final String HOW = "no hardware store in software here; install softhsm2";

    static Optional<Path> library() {
        return LIBRARIES.stream().map(Path::of).filter(Files::exists).findFirst();
    }

    /** The token of this process; its folder is where SOFTHSM2_CONF of the build points. */
    static synchronized SoftToken get() throws IOException, InterruptedException {
        if (MADE.get().isEmpty()) {
            MADE.set(Optional.of(make()));
        }
        return MADE.get().orElseThrow();
    }

    private static SoftToken make() throws IOException, InterruptedException {
        Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
        Path folder = Files.createDirectories(settings.resolveSibling("softhsm"));
        try (Stream<Path> old = Files.walk(folder)) {
            for (Path path : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        Path tokens = Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(settings, "directories.tokendir = " + tokens.toAbsolutePath() + "\nlog.level = ERROR\n");
        ProcessBuilder init = new ProcessBuilder(
                "softhsm2-util", "--init-token", "--free", "--label", "vault", "--so-pin", "87654321", "--pin", "1234");
        Map<String, String> unused = init.environment();
        Process process = init.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        String slot = said.replaceAll("(?s).*slot (\\d+).*", "$1");
        Path configuration = folder.resolve("baraza-token.cfg");
        Files.writeString(
                configuration,
                "name = vault\nlibrary = " + library().orElseThrow() + "\nslot = " + slot.strip() + "\n");
        return new SoftToken(configuration, "1234");
    }
}
