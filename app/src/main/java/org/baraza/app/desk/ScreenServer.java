package org.baraza.app.desk;

import java.net.URI;

/** Shows a desk on screens. Wiring provides it. */
@FunctionalInterface
public interface ScreenServer {

    /**
     * Starts serving; returns once the first page can be asked for.
     *
     * @throws WrongUse if the port is taken or the certificate cannot be used
     */
    Serving serve(Desk desk, Settings settings);

    /** Screens being served. */
    interface Serving extends AutoCloseable {

        /** The address a person opens. */
        URI address();

        /** The port listened on, which a program in front may hide from people. */
        default int port() {
            return address().getPort();
        }

        /** Returns when serving has ended. */
        void await() throws InterruptedException;

        @Override
        void close();
    }
}
