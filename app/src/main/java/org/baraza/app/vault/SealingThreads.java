package org.baraza.app.vault;

import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.baraza.app.vault.Keysets.Work;

/**
 * Threads that stay. The library keeps a source of chance and a cipher for each thread, and to make them takes longer than
 * to seal a filled-in form; threads that live for one request would make them anew each time.
 */
final class SealingThreads {

    private static final ExecutorService STAY = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("sealing-", 0).factory());

    private SealingThreads() {}

    /** Does the work here where this thread stays, and on one that does where it does not. */
    static <T> T run(Work<T> work) throws GeneralSecurityException {
        if (!Thread.currentThread().isVirtual()) {
            return work.run();
        }
        try {
            return CompletableFuture.supplyAsync(() -> tried(work), STAY).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Failed failed) {
                throw failed.why;
            }
            throw e;
        }
    }

    private static <T> T tried(Work<T> work) {
        try {
            return work.run();
        } catch (GeneralSecurityException e) {
            throw new Failed(e);
        }
    }

    /** Carries what went wrong from one thread to the other. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final GeneralSecurityException why;

        Failed(GeneralSecurityException why) {
            super(why);
            this.why = why;
        }
    }
}
