package org.baraza.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.app.cli.Stop;
import org.baraza.app.cli.Terminal;
import org.baraza.app.wiring.Main;

/**
 * A person's terminal in a folder. Commands of the program run in this process; others run in a shell.
 *
 * <p>A process cannot change its folder, so words that name files are turned into whole paths on the way in, and back on
 * the way out.
 */
final class Shell {

    private static final String PROGRAM = "./baraza ";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    private final Path folder;
    private int lastExit;

    Shell(Path folder) {
        this.folder = folder;
    }

    /** What the command printed, results and messages together, without the name of the folder. */
    String run(String line) throws IOException, InterruptedException {
        String shown =
                line.equals("echo $?") ? lastExit + "\n" : line.startsWith(PROGRAM) ? runOurs(line) : runOther(line);
        return shown.replace(folder + "/", "");
    }

    /** Exit code of the last command. */
    int exit() {
        return lastExit;
    }

    private String runOurs(String line) throws IOException {
        String[] sides = line.substring(PROGRAM.length()).split(" > ", 2);
        List<String> words = new ArrayList<>();
        boolean file = false;
        for (String word : sides[0].split(" ")) {
            boolean path = file || word.contains("/") || word.endsWith(".csv");
            words.add(path && !word.startsWith("--") ? folder.resolve(word).toString() : word);
            file = word.equals("--site") || word.equals("--out");
        }
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (OutputStream out = sides.length == 2 ? Files.newOutputStream(folder.resolve(sides[1])) : shown) {
            Stop stop = new Stop();
            Terminal terminal =
                    new Terminal(new Watched(out, stop), new PrintStream(shown, true, StandardCharsets.UTF_8), false);
            lastExit = Main.run(terminal, stop, words.toArray(String[]::new));
            terminal.out().flush();
        }
        return shown.toString(StandardCharsets.UTF_8);
    }

    private String runOther(String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        lastExit = process.waitFor();
        return shown;
    }

    /** Notices when screens are being served, opens the first page, and presses Ctrl-C. */
    private static final class Watched extends PrintStream {

        private final Stop stop;
        private boolean opened;

        Watched(OutputStream out, Stop stop) {
            super(out, true, StandardCharsets.UTF_8);
            this.stop = stop;
        }

        @Override
        public void println(@org.jspecify.annotations.Nullable String line) {
            super.println(line);
            Matcher address = ADDRESS.matcher(String.valueOf(line));
            // Later lines name further pages; whoever stopped it after the first would break off a second visit.
            if (!opened && address.find()) {
                opened = true;
                CompletableFuture<Void> unused = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()
                        .sendAsync(
                                HttpRequest.newBuilder(URI.create(address.group()))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .handle((page, fault) -> fault != null
                                ? "There is no page: " + fault + "\n"
                                : page.statusCode() == 200
                                        ? ""
                                        : "There is no page: " + page.statusCode() + " " + page.uri() + "\n")
                        .thenAccept(super::print)
                        .whenComplete((page, fault) -> stop.ask());
            }
        }
    }
}
