package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says what went wrong: to a person as a page, to a program as problem+json. */
@ControllerAdvice
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Pages pages;

    public Faults(Pages pages) {
        this.pages = pages;
    }

    /**
     * @param status HTTP status
     * @param incident number to quote; empty when nothing is broken
     */
    public record Page(int status, Optional<String> incident) {}

    /** Gives a fault its number and logs where it arose, never what the data said. */
    public static String number(Throwable fault) {
        String incident = "B-"
                + HexFormat.of()
                        .withUpperCase()
                        .toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error(
                "fault {} {}",
                incident,
                Stream.iterate(fault, t -> t != null, Throwable::getCause)
                        .map(t -> t.getClass().getName() + " at "
                                + Arrays.stream(t.getStackTrace())
                                        .limit(12)
                                        .map(StackTraceElement::toString)
                                        .collect(Collectors.joining(" < ")))
                        .collect(Collectors.joining("; from ")));
        return incident;
    }

    @ExceptionHandler(Exception.class)
    public ResponseEntity<?> show(Exception thrown, HttpServletRequest request) {
        HttpStatus status = switch (thrown) {
            case NotHere _ -> HttpStatus.NOT_FOUND;
            case ErrorResponse e -> HttpStatus.valueOf(e.getStatusCode().value());
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
        return answer(status, status.is5xxServerError() ? Optional.of(number(thrown)) : Optional.empty(), request);
    }

    /** The answer to a request that failed. */
    ResponseEntity<?> answer(HttpStatus status, Optional<String> incident, HttpServletRequest request) {
        Frame frame = pages.frame(request);
        if (wantsJson(request)) {
            Texts texts = frame.texts();
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Map.of(
                            "type",
                            "about:blank",
                            "status",
                            status.value(),
                            "title",
                            texts.show(key(status.value()) + ".title"),
                            "detail",
                            texts.show(key(status.value()) + ".text"),
                            "incident",
                            incident.orElse("")));
        }
        return pages.show("fault", frame, new Page(status.value(), incident), status);
    }

    /** Prefix of the texts for a status. */
    public static String key(int status) {
        return switch (status) {
            case 404 -> "error.absent";
            case 403 -> "error.forbidden";
            default -> status < 500 ? "error.request" : "error.fault";
        };
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return accept.contains("json") && !accept.contains("text/html");
    }
}
