package org.baraza.kills;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of the program with its database server, both of which can be killed. */
final class Child {

    private static final String END = "\0end";

    private final Process process;
    private final Path site;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private boolean ended;

    private Child(Process process, Path site) {
        this.process = process;
        this.site = site;
        Thread unused = Thread.ofPlatform().daemon().start(this::listen);
    }

    /** A program whose classes come from an archive where there is one, so that the many starts are cheap. */
    static Child start(Path site, Path archive, Class<?> program, String... arguments) throws IOException {
        return start(
                site, Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto", program, arguments);
    }

    /** A program that writes such an archive when it ends in peace; only classes in jars can be put into one. */
    static Child teach(Path site, Path archive, Class<?> program, String... arguments) throws IOException {
        return start(site, "-XX:ArchiveClassesAtExit=" + archive, program, arguments);
    }

    static boolean canTeach() {
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .noneMatch(p -> Files.isDirectory(Path.of(p)));
    }

    private static Child start(Path site, String classes, Class<?> program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                classes,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        words.addAll(List.of(arguments));
        return new Child(
                new ProcessBuilder(words)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                site);
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // It was killed in the middle of a word.
        } finally {
            lines.add(END);
        }
    }

    /** The next line it says, for so long; empty when it said none. */
    Optional<String> hear(long millis) {
        try {
            String line = ended ? null : lines.poll(millis, TimeUnit.MILLISECONDS);
            ended |= END.equals(line);
            return ended ? Optional.empty() : Optional.ofNullable(line);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isSilent() {
        return ended;
    }

    /** Lets it go on for so long, unless it ends. */
    void letBe(long millis) throws InterruptedException {
        boolean unused = process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    void killProgram() throws InterruptedException {
        process.destroyForcibly();
        int unused = process.waitFor();
    }

    /** Ends it in peace, if it can. */
    void end() throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is gone already.
        }
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            killProgram();
        }
    }

    void killServer() {
        server().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** One of the server's own processes, whichever. */
    void killBackend(Random chance) {
        List<ProcessHandle> children = server().map(s -> s.children().toList()).orElse(List.of());
        if (!children.isEmpty()) {
            boolean unused = children.get(chance.nextInt(children.size())).destroyForcibly();
        }
    }

    void killAll() throws InterruptedException {
        List<ProcessHandle> doomed = new ArrayList<>();
        server().ifPresent(s -> {
            doomed.add(s);
            s.children().forEach(doomed::add);
        });
        process.destroyForcibly();
        doomed.forEach(ProcessHandle::destroyForcibly);
        int unused = process.waitFor();
    }

    /** Only a process that works in the site's own cluster. */
    private Optional<ProcessHandle> server() {
        Path data = site.resolve("postgres/data");
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            boolean ours =
                    Path.of("/proc", Long.toString(pid), "cwd").toRealPath().equals(data.toRealPath());
            return ours ? ProcessHandle.of(pid) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    static void copy(Path from, Path to) {
        try {
            int code = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("cp ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
