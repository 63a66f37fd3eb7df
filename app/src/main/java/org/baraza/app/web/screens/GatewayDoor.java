package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.Messages.Call;
import org.baraza.app.desk.Messages.Reply;
import org.baraza.app.web.GatewayPaths;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.RateLimits;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Where gateways bring messages and tell what became of texts. Whoever guesses gets nothing, and soon not even that. */
@Controller
@NeedToKnow(matter = Matter.DOOR, deed = Deed.WRITE)
public final class GatewayDoor {

    private static final int MOST_BYTES = 64 << 10;

    private final Desk desk;
    private final RateLimits limits;

    public GatewayDoor(Desk desk, RateLimits limits) {
        this.desk = desk;
        this.limits = limits;
    }

    @RequestMapping(
            path = GatewayPaths.IN + "/{token}",
            method = {RequestMethod.GET, RequestMethod.POST})
    public ResponseEntity<byte[]> take(@PathVariable String token, HttpServletRequest request) throws IOException {
        return take(token, "", request);
    }

    @RequestMapping(
            path = GatewayPaths.IN + "/{token}/{part}",
            method = {RequestMethod.GET, RequestMethod.POST})
    public ResponseEntity<byte[]> take(
            @PathVariable String token, @PathVariable String part, HttpServletRequest request) throws IOException {
        Optional<Call> call = call(part, request);
        if (call.isEmpty()) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return desk.messages().take(token, call.get()).map(GatewayDoor::show).orElseGet(() -> refuse(request));
    }

    @RequestMapping(
            path = GatewayPaths.RECEIPTS + "/{receipt}",
            method = {RequestMethod.GET, RequestMethod.POST})
    public ResponseEntity<byte[]> receipt(@PathVariable String receipt, HttpServletRequest request) throws IOException {
        Optional<Call> call = call("", request);
        if (call.isEmpty()) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return desk.messages()
                .receipt(receipt, call.get())
                .map(GatewayDoor::show)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).build());
    }

    /** Nothing of it read yet; empty when it is too large. */
    private static Optional<Call> call(String part, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        return body.length > MOST_BYTES
                ? Optional.empty()
                : Optional.of(new Call(
                        part,
                        Optional.ofNullable(request.getQueryString()).orElse(""),
                        Optional.ofNullable(request.getContentType()).orElse(""),
                        body));
    }

    private static ResponseEntity<byte[]> show(Reply reply) {
        return ResponseEntity.status(reply.status())
                .contentType(MediaType.parseMediaType(reply.type()))
                .cacheControl(CacheControl.noStore())
                .body(reply.body().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> refuse(HttpServletRequest request) {
        Optional<Duration> wait = limits.take(RateLimits.Kind.SIGN_IN, "gateway " + request.getRemoteAddr());
        return wait.<ResponseEntity<byte[]>>map(w -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(w.toSeconds() + 1))
                        .build())
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
    }
}
