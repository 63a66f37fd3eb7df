package org.baraza.core.record.feedback;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.baraza.core.ground.Month;
import org.baraza.core.protect.disclosure.CountTable;
import org.baraza.core.protect.disclosure.SmallCells;

/**
 * What hangs on a community's board: how much was said and answered, and what was answered in public; never by whom. Small
 * counts are hidden, and so are those from which they could be worked out, also across areas. What is sensitive is not
 * counted.
 *
 * @param lines one for each kind of which anything came in, those nobody has read last
 * @param answers the newest first
 */
public record Board(List<Line> lines, List<Said> answers) {

    /**
     * One kind of input.
     *
     * @param kind empty for what nobody has read yet
     * @param came in, 0 or more; empty when hidden
     * @param answered of these, or refused with a reason, 0 or more; empty when hidden
     */
    public record Line(Optional<Kind> kind, OptionalLong came, OptionalLong answered) {}

    /**
     * An answer in public.
     *
     * @param month in which it was given
     * @param kind of what was answered; empty where so few said such things that it would point at somebody
     * @param text as it was typed
     */
    public record Said(Month month, Optional<Kind> kind, Outcome outcome, String text) {}

    private static final int DONE = 0;
    private static final int WAITING = 1;
    private static final int STATES = 2;

    public Board {
        lines = List.copyOf(lines);
        answers = List.copyOf(answers);
    }

    /**
     * @param all inputs of the whole mission in the time shown
     * @param area place code of the community; empty for the whole mission
     */
    public static Board of(Collection<FeedbackItem> all, Optional<String> area) {
        List<FeedbackItem> items =
                all.stream().filter(i -> i.concern().isEmpty()).toList();
        List<Optional<String>> areas =
                items.stream().map(FeedbackItem::area).distinct().toList();
        int kinds = Kind.values().length;
        if (items.isEmpty() || area.isPresent() && !areas.contains(area)) {
            return new Board(List.of(), List.of());
        }
        CountTable table = CountTable.of(areas.size(), kinds + 1, STATES);
        for (FeedbackItem item : items) {
            table.add(1, areas.indexOf(item.area()), level(item.kind()), isDone(item) ? DONE : WAITING);
        }
        SmallCells small = SmallCells.in(table, SmallCells.USUAL_SMALLEST);
        int place = area.isPresent() ? areas.indexOf(area) : areas.size();
        List<Line> lines = new ArrayList<>();
        for (int kind = 0; kind <= kinds; kind++) {
            if (table.value(table.cell(place, kind, STATES)) > 0) {
                lines.add(new Line(
                        kind == kinds ? Optional.empty() : Optional.of(Kind.values()[kind]),
                        shown(table, small, table.cell(place, kind, STATES)),
                        shown(table, small, table.cell(place, kind, DONE))));
            }
        }
        return new Board(lines, answers(items, area, lines));
    }

    private static List<Said> answers(List<FeedbackItem> items, Optional<String> area, List<Line> lines) {
        return items.stream()
                .filter(i -> area.isEmpty() || i.area().equals(area))
                .flatMap(i ->
                        i.answered().filter(a -> a.mode().onBoard()).stream().map(a -> new Answer(i, a)))
                .sorted(Comparator.comparing((Answer a) -> a.given().at()).reversed())
                .map(a -> new Said(
                        Month.of(LocalDate.ofInstant(a.given().at(), ZoneOffset.UTC)),
                        a.item().kind().filter(k -> isShown(lines, k)),
                        a.given().outcome(),
                        a.given().said()))
                .toList();
    }

    private record Answer(FeedbackItem item, Step.Answered given) {}

    private static boolean isShown(List<Line> lines, Kind kind) {
        return lines.stream()
                .filter(l -> l.kind().equals(Optional.of(kind)))
                .anyMatch(l -> l.came().isPresent());
    }

    private static int level(Optional<Kind> kind) {
        return kind.map(Kind::ordinal).orElse(Kind.values().length);
    }

    private static boolean isDone(FeedbackItem item) {
        return Stream.of(item.answered().isPresent(), item.notRelevant().isPresent(), item.closed())
                .anyMatch(done -> done);
    }

    private static OptionalLong shown(CountTable table, SmallCells small, int cell) {
        return small.hidden().get(cell) ? OptionalLong.empty() : OptionalLong.of(table.value(cell));
    }
}
