package org.baraza.app.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A second program on the same site, in a process of its own, so that it can be ended in any way. */
record OtherProgram(Process process, long serverPid) {

    public static void main(String[] arguments) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.open(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.println("server " + server.pid());
        int unused = System.in.read();
        server.close();
    }

    /** Comes back when the other program uses the server. */
    static OtherProgram open(Path site, Path cache) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        site.toString(),
                        cache.toAbsolutePath().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("server ")) {
                return new OtherProgram(process, Long.parseLong(line.substring("server ".length())));
            }
        }
        throw new IOException("the other program did not start");
    }

    /** As {@code kill}. */
    void terminate() throws InterruptedException {
        process.destroy();
        int unused = process.waitFor();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        int unused = process.waitFor();
    }
}
