package org.baraza.app.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Doctor;
import org.baraza.app.web.NeedToKnow;
import org.baraza.app.web.NotHere;
import org.baraza.app.web.Pages;
import org.baraza.core.protect.Matter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Is anything wrong with this site or its computer, and what should be done? */
@Controller
public final class DoctorScreen {

    private final ObjectProvider<Doctor> doctor;
    private final Pages pages;

    public DoctorScreen(ObjectProvider<Doctor> doctor, Pages pages) {
        this.doctor = doctor;
        this.pages = pages;
    }

    /** @param rows what is wrong first, then what cannot be told, then what is well */
    public record Page(List<Row> rows) {

        public long wrong() {
            return rows.stream().filter(r -> r.state().equals("wrong")).count();
        }
    }

    /**
     * @param check name of the check
     * @param state {@code wrong}, {@code unknown} or {@code good}
     * @param what one sentence, in English
     * @param remedy what to do, in English; empty where nothing need be done
     */
    public record Row(String check, String state, String what, Optional<String> remedy) {}

    @NeedToKnow(matter = Matter.OPERATION)
    @GetMapping("/doctor")
    public ResponseEntity<String> show(HttpServletRequest request) {
        List<Row> rows = Optional.ofNullable(doctor.getIfAvailable()).orElseThrow(NotHere::new).examine(false).stream()
                .map(DoctorScreen::row)
                .toList();
        return pages.show(
                "doctor",
                pages.frame(request),
                new Page(List.of("wrong", "unknown", "good").stream()
                        .flatMap(state -> rows.stream().filter(r -> r.state().equals(state)))
                        .toList()));
    }

    private static Row row(Doctor.Found found) {
        return switch (found.diagnosis()) {
            case Diagnosis.Wrong(String what, String remedy) ->
                new Row(found.check(), "wrong", what, Optional.of(remedy));
            case Diagnosis.CannotTell(String why) -> new Row(found.check(), "unknown", why, Optional.empty());
            case Diagnosis.Good(String what) -> new Row(found.check(), "good", what, Optional.empty());
        };
    }
}
