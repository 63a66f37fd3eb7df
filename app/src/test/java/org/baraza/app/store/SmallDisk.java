package org.baraza.app.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * A small disk in memory that can be filled. Needs the right to mount one.
 *
 * @param path where it is mounted
 */
public record SmallDisk(Path path) implements AutoCloseable {

    /** Skips the test where this user may not mount. */
    public static SmallDisk mount(Path path, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(path);
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=755", "none", path.toString()) == 0,
                "this user may not mount a small disk: a full disk was not tried");
        return new SmallDisk(path);
    }

    /** Somebody's film takes all there is; returns it, to be deleted. */
    public Path fill() throws IOException {
        Path film = path.resolve("film");
        byte[] picture = new byte[1 << 12];
        try (OutputStream out = Files.newOutputStream(film)) {
            while (true) {
                out.write(picture);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
        return film;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        int unused = run("umount", path.toString());
    }

    private static int run(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
