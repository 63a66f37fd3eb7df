package org.baraza.app.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.baraza.app.desk.AreaBook;
import org.baraza.core.protect.Matter;
import org.baraza.core.record.Mission;
import org.baraza.core.record.activities.AreaContext;
import org.baraza.core.record.activities.Contact;
import org.baraza.core.record.activities.Counted;
import org.baraza.core.record.activities.Customs;
import org.baraza.core.record.activities.GroupShares;
import org.baraza.core.record.cases.Way;

/** The forms for what is written down about areas. */
public final class AreaNotes {

    private static final String BOARD = "engagement";

    private AreaNotes() {}

    public static NotePages<Customs> customs(CaseDoor door, Supplier<AreaBook> book) {
        return new NotePages<>(
                door,
                Matter.ENGAGEMENT,
                "customs.",
                "customs",
                BOARD,
                (words, given) -> {
                    List<Ask> asks = new ArrayList<>(List.of(words.area(given.areas())));
                    asks.addAll(new StepFields(words).asks(Customs.class));
                    return asks;
                },
                (mission, answers) -> StepFields.read(
                        Customs.class,
                        Customs.idOf(mission, answers.text("area").orElse("")),
                        mission,
                        answers),
                Customs::area,
                (note, by) -> book.get().keep(note, by));
    }

    public static NotePages<AreaContext> contexts(CaseDoor door, Supplier<AreaBook> book) {
        return new NotePages<>(
                door,
                Matter.ENGAGEMENT,
                "contexts.",
                "contexts",
                BOARD,
                (words, given) -> {
                    List<Ask> asks = new ArrayList<>(List.of(words.area(given.areas())));
                    asks.addAll(new StepFields(words).asks(AreaContext.class));
                    return asks;
                },
                (mission, answers) -> StepFields.read(
                        AreaContext.class,
                        Customs.idOf(mission, answers.text("area").orElse("")),
                        mission,
                        answers),
                AreaContext::area,
                (note, by) -> book.get().keep(note, by));
    }

    public static NotePages<GroupShares> shares(CaseDoor door, Supplier<AreaBook> book) {
        return new NotePages<>(
                door,
                Matter.ENGAGEMENT,
                "shares.",
                "shares",
                BOARD,
                (words, given) -> {
                    List<Ask> asks = new ArrayList<>(List.of(words.area(given.areas())));
                    asks.addAll(new StepFields(words).counts("percent", Counted.class));
                    asks.add(words.line("source", true));
                    return asks;
                },
                AreaNotes::shares,
                GroupShares::area,
                (note, by) -> book.get().keep(note, by));
    }

    private static GroupShares shares(String mission, Answers given) {
        Map<Counted, Integer> percent = StepFields.counts("percent", Counted.class, given);
        String source = given.words("source");
        if (percent.isEmpty() || source.isBlank()) {
            throw new IllegalArgumentException("a share has a source");
        }
        return new GroupShares(
                Customs.idOf(mission, given.text("area").orElse("")),
                mission,
                given.text("area"),
                percent,
                source,
                given.by(),
                given.now());
    }

    /**
     * The form for a conversation with a community.
     *
     * @param communities of a mission, to choose from
     * @param areaOf place code of the area a community lies in
     */
    public static NotePages<Contact> spoken(
            CaseDoor door,
            Supplier<AreaBook> book,
            BiFunction<Mission, HttpServletRequest, List<Ask.Option>> communities,
            Function<String, Optional<String>> areaOf) {
        return new NotePages<>(
                door,
                Matter.ENGAGEMENT,
                "spoken.",
                "spoken",
                BOARD,
                (words, given) -> List.of(
                        new Ask(
                                "id",
                                words.label("id"),
                                Ask.Kind.CHOICE,
                                communities.apply(given.mission(), given.request()),
                                "",
                                "",
                                true),
                        words.day("on", true),
                        words.one("way", Way.class),
                        words.line("note", false)),
                (mission, answers) -> new Contact(
                        answers.text("id").orElseThrow(() -> new IllegalArgumentException("no community")),
                        mission,
                        areaOf.apply(answers.text("id").orElse("")),
                        answers.pastDay("on"),
                        answers.one("way", Way.class),
                        answers.words("note"),
                        answers.by(),
                        answers.now()),
                Contact::area,
                (note, by) -> book.get().keep(note, by));
    }
}
