package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.app.wiring.MessageSite.until;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.app.desk.Messages;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.NeutralText;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.alerts.Alert;
import org.baraza.core.record.alerts.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole Kannel on this computer, between the program and a radio network that its own {@code fakesmsc} plays: what
 * Amina types into her telephone, and what her telephone shows.
 */
final class KannelTest {

    private static final Path BEARERBOX = Path.of("/usr/sbin/bearerbox");
    private static final Path SMSBOX = Path.of("/usr/sbin/smsbox");
    private static final Path NETWORK = Path.of("/usr/lib/kannel/test/fakesmsc");
    private static final Pattern SHOWN = Pattern.compile("Got message \\d+: <(\\S+) (\\S+) (text|ucs-2) (.*)>");
    private static final String AMINA = "+9995550101";
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    static Path folder;

    private static final List<Process> STARTED = new ArrayList<>();
    private static MessageSite site;
    private static Messages.Opened gateway;
    private static int networkPort;

    @BeforeAll
    static void start() throws Exception {
        for (Path program : List.of(BEARERBOX, SMSBOX, NETWORK)) {
            assumeTrue(
                    Files.isExecutable(program),
                    program + " is missing: install the Debian packages kannel and kannel-extras");
        }
        site = new MessageSite(folder, InstantSource.system());
        int admin = freePort();
        int boxes = freePort();
        int sending = freePort();
        networkPort = freePort();
        gateway = site.gateway("kannel", Optional.of(URI.create("http://127.0.0.1:" + sending + "/cgi-bin/sendsms")));
        Messages.Kind kannel = site.desk.messages().kinds().stream()
                .filter(k -> k.key().equals("kannel"))
                .findFirst()
                .orElseThrow();
        Path settings = folder.resolve("kannel.conf");
        Files.writeString(settings, """
                group = core
                admin-port = %d
                admin-interface = 127.0.0.1
                admin-password = only-for-the-tests
                smsbox-port = %d
                smsbox-interface = 127.0.0.1
                box-allow-ip = 127.0.0.1
                sms-combine-concatenated-mo = false

                group = smsc
                smsc = fake
                smsc-id = network
                port = %d
                connect-allow-ip = 127.0.0.1

                group = smsbox
                bearerbox-host = 127.0.0.1
                bearerbox-port = %d
                sendsms-port = %d
                sendsms-interface = 127.0.0.1
                access-log = access.log

                group = sendsms-user
                username = baraza
                password = sesame

                group = sms-service
                keyword = default
                catch-all = true
                max-messages = 0
                omit-empty = true
                get-url = "%sgateways/%s%s"
                """.formatted(
                admin, boxes, networkPort, boxes, sending, site.serving.address(), gateway.token(), kannel.entry()));
        run(BEARERBOX, settings);
        until(() -> answers(boxes));
        run(SMSBOX, settings);
        until(() -> answers(sending));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        for (Process process : STARTED.reversed()) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        if (site != null) {
            site.close();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket unused = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void run(Path program, Path settings) throws IOException {
        STARTED.add(new ProcessBuilder(program.toString(), settings.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(program.getFileName() + ".log").toFile())
                .start());
    }

    /** One telephone in reach of the network: what it sends, and what it shows afterwards. */
    private static final class Telephone implements AutoCloseable {

        private final Process network;
        private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
        private final AtomicBoolean sent = new AtomicBoolean();

        /** @param message as the network writes it; it stays in reach afterwards */
        Telephone(String message) throws IOException {
            String port = String.valueOf(networkPort);
            network = new ProcessBuilder(
                            NETWORK.toString(), "-H", "127.0.0.1", "-r", port, "-i", "600", "-m", "2", message)
                    .redirectErrorStream(true)
                    .start();
            STARTED.add(network);
            BufferedReader said = network.inputReader(StandardCharsets.UTF_8);
            Thread.ofVirtual().start(() -> listen(said));
        }

        private void listen(BufferedReader said) {
            try {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    if (line.contains("sent message")) {
                        sent.set(true);
                    }
                    Matcher got = SHOWN.matcher(line);
                    if (got.find()) {
                        shown.add(
                                got.group(2) + " " + (got.group(3).equals("text") ? got.group(4) : wide(got.group(4))));
                    }
                }
            } catch (IOException e) {
                // It was switched off.
            }
        }

        private static String wide(String escaped) {
            return new String(
                    URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1),
                    StandardCharsets.UTF_16BE);
        }

        String shows() throws InterruptedException {
            String text = shown.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(text).as("what the telephone shows").isNotNull();
            return String.valueOf(text);
        }

        /** Whether the network has passed on what it was given. */
        boolean hasSent() {
            return sent.get();
        }

        boolean isQuiet() {
            return shown.isEmpty();
        }

        @Override
        public void close() throws InterruptedException {
            network.destroy();
            int unused = network.waitFor();
        }
    }

