package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A certified OpenID Connect provider on this computer, as a program of its own. Its files are in
 * {@code src/test/identity-provider}.
 */
final class IdentityProvider implements AutoCloseable {

    static final String CLIENT = "baraza";
    static final String SECRET = "only-for-the-tests";

    private static final Path SOURCE = Path.of("src", "test", "identity-provider");
    private static final Path INSTALLED = Path.of("target", "identity-provider");
    private static final int MOST_STEPS = 10;

    private final Process process;
    private final URI issuer;

    private IdentityProvider(Process process, URI issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /** @param back to which it may send people back */
    static IdentityProvider start(URI back) throws IOException, InterruptedException {
        assumeTrue(onPath("npm") && onPath("node"), "no npm: install the Debian packages nodejs and npm");
        install();
        Process process = new ProcessBuilder("node", "provider.mjs", "0", back.toString())
                .directory(INSTALLED.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader();
        String address = said.readLine();
        assertThat(address).as("what the provider says when it listens").startsWith("http://127.0.0.1:");
        return new IdentityProvider(process, URI.create(address));
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        boolean same = Files.isDirectory(INSTALLED.resolve("node_modules/oidc-provider"))
                && Files.exists(INSTALLED.resolve("package-lock.json"))
                && Files.mismatch(SOURCE.resolve("package-lock.json"), INSTALLED.resolve("package-lock.json")) < 0;
        for (String file : List.of("package.json", "package-lock.json", "provider.mjs")) {
            Files.copy(
                    SOURCE.resolve(file), INSTALLED.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        if (!same) {
            int status = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .directory(INSTALLED.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(INSTALLED.resolve("npm.log").toFile())
                    .start()
                    .waitFor();
            assumeTrue(status == 0, "npm ci did not work; see " + INSTALLED.resolve("npm.log"));
        }
    }

    URI issuer() {
        return issuer;
    }

    /** Goes to an address of the provider, types a login there, and returns where the provider leads back to. */
    URI signIn(String address, String login) throws IOException, InterruptedException {
        HttpClient person =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpRequest.Builder next = HttpRequest.newBuilder(URI.create(address));
        for (int i = 0; i < MOST_STEPS; i++) {
            HttpResponse<String> answer = person.send(next.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                next = HttpRequest.newBuilder(answer.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "login=" + URLEncoder.encode(login, StandardCharsets.UTF_8)));
            } else {
                URI to = answer.uri()
                        .resolve(answer.headers()
                                .firstValue("Location")
                                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
                if (!to.getAuthority().equals(issuer.getAuthority())) {
                    return to;
                }
                next = HttpRequest.newBuilder(to);
            }
        }
        throw new AssertionError("the provider leads nowhere");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        int unused = process.waitFor();
    }
}
