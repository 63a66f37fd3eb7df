package org.baraza.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Who asks for much and takes little of it, at a real server with an answer that has no end of its own. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class SlowReadersTest {

    private static final int MEGABYTE = 1 << 20;

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);

    /** One permit for each answer whose thread was let go. */
    private static final Semaphore ENDED = new Semaphore(0);

    private static ConfigurableApplicationContext site;

    private static String session = "";

    /** Ends only when the connection does. */
    private static final class Endless extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] block = new byte[MEGABYTE];
            try {
                while (true) {
                    response.getOutputStream().write(block);
                }
            } finally {
                ENDED.release();
            }
        }
    }

    @BeforeAll
    static void start() {
        site = new SpringApplicationBuilder(MadeUpSite.class)
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    // Time stands still until a test moves it.
                    generic.registerBean(InstantSource.class, () -> NOW::get);
                    generic.registerBean(
                            ServletRegistrationBean.class,
                            () -> new ServletRegistrationBean<>(new Endless(), "/endless"));
                })
                .run("--server.port=0", "--spring.main.banner-mode=off", "--server.tomcat.connection-timeout=5s");
        session = MadeUpSite.session(site);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void who_takes_nothing_of_an_answer_is_not_waited_for() throws Exception {
        try (Socket socket = ask()) {
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            // Granted when the server gives up; for ever awaited where it never does.
            ENDED.acquire();
        }
    }

    @Test
    void who_takes_an_answer_bit_by_bit_is_waited_for_no_longer_than_a_slow_link_needs() throws Exception {
        try (Socket socket = ask()) {
            InputStream answer = socket.getInputStream();
            assertThat(answer.readNBytes(MEGABYTE)).hasSize(MEGABYTE);
            NOW.updateAndGet(now -> now.plus(Patience.LONGEST).plusSeconds(1));
            // Taken without a break, so that nothing but the time that went by ends it.
            byte[] bit = new byte[MEGABYTE];
            int taken = 0;
            while (taken >= 0) {
                taken = read(answer, bit);
            }
            ENDED.acquire();
        }
    }

    @Test
    void who_reads_slowly_but_reads_is_waited_for() throws Exception {
        try (Socket socket = ask()) {
            InputStream answer = socket.getInputStream();
            for (int i = 0; i < 10; i++) {
                // More than lies between the two: whoever writes has gone on.
                assertThat(answer.readNBytes(16 * MEGABYTE)).hasSize(16 * MEGABYTE);
                NOW.updateAndGet(now -> now.plus(Patience.LONGEST.dividedBy(2)));
            }
        }
        ENDED.acquire();
    }

    private static Socket ask() throws IOException {
        ENDED.drainPermits();
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1 << 16);
        socket.connect(new InetSocketAddress(
                "localhost", site.getEnvironment().getRequiredProperty("local.server.port", Integer.class)));
        socket.getOutputStream()
                .write(("GET /endless HTTP/1.1\r\nHost: localhost\r\nCookie: session=" + session + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static int read(InputStream in, byte[] bit) {
        try {
            return in.read(bit);
        } catch (IOException e) {
            // Reset, with bytes of the answer still on the way.
            return -1;
        }
    }
}
