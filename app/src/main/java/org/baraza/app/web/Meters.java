package org.baraza.app.web;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What is counted while the program runs: answers by route and status, memory, processor, threads. Labels are route
 * patterns as the program declares them and never addresses as somebody typed them.
 */
@Component
public final class Meters implements DisposableBean {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");
    private static final String REQUESTS = "http.server.requests";
    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** One answer given. @param route the pattern of its route; {@code none} where no route fits */
    void answered(String method, String route, int status, Duration took) {
        Timer.builder(REQUESTS)
                .tag("method", method(method))
                .tag("route", route)
                .tag("status", String.valueOf(status))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(took);
    }

    /** A method somebody made up must not become a label. */
    static String method(String asked) {
        return METHODS.contains(asked) ? asked : "OTHER";
    }

    /** Everything counted so far, in the text format of Prometheus. */
    public String show() {
        return registry.scrape();
    }

    @Override
    public void destroy() {
        collections.close();
        registry.close();
    }
}
