package org.baraza.app.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.baraza.app.desk.By;
import org.baraza.app.desk.WrongUse;
import org.baraza.app.web.Links;
import org.baraza.app.web.Takers;
import org.baraza.core.ground.Area;
import org.baraza.core.protect.Deed;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The form for something that is written down anew each time, and the way back to the list it shows in.
 *
 * @param <N> what is written down
 * @param family begins the keys of its texts
 * @param place where it is sent, below the mission
 * @param board where it shows, below the mission
 * @param asks what is asked, of areas in which the reader may write, in a mission
 * @param read the note of a mission; throws {@link IllegalArgumentException} for what is missing or cannot be read
 * @param area of a note
 * @param keep puts it on the journal
 */
public record NotePages<N>(
        CaseDoor door,
        Matter matter,
        String family,
        String place,
        String board,
        BiFunction<Words, Given, List<Ask>> asks,
        BiFunction<String, Answers, N> read,
        Function<N, Optional<String>> area,
        BiConsumer<N, By> keep) {

    /** @param areas in which the reader may write */
    public record Given(Mission mission, List<Area> areas, HttpServletRequest request) {}

    public ResponseEntity<String> fresh(String acronym, HttpServletRequest request) {
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> known.add(name, values[0]));
        return fresh(acronym, known, false, Optional.empty(), request);
    }

    private ResponseEntity<String> fresh(
            String acronym,
            MultiValueMap<String, String> given,
            boolean incomplete,
            Optional<String> problem,
            HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        door.requireSomewhere(Deed.WRITE, matter, mission, request);
        Words words = door.words(family, request);
        String home = Links.mission(mission.acronym()) + "/";
        return door.show(
                new FreshView(
                        words.show("new"),
                        words.show("new.lead"),
                        home + board,
                        words.t().show("together.back"),
                        home + place,
                        "",
                        CaseDoor.again(
                                asks.apply(
                                        words,
                                        new Given(mission, door.areas(Deed.WRITE, matter, mission, request), request)),
                                given),
                        words.t().show("together.keep"),
                        List.of(),
                        incomplete,
                        problem),
                request);
    }

    public ResponseEntity<String> take(
            String acronym, MultiValueMap<String, String> given, HttpServletRequest request) {
        Mission mission = door.mission(acronym);
        Optional<N> note = Answers.read(() -> read.apply(mission.acronym(), door.answers(given, request)));
        if (note.isEmpty() || door.owesArea(matter, mission, area.apply(note.get()), request)) {
            return fresh(acronym, given, true, Optional.empty(), request);
        }
        door.require(Deed.WRITE, matter, mission, area.apply(note.get()), request);
        try {
            keep.accept(note.get(), Takers.by(request));
            return CaseDoor.to(Links.mission(mission.acronym()) + "/" + board);
        } catch (WrongUse e) {
            return fresh(acronym, given, false, Optional.of(String.valueOf(e.getMessage())), request);
        }
    }
}
