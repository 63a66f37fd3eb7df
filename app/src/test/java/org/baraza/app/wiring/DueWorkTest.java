package org.baraza.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DueWorkTest {

    @Test
    void one_that_cannot_be_done_stays_for_later_and_holds_up_none_behind_it() {
        Set<String> due = new LinkedHashSet<>(
                IntStream.range(0, 350).mapToObj(String::valueOf).toList());
        List<String> tried = new ArrayList<>();
        DueWork.each(most -> due.stream().limit(most).toList(), one -> {
            tried.add(one);
            if (one.equals("0") || one.equals("120")) {
                throw new IllegalStateException("broken");
            }
            boolean waits = one.equals("7");
            return !waits && due.remove(one);
        });
        assertThat(due).containsExactly("0", "7", "120");
        assertThat(tried).doesNotHaveDuplicates().hasSize(350);
    }
}
