package org.baraza.app.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.baraza.app.desk.AreaBook;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.training.CapacityLook;
import org.baraza.core.record.training.Field;
import org.baraza.core.record.training.Looker;

/** The form for what a partner can do, as somebody saw it. */
public final class CapacityNotes {

    private CapacityNotes() {}

    public static NotePages<CapacityLook> pages(CaseDoor door, Supplier<AreaBook> book) {
        return new NotePages<>(
                door,
                Matter.TRAINING,
                "looks.",
                "looks",
                "training",
                (words, given) -> {
                    List<Ask> asks = new ArrayList<>(List.of(
                            words.line("partner", true), words.area(given.areas()), words.one("looker", Looker.class)));
                    asks.addAll(new StepFields(words).counts("marks", Field.class));
                    return asks;
                },
                CapacityNotes::read,
                CapacityLook::area,
                (note, by) -> book.get().keep(note, by));
    }

    private static CapacityLook read(String mission, Answers given) {
        Handle partner = new Handle(given.text("partner").orElse(""));
        return new CapacityLook(
                CapacityLook.idOf(mission, partner),
                mission,
                given.text("area"),
                partner,
                given.one("looker", Looker.class),
                StepFields.counts("marks", Field.class, given),
                given.by(),
                given.now());
    }
}