    private static String escaped(String text, Charset charset) {
        return HexFormat.of().withPrefix("%").formatHex(text.getBytes(charset));
    }

    private static Alert alertSaying(String words) {
        until(() -> find(words).isPresent());
        return find(words).orElseThrow();
    }

    private static Optional<Alert> find(String words) {
        return site.alerts().stream().filter(a -> site.words(a).equals(words)).findFirst();
    }

    @Test
    @ProtectionRule(17)
    void what_amina_types_is_an_alert_on_the_board_and_her_telephone_shows_a_neutral_text_with_its_code()
            throws Exception {
        try (Telephone amina = new Telephone(AMINA + " 7777 text armed men on the road to Kanda")) {
            Alert alert = alertSaying("armed men on the road to Kanda");
            assertThat(alert.received().area()).contains("XXA01");
            assertThat(amina.shows())
                    .isEqualTo(AMINA + " Thank you. Received. Your code is "
                            + alert.received().code().text() + ". We will answer; please keep the code.");
            until(() -> site.desk.alerts().find(alert.id()).orElseThrow().state() == State.ACKNOWLEDGED);
        }
    }

    @Test
    void that_the_answer_arrived_is_told_back() throws Exception {
        try (Telephone amina = new Telephone(AMINA + " 7777 text shots near the school of Lumo")) {
            Alert alert = alertSaying("shots near the school of Lumo");
            assertThat(amina.shows()).contains(alert.received().code().text());
            until(() -> site.desk.messages().listAnswers(alert.id()).stream()
                    .anyMatch(a -> a.fate() == Messages.Fate.DELIVERED));
        }
    }

    @Test
    void arabic_comes_and_goes_as_it_was_written() throws Exception {
        String said = "خطر في ريدفورد";
        try (Telephone amina = new Telephone("+9995550202 7777 ucs2 " + escaped(said, StandardCharsets.UTF_16BE))) {
            Alert alert = alertSaying(said);
            assertThat(alert.received().area()).contains("XXA04");
            assertThat(amina.shows())
                    .isEqualTo("+9995550202 شكرا، وصلت رسالتك. رمزك "
                            + alert.received().code().text() + ". سيأتيك رد.");
        }
    }

    @Test
    void a_message_of_two_parts_is_one_alert_even_when_the_second_comes_first() throws Exception {
        String second = "+9995550303 7777 udh-data " + part(2) + " "
                + escaped("the river to burn the houses", StandardCharsets.US_ASCII);
        String first =
                "+9995550303 7777 udh-data " + part(1) + " " + escaped("they will cross ", StandardCharsets.US_ASCII);
        try (Telephone amina = new Telephone(second)) {
            until(() -> handedOn("+9995550303"));
        }
        try (Telephone amina = new Telephone(first)) {
            Alert alert = alertSaying("they will cross the river to burn the houses");
            assertThat(amina.shows()).contains(alert.received().code().text());
            assertThat(find("they will cross ")).isEmpty();
        }
    }

    /** Whether Kannel has brought a message of a telephone here. */
    private static boolean handedOn(String number) {
        try {
            return Files.readString(folder.resolve("access.log")).contains(number);
        } catch (IOException e) {
            return false;
        }
    }

    private static String part(int position) {
        return "%%05%%00%%03%%2a%%02%%0%d".formatted(position);
    }

    @Test
    void after_stop_the_telephone_stays_quiet() throws Exception {
        try (Telephone farah = new Telephone("+9995550404 7777 text people run from the fields")) {
            assertThat(farah.shows()).startsWith("+9995550404 Thank you");
        }
        Alert alert = alertSaying("people run from the fields");
        Handle source = alert.received().source().orElseThrow();
        ReferenceCode code = alert.received().code();
        try (Telephone farah = new Telephone("+9995550404 7777 text STOP")) {
            until(farah::hasSent);
            until(() -> site.desk.messages().send(source, NeutralText.PLEASE_CALL, code) == Messages.Sending.STOPPED);
            assertThat(site.desk.messages().listAnswers(alert.id()))
                    .extracting(Messages.Answer::fate)
                    .contains(Messages.Fate.STOPPED);
        }
        try (Telephone other = new Telephone("+9995550505 7777 text smoke over the market")) {
            assertThat(other.shows()).startsWith("+9995550505 Thank you");
            assertThat(other.isQuiet()).isTrue();
        }
    }
}
