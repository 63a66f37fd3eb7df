package org.baraza.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class StopTest {

    @Test
    void what_is_to_run_at_a_stop_runs_once_whether_it_is_named_before_or_after() {
        AtomicInteger runs = new AtomicInteger();
        Stop before = new Stop();
        before.onAsk(runs::incrementAndGet);
        before.ask();
        before.ask();
        assertThat(runs).hasValue(1);
        Stop after = new Stop();
        after.ask();
        after.onAsk(runs::incrementAndGet);
        after.ask();
        assertThat(runs).hasValue(2);
    }
}
