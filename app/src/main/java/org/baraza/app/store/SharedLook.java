package org.baraza.app.store;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One look at the database for all who ask at about the same time. Nobody is given an answer to a look that began before
 * they asked, so nobody misses what was written before. However many ask, one look is under way and one is to come.
 */
final class SharedLook<T> {

    private final Supplier<T> look;
    private final ReentrantLock looking = new ReentrantLock();
    private final ReentrantLock queue = new ReentrantLock();
    private Optional<CompletableFuture<T>> next = Optional.empty();

    SharedLook(Supplier<T> look) {
        this.look = look;
    }

    /** @throws RuntimeException what the look threw, for each who shared it */
    T get() {
        CompletableFuture<T> mine = join();
        looking.lock();
        try {
            if (!mine.isDone()) {
                leave();
                try {
                    mine.complete(look.get());
                } catch (RuntimeException e) {
                    mine.completeExceptionally(e);
                }
            }
        } finally {
            looking.unlock();
        }
        if (mine.isCompletedExceptionally() && mine.exceptionNow() instanceof RuntimeException e) {
            throw e;
        }
        return mine.join();
    }

    private CompletableFuture<T> join() {
        queue.lock();
        try {
            CompletableFuture<T> mine = next.orElseGet(CompletableFuture::new);
            next = Optional.of(mine);
            return mine;
        } finally {
            queue.unlock();
        }
    }

    /** Whoever asks from now on waits for a later look. */
    private void leave() {
        queue.lock();
        try {
            next = Optional.empty();
        } finally {
            queue.unlock();
        }
    }
}
