package org.baraza.app.wiring;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.WrongUse;

/**
 * Sends traces where the standard environment variables of OpenTelemetry say, and nothing anywhere when they say
 * nothing.
 */
final class Traces {

    /** Any of these turns it on. */
    private static final Set<String> WANTED =
            Set.of("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_TRACES_EXPORTER");

    private Traces() {}

    /**
     * @param environment the variables of the environment
     * @throws WrongUse when they cannot be understood
     */
    static Optional<OpenTelemetrySdk> open(Map<String, String> environment) {
        if (WANTED.stream()
                .noneMatch(name -> !environment.getOrDefault(name, "").isBlank())) {
            return Optional.empty();
        }
        try {
            return Optional.of(AutoConfiguredOpenTelemetrySdk.builder()
                    .addPropertiesSupplier(() -> Map.of(
                            "otel.service.name", "baraza",
                            "otel.exporter.otlp.protocol", "http/protobuf",
                            // Counts are asked for at /metrics, and logs stay here.
                            "otel.metrics.exporter", "none",
                            "otel.logs.exporter", "none",
                            "otel.propagators", "tracecontext"))
                    // What the environment says goes over what is usual.
                    .addPropertiesCustomizer(_ -> otel(environment))
                    .disableShutdownHook()
                    .build()
                    .getOpenTelemetrySdk());
        } catch (ConfigurationException | IllegalArgumentException e) {
            throw new WrongUse("The OTEL_ variables of the environment cannot be followed: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                    + ". Of protocols http/protobuf is known.");
        }
    }

    private static Map<String, String> otel(Map<String, String> environment) {
        Map<String, String> found = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith("OTEL_")
                    && !name.equals("OTEL_METRICS_EXPORTER")
                    && !name.equals("OTEL_LOGS_EXPORTER")) {
                found.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return found;
    }
}
