package org.baraza.app.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one log line: plain text, or JSON by the Elastic Common Schema when {@code BARAZA_LOG_FORMAT} is {@code ecs}.
 *
 * <p>Baraza's own words hold codes and counts. The words of libraries, and what any exception says of itself, may quote a
 * request, a row or a file name, so they are never written: of these a line has the logger, and the types of the
 * exceptions and where they arose.
 */
public final class LogLines extends EncoderBase<ILoggingEvent> {

    private static final String OWN = "org.baraza.";
    private static final String WITHHELD = "words of a library, withheld";
    private static final int FRAMES = 12;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private String format = "plain";

    /** Called by logback.xml. Anything but {@code ecs} is plain text. */
    public void setFormat(String format) {
        this.format = format;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = format.equalsIgnoreCase("ecs") ? ecs(event) : plain(event);
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(ILoggingEvent event) {
        String logger = event.getLoggerName();
        return CLOCK.format(event.getInstant())
                + " "
                + event.getLevel()
                + " "
                + logger.substring(logger.lastIndexOf('.') + 1)
                + " "
                + message(event)
                + error(event).map(e -> " " + e).orElse("");
    }

    private static String ecs(ILoggingEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("@timestamp", event.getInstant().toString());
        line.put("log.level", event.getLevel().toString());
        line.put("log.logger", event.getLoggerName());
        line.put("message", message(event));
        line.put("service.name", "baraza");
        line.put("ecs.version", "8.11");
        Optional.ofNullable(event.getMDCPropertyMap().get("trace_id")).ifPresent(id -> line.put("trace.id", id));
        Optional.ofNullable(event.getMDCPropertyMap().get("span_id")).ifPresent(id -> line.put("span.id", id));
        Optional.ofNullable(event.getThrowableProxy()).ifPresent(t -> line.put("error.type", t.getClassName()));
        error(event).ifPresent(trace -> line.put("error.stack_trace", trace));
        return MAPPER.writeValueAsString(line);
    }

    private static String message(ILoggingEvent event) {
        return event.getLoggerName().startsWith(OWN) ? event.getFormattedMessage() : WITHHELD;
    }

    /** Types and places of an exception and what caused it. */
    private static Optional<String> error(ILoggingEvent event) {
        return Optional.ofNullable(event.getThrowableProxy())
                .map(thrown -> Stream.iterate(thrown, t -> t != null, IThrowableProxy::getCause)
                        .map(LogLines::place)
                        .collect(Collectors.joining("; from ")));
    }

    private static String place(IThrowableProxy thrown) {
        return thrown.getClassName() + " at "
                + Arrays.stream(thrown.getStackTraceElementProxyArray())
                        .limit(FRAMES)
                        .map(StackTraceElementProxy::getStackTraceElement)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < "));
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
