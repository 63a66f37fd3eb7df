package org.baraza.app.web.screens;

import java.nio.charset.StandardCharsets;
import org.baraza.app.desk.Desk;
import org.baraza.app.web.NeedToKnow;
import org.baraza.core.protect.Matter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Is the program running, and can it answer? Says up or down and nothing else, to anybody. */
@Controller
public final class HealthScreen {

    private final Desk desk;

    public HealthScreen(Desk desk) {
        this.desk = desk;
    }

    /** Whether the program runs; when it does not, it must be started anew. */
    @NeedToKnow(matter = Matter.DOOR)
    @GetMapping("/health/live")
    public ResponseEntity<String> live() {
        return answer(true);
    }

    /** Whether pages can be answered now; when not, ask again before sending people here. */
    @NeedToKnow(matter = Matter.DOOR)
    @GetMapping("/health/ready")
    public ResponseEntity<String> ready() {
        return answer(desk.ready());
    }

    private static ResponseEntity<String> answer(boolean up) {
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(up ? "up\n" : "down\n");
    }
}
