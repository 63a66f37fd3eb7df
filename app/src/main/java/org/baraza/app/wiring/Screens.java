package org.baraza.app.wiring;

import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.ScreenServer;
import org.baraza.app.desk.Settings;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.UploadFolder;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Serves the screens on this computer's own address only: there are no accounts yet, so nobody else may reach them.
 */
final class Screens implements ScreenServer {

    private static final String OWN_ADDRESS = "127.0.0.1";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @ComponentScan("org.baraza.app.web")
    static final class Rooms {}

    @Override
    public Serving serve(Desk desk, Settings settings) {
        try {
            return new Running(start(desk, settings), Rounds.start(desk));
        } catch (RuntimeException e) {
            if (portTaken(e)) {
                throw new WrongUse("Port " + settings.port() + " is taken by another program."
                        + " Choose another with --port, or 0 for any free one.");
            }
            throw e;
        }
    }

    private static ConfigurableApplicationContext start(Desk desk, Settings settings) {
        return new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "server.address",
                        OWN_ADDRESS,
                        "server.port",
                        settings.port(),
                        "server.shutdown",
                        "immediate",
                        "baraza.language",
                        settings.language()))
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    // The desk is opened and closed by whoever asked for screens.
                    generic.registerBean(Desk.class, () -> desk, bean -> bean.setDestroyMethodName(""));
                    generic.registerBean(Settings.class, () -> settings);
                    if (desk instanceof SiteDesk site) {
                        generic.registerBean(InstantSource.class, site::clock);
                        generic.registerBean(UploadFolder.class, () -> new UploadFolder(site.uploads()));
                    }
                })
                .run();
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

        Running(ConfigurableApplicationContext context, Rounds rounds) {
            this.context = context;
            this.rounds = rounds;
        }

        /** What it is made of, for tests that walk all of it. */
        ConfigurableApplicationContext context() {
            return context;
        }

        @Override
        public URI address() {
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            return URI.create("http://" + OWN_ADDRESS + ":" + port + "/");
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
