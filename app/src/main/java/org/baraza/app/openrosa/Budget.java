package org.baraza.app.openrosa;

import java.util.concurrent.Semaphore;

/** Memory for what is being read, shared by all who send: whoever would go over it is told to come again. */
final class Budget {

    private static final int KILOBYTE = 1 << 10;

    private final Semaphore kilobytes;

    Budget(long bytes) {
        kilobytes = new Semaphore(Math.toIntExact(bytes / KILOBYTE));
    }

    /** An eighth of what Java may use. */
    static Budget ofThisJava() {
        return new Budget(Math.min(Runtime.getRuntime().maxMemory() / 8, 512L << 20));
    }

    /** One sender's part of it. */
    final class Share implements AutoCloseable {

        private int taken;

        /** Takes so many bytes more, rounded up. @throws Refused when there are none left */
        void take(int bytes) {
            int more = (bytes + KILOBYTE - 1) / KILOBYTE;
            if (!kilobytes.tryAcquire(more)) {
                throw new Refused(Problem.BUSY);
            }
            taken += more;
        }

        @Override
        public void close() {
            kilobytes.release(taken);
            taken = 0;
        }
    }

    Share share() {
        return new Share();
    }
}
