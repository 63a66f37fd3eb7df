package org.baraza.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says no where no screen was reached yet. */
@Component
public final class Refusals {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Faults faults;

    public Refusals(Faults faults) {
        this.faults = faults;
    }

    void show(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(faults.answer(status, Optional.empty(), request), request, response);
    }

    /** To somebody who lacks a right. */
    void show(NotAllowed refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(faults.show(refused, request), request, response);
    }

    private static void show(ResponseEntity<?> answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.getStatusCode().value());
        response.setContentType(Optional.ofNullable(answer.getHeaders().getContentType())
                .orElse(MediaType.TEXT_PLAIN)
                .toString());
        response.setHeader("Cache-Control", "no-store");
        Optional.ofNullable(answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .ifPresent(disposition -> response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition));
        byte[] body = answer.getBody() instanceof String page
                ? page.getBytes(StandardCharsets.UTF_8)
                : JSON.writeValueAsBytes(answer.getBody());
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
