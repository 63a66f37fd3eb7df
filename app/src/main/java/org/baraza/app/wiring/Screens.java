package org.baraza.app.wiring;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Doctor;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.openrosa.FormClients;
import org.baraza.app.web.UploadFolder;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;

/** Serves the screens where the settings say: on this computer only, encrypted by itself, or behind another program. */
final class Screens implements ScreenServer {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @ComponentScan("org.baraza.app.web")
    static final class Rooms {}

    @Override
    public Serving serve(Desk desk, Settings settings) {
        try {
            return Running.of(start(desk, settings), desk, settings.listening());
        } catch (RuntimeException e) {
            if (portTaken(e)) {
                throw new WrongUse("Port " + settings.port() + " is taken by another program."
                        + " Choose another with --port, or 0 for any free one.");
            }
            if (isOfCertificate(e)) {
                throw new WrongUse(
                        "The certificate and the key that tls-certificate and tls-key name do not go together,"
                                + " or the key asks for a password. Give the two files of one certificate, the key without a"
                                + " password.");
            }
            throw e;
        }
    }

    private static ConfigurableApplicationContext start(Desk desk, Settings settings) {
        Map<String, Object> properties = new LinkedHashMap<>(
                new Listening(settings.listening(), desk instanceof SiteDesk site ? site.root() : Path.of(""))
                        .properties());
        properties.put("server.shutdown", "immediate");
        properties.put("baraza.language", settings.language());
        return new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties)
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    // The desk is opened and closed by whoever asked for screens.
                    generic.registerBean(Desk.class, () -> desk, bean -> bean.setDestroyMethodName(""));
                    generic.registerBean(Settings.class, () -> settings);
                    // Closed with the screens, after the last spans are sent.
                    Traces.open(System.getenv())
                            .ifPresent(sdk -> generic.registerBean(OpenTelemetrySdk.class, () -> sdk));
                    if (desk instanceof SiteDesk site) {
                        generic.registerBean(OpenRosaRoutes.class);
                        generic.registerBean(PageFormRoutes.class);
                        generic.registerBean("formClients", FilterRegistrationBean.class, Screens::formClients);
                        generic.registerBean(InstantSource.class, site::clock);
                        generic.registerBean(Doctor.class, () -> site.doctor(settings, site.clock()));
                        generic.registerBean(UploadFolder.class, () -> new UploadFolder(site.uploads()));
                    }
                })
                .run();
    }

    /** Outermost, so that whatever refuses is told in the words form clients understand. */
    private static FilterRegistrationBean<FormClients> formClients() {
        FilterRegistrationBean<FormClients> filter = new FilterRegistrationBean<>(new FormClients());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** The web server's own words may quote the files. */
    private static boolean isOfCertificate(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (String.valueOf(at.getMessage()).contains("Unable to create key store")
                    || String.valueOf(at.getMessage()).contains("Private key")
                    || String.valueOf(at.getMessage()).contains("private key")) {
                return true;
            }
        }
        return false;
    }

    private static boolean portTaken(Throwable fault) {
        for (Throwable at = fault; at.getCause() != null; at = at.getCause()) {
            if (at instanceof PortInUseException || at.getCause() instanceof BindException) {
                return true;
            }
        }
        return fault instanceof PortInUseException;
    }

    static final class Running implements Serving {

        private final ConfigurableApplicationContext context;
        private final Rounds rounds;
        private final CountDownLatch closed = new CountDownLatch(1);

        private final Settings.Listening listening;

        private Running(ConfigurableApplicationContext context, Desk desk, Settings.Listening listening) {
            this.context = context;
            this.listening = listening;
            this.rounds = Rounds.start(desk, address());
        }

        static Running of(ConfigurableApplicationContext context, Desk desk, Settings.Listening listening) {
            return new Running(context, desk, listening);
        }

        /** What it is made of, for tests that walk all of it. */
        ConfigurableApplicationContext context() {
            return context;
        }

        @Override
        public URI address() {
            return listening.publicAddress().map(a -> a.resolve("/")).orElseGet(this::ownAddress);
        }

        private URI ownAddress() {
            String host = listening.address().contains(":") ? "[" + listening.address() + "]" : listening.address();
            String scheme = listening.certificate().isPresent() ? "https" : "http";
            return URI.create(scheme + "://" + host + ":" + port() + "/");
        }

        @Override
        public int port() {
            return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        }

        @Override
        public void await() throws InterruptedException {
            closed.await();
        }

        @Override
        public void close() {
            rounds.close();
            context.close();
            closed.countDown();
        }
    }
}
