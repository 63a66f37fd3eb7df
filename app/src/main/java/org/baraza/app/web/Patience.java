package org.baraza.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Waits for whoever reads slowly, and not for whoever reads so slowly that it is meant. The web server itself hangs up on
 * who takes nothing for a while; here, every 64 KB of an answer must be taken within two minutes. That is half a kilobyte
 * a second, less than any link that carries a page at all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class Patience extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int STRETCH = 64 << 10;
    private static final int PIECE = 8 << 10;

    private final InstantSource clock;

    public Patience(ObjectProvider<InstantSource> clock) {
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Watched watched = new Watched(response, clock);
        chain.doFilter(request, watched);
        if (watched.over) {
            // Whoever was writing may have taken it for the end of the answer; the connection must end all the same.
            throw new ClientAbortException();
        }
    }

    private static final class Watched extends HttpServletResponseWrapper {

        private final InstantSource clock;
        private Instant begin = Instant.MAX;
        private int taken;
        private boolean over;

        Watched(HttpServletResponse response, InstantSource clock) {
            super(response);
            this.clock = clock;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ServletOutputStream out = super.getOutputStream();
            return new ServletOutputStream() {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    for (int at = 0; at < length; at += PIECE) {
                        int piece = Math.min(PIECE, length - at);
                        before();
                        out.write(bytes, from + at, piece);
                        after(piece);
                    }
                }

                @Override
                public void write(int one) throws IOException {
                    before();
                    out.write(one);
                    after(1);
                }

                @Override
                public void flush() throws IOException {
                    out.flush();
                }

                @Override
                public void close() throws IOException {
                    out.close();
                }

                @Override
                public boolean isReady() {
                    return out.isReady();
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    out.setWriteListener(listener);
                }
            };
        }

        private void before() throws IOException {
            if (over) {
                throw new ClientAbortException();
            }
            if (begin.equals(Instant.MAX)) {
                begin = clock.instant();
            }
        }

        private void after(int length) throws IOException {
            Instant now = clock.instant();
            over = now.isAfter(begin.plus(LONGEST));
            if (over) {
                throw new ClientAbortException();
            }
            taken += length;
            if (taken >= STRETCH) {
                taken = 0;
                begin = now;
            }
        }
    }
}
