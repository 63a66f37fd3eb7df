package org.baraza.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.app.cli.Stop;
import org.baraza.app.cli.Terminal;
import org.baraza.app.desk.Authenticator;
import org.baraza.app.web.Visitor;
import org.baraza.app.wiring.Main;
import org.jsoup.Jsoup;

/**
 * The place of a story: a folder with files, a real site in it with its own database, and its screens on a free port
 * once somebody opens them. People act on it.
 */
final class Site implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final Path folder;
    private final Map<String, Visitor> browsers = new HashMap<>();
    private Optional<Screens> screens = Optional.empty();

    private record Screens(URI address, Stop stop, CompletableFuture<Integer> ended) {}

    Site(Path folder) {
        this.folder = folder;
    }

    /** Analyst. */
    Person rose() {
        return new Person("Rose", this);
    }

    /** Community liaison assistant at a team site. */
    Person deng() {
        return new Person("Deng", this);
    }

    /** Ministry official, who reads. */
    Person karim() {
        return new Person("Karim", this);
    }

    /** Evaluator. */
    Person tomas() {
        return new Person("Tomás", this);
    }

    /** Field technician. */
    Person farah() {
        return new Person("Farah", this);
    }

    /** The site folder itself. */
    Path home() {
        return folder.resolve("site");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Somebody wrote this file. */
    Path write(String name, String text) throws IOException {
        return Files.writeString(file(name), text);
    }

    /** Runs a command of the program on this site. */
    Said run(String command, List<String> words) {
        List<String> line = new ArrayList<>(List.of(command.split(" ")));
        line.addAll(List.of("--site", home().toString()));
        line.addAll(words);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(new Terminal(print(out), print(err), false), new Stop(), line.toArray(String[]::new));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** Where the screens are; starts them for the first who asks. */
    URI address() {
        if (screens.isEmpty()) {
            Stop stop = new Stop();
            CompletableFuture<URI> address = new CompletableFuture<>();
            CompletableFuture<Integer> ended = new CompletableFuture<>();
            PrintStream out = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
                @Override
                public void println(@org.jspecify.annotations.Nullable String line) {
                    Matcher found = ADDRESS.matcher(String.valueOf(line));
                    if (found.find()) {
                        address.complete(URI.create(found.group()));
                    }
                }
            };
            Thread unused = Thread.ofPlatform().start(() -> {
                int exit = Main.run(
                        new Terminal(out, System.err, false),
                        stop,
                        "serve",
                        "--site",
                        home().toString(),
                        "--port",
                        "0");
                address.completeExceptionally(new IllegalStateException("serve ended with " + exit));
                ended.complete(exit);
            });
            screens = Optional.of(new Screens(address.join(), stop, ended));
        }
        return screens.get().address();
    }

    /** The browser of somebody who has an account here, opened for them by whoever sits at the machine. */
    Visitor browser(String name) {
        return browsers.computeIfAbsent(name, this::open);
    }

    private Visitor open(String name) {
        Said opened =
                run("account open", List.of("--name", name, "--shown", name, "--role", "jmac", "--until", lastDay()));
        assertThat(opened.exit()).as(opened.err()).isZero();
        String code = opened.out().strip().replaceFirst("(?s).*#", "");
        Visitor browser = new Visitor(address());
        try {
            String password = "four quiet goats 7";
            assertThat(Visitor.to(browser.fills(
                            "/invitation", "/invitation", "code", code, "password", password, "again", password)))
                    .isEqualTo("/account/second-factor");
            String secret = Jsoup.parse(browser.opens("/account/second-factor"))
                    .select("code")
                    .text();
            assertThat(Visitor.secrets(browser.fills(
                            "/account/second-factor",
                            "/account/second-factor",
                            "code",
                            Authenticator.code(secret, Instant.now()))))
                    .isNotEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return browser;
    }

    private static String lastDay() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
    }

    @Override
    public void close() {
        screens.ifPresent(s -> {
            s.stop().ask();
            int unused = s.ended().join();
        });
    }

    /** What a command said. */
    record Said(int exit, String out, String err) {

        /** Results in lines. */
        List<String> lines() {
            return out.lines().toList();
        }
    }
}
