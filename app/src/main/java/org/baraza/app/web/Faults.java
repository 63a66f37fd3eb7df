package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.baraza.app.desk.PlainFault;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.protect.Ruling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

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
     * @param why what cannot be asked and what to do, in English; empty when only the general text fits
     * @param missing what whoever asked lacks; empty when it is not for want of a right
     */
    public record Page(int status, Optional<String> incident, Optional<String> why, Optional<Ruling.Reason> missing) {

        /** Prefix of the page's texts. */
        public String key() {
            return missing.isPresent() ? "policy.refused" : Faults.key(status);
        }
    }

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

    /** What a fault of the machine says for itself; the log has that it was, and nothing of it. */
    private static Optional<String> plain(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .filter(PlainFault.class::isInstance)
                .findFirst()
                .map(fault -> {
                    LOG.error("fault {}", fault.getClass().getSimpleName());
                    return String.valueOf(fault.getMessage());
                });
    }

    @ExceptionHandler(Exception.class)
    public ResponseEntity<?> show(Exception thrown, HttpServletRequest request) {
        Optional<String> plain = plain(thrown);
        if (thrown instanceof NotAllowed refused) {
            // The reason and nothing else: no address, no person.
            LOG.info("refused {}", refused.reason());
        }
        HttpStatus status = switch (thrown) {
            case NotHere _ -> HttpStatus.NOT_FOUND;
            case WrongUse _ -> HttpStatus.BAD_REQUEST;
            case NotAllowed refused ->
                refused.reason() == Ruling.Reason.NOT_SIGNED_IN ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
            case ErrorResponse e -> HttpStatus.valueOf(e.getStatusCode().value());
            case InvalidParameterException e -> HttpStatus.valueOf(e.getErrorCode());
            case MultipartException _ -> HttpStatus.BAD_REQUEST;
            default -> plain.isPresent() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
        };
        return answer(
                status,
                status.is5xxServerError() && plain.isEmpty() ? Optional.of(number(thrown)) : Optional.empty(),
                thrown instanceof WrongUse ? Optional.ofNullable(thrown.getMessage()) : plain,
                thrown instanceof NotAllowed refused ? Optional.of(refused.reason()) : Optional.empty(),
                request);
    }

    /** The answer to a request that failed before any screen was reached. */
    ResponseEntity<?> answer(HttpStatus status, Optional<String> incident, HttpServletRequest request) {
        return answer(status, incident, Optional.empty(), Optional.empty(), request);
    }

    private ResponseEntity<?> answer(
            HttpStatus status,
            Optional<String> incident,
            Optional<String> why,
            Optional<Ruling.Reason> missing,
            HttpServletRequest request) {
        Page page = new Page(status.value(), incident, why, missing);
        Frame frame = pages.frame(request);
        if (wantsJson(request)) {
            Texts texts = frame.texts();
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("type", "about:blank");
            problem.put("status", status.value());
            problem.put("title", texts.show(page.key() + ".title"));
            problem.put("detail", why.orElse(texts.show(missing.map(Faults::key).orElse(page.key() + ".text"))));
            problem.put("instance", request.getRequestURI());
            incident.ifPresent(number -> problem.put("incident", number));
            return ResponseEntity.status(status)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"problem.json\"")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .cacheControl(CacheControl.noStore())
                    .body(problem);
        }
        return pages.show("fault", frame, page, status);
    }

    /** Prefix of the texts for a status. */
    public static String key(int status) {
        return switch (status) {
            case 404 -> "error.absent";
            case 403 -> "error.forbidden";
            case 405 -> "error.method";
            case 413 -> "error.large";
            case 429 -> "error.often";
            case 503 -> "error.machine";
            default -> status < 500 ? "error.request" : "error.fault";
        };
    }

    /** The text that says what is missing. */
    public static String key(Ruling.Reason missing) {
        return "policy.refused." + missing.name();
    }

    /** Whether a program asks, and not a person. */
    static boolean wantsJson(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return true;
        }
        String accept =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return accept.contains("json") && !accept.contains("text/html");
    }
}
