package org.baraza.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class SharedLookTest {

    @Test
    void nobody_is_given_what_was_there_before_they_wrote() throws Exception {
        AtomicLong written = new AtomicLong();
        SharedLook<Long> look = new SharedLook<>(written::get);
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                all.add(() -> {
                    long mine = written.incrementAndGet();
                    return look.get() >= mine;
                });
            }
            for (Future<Boolean> one : many.invokeAll(all)) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    @Test
    void a_look_that_fails_fails_for_those_who_shared_it_and_for_no_other() {
        AtomicLong looks = new AtomicLong();
        SharedLook<Long> look = new SharedLook<>(() -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("gone");
            }
            return looks.get();
        });
        assertThatThrownBy(look::get).isInstanceOf(IllegalStateException.class).hasMessage("gone");
        assertThat(look.get()).isEqualTo(2);
    }
}
