package org.baraza.app.web.screens;

import org.baraza.app.web.Meters;
import org.baraza.app.web.NeedToKnow;
import org.baraza.core.protect.Matter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How busy is the program? For a Prometheus that may look at the machine's health. */
@Controller
public final class MetricsScreen {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;version=0.0.4;charset=UTF-8");

    private final Meters meters;

    public MetricsScreen(Meters meters) {
        this.meters = meters;
    }

    @NeedToKnow(matter = Matter.OPERATION)
    @GetMapping("/metrics")
    public ResponseEntity<String> show() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(meters.show());
    }
}
