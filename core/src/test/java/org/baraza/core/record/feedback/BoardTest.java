package org.baraza.core.record.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Decision;
import org.baraza.core.protect.ProtectionRule;
import org.baraza.core.protect.ReferenceCode;
import org.baraza.core.record.alerts.Channel;
import org.junit.jupiter.api.Test;

/** What hangs on the board of a village, and what must not. */
final class BoardTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final Handle DENG = new Handle("deng");

    private static FeedbackItem item(String area, Kind kind, Optional<Concern> concern) {
        return FeedbackItem.of(new Step.Received(
                "f-1",
                "PRAMIQ",
                Channel.CALL,
                Optional.of(new Handle("amina")),
                Optional.of(area),
                Optional.of(kind),
                Optional.empty(),
                Withheld.of(concern, ""),
                Optional.empty(),
                new ReferenceCode("B4K7T2"),
                DENG,
                NOON));
    }

    private static FeedbackItem answered(String area, Kind kind, Mode mode, String said) {
        return item(area, kind, Optional.empty())
                .with(new Step.Sorted(
                        "f-1",
                        kind,
                        Category.LAND,
                        Optional.empty(),
                        new Decision(Decision.What.VERIFY, DENG, NOON, "as told")))
                .with(new Step.Answered("f-1", mode, Outcome.EXPLAINED, said, DENG, NOON));
    }

    private static List<FeedbackItem> many(int count, String area, Kind kind) {
        List<FeedbackItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item(area, kind, Optional.empty()));
        }
        return items;
    }

    @Test
    @ProtectionRule(9)
    void small_counts_are_hidden_and_cannot_be_worked_out_from_the_other_areas() {
        List<FeedbackItem> items = new ArrayList<>(many(20, "XB0101", Kind.QUESTION));
        items.addAll(many(3, "XB0102", Kind.QUESTION));
        items.addAll(many(12, "XB0103", Kind.QUESTION));
        assertThat(came(items, Optional.of("XB0102"))).isEmpty();
        boolean allOthersShown = came(items, Optional.empty()).isPresent()
                && came(items, Optional.of("XB0101")).isPresent()
                && came(items, Optional.of("XB0103")).isPresent();
        assertThat(allOthersShown).isFalse();
    }

    private static OptionalLong came(List<FeedbackItem> items, Optional<String> area) {
        return Board.of(items, area).lines().getFirst().came();
    }

    @Test
    @ProtectionRule(21)
    void what_is_sensitive_is_neither_counted_nor_shown() {
        List<FeedbackItem> items = new ArrayList<>(many(8, "XB0101", Kind.QUESTION));
        items.add(item("XB0101", Kind.SENSITIVE, Optional.of(Concern.FRAUD)));
        Board board = Board.of(items, Optional.of("XB0101"));
        assertThat(board.lines()).hasSize(1);
        assertThat(board.lines().getFirst().came()).hasValue(8);
    }

    @Test
    void answers_for_everybody_are_shown_and_others_are_not_and_of_what_kind_only_where_many_said_such_things() {
        List<FeedbackItem> items = new ArrayList<>(many(9, "XB0101", Kind.QUESTION));
        items.add(answered("XB0101", Kind.COMPLAINT, Mode.BOARD, "the lists are read out"));
        items.add(answered("XB0101", Kind.QUESTION, Mode.CALL, "told by telephone"));
        items.add(answered("XB0102", Kind.QUESTION, Mode.TEXT, "elsewhere"));
        assertThat(Board.of(items, Optional.of("XB0101")).answers())
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.text()).isEqualTo("the lists are read out");
                    assertThat(said.kind()).isEmpty();
                });
        assertThat(Board.of(items, Optional.empty()).answers()).hasSize(2);
        assertThat(Board.of(items, Optional.of("XB0199")).lines()).isEmpty();
    }
}
