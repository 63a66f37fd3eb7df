package org.baraza.app.openrosa;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.FormDoor;
import org.baraza.app.desk.Forms;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything at the doors of form clients: every answer carries the protocol's headers, and whatever refuses
 * on the way, a limit or the policy, is told in the protocol's own words. A form in parts is hidden from all who would write
 * its parts to files.
 */
public final class FormClients implements Filter {

    private static final String TYPE = FormClients.class.getName() + ".type";
    private static final String VERSION = "X-OpenRosa-Version";

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        if (asked instanceof HttpServletRequest request
                && answer instanceof HttpServletResponse response
                && FormDoor.leads(request.getServletPath())) {
            speak(request, response, chain);
        } else {
            chain.doFilter(asked, answer);
        }
    }

    private static void speak(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(VERSION, "1.0");
        response.setHeader("X-OpenRosa-Accept-Content-Length", String.valueOf(Forms.MOST_BYTES));
        response.setHeader("Content-Language", "en");
        response.setHeader("Cache-Control", "no-store");
        Told told = new Told(response);
        chain.doFilter(new Hidden(request), told);
        Optional<Problem> problem = told.problem();
        if (problem.isPresent() && !response.isCommitted()) {
            show(Answer.problem(problem.get(), language(response)), request, response);
        }
    }

    /** The language the answer is in; chosen by whoever chooses it for pages. */
    static String language(HttpServletResponse response) {
        return Optional.ofNullable(response.getHeader("Content-Language")).orElse("en");
    }

    static void show(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        if (answer.status() == HttpServletResponse.SC_NO_CONTENT) {
            return;
        }
        response.setContentType(answer.type());
        response.setContentLength(answer.body().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(answer.body());
        }
    }

    /** What the client said it sends. */
    static String type(HttpServletRequest request) {
        return request.getAttribute(TYPE) instanceof String type ? type : "";
    }

    /** A request whose body is for its own door alone. */
    private static final class Hidden extends HttpServletRequestWrapper {

        private static final String PLAIN = "application/octet-stream";

        private final boolean sends;

        Hidden(HttpServletRequest request) {
            super(request);
            sends = request.getMethod().equals("POST");
            if (sends) {
                request.setAttribute(
                        TYPE, Optional.ofNullable(request.getContentType()).orElse(""));
            }
        }

        @Override
        public @Nullable String getContentType() {
            return sends ? PLAIN : super.getContentType();
        }

        @Override
        public @Nullable String getHeader(String name) {
            return sends && name.toLowerCase(Locale.ROOT).equals("content-type") ? PLAIN : super.getHeader(name);
        }

        // Asking for a parameter would have the server read the body for more of them.
        @Override
        public @Nullable String getParameter(String name) {
            return sends ? null : super.getParameter(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return sends ? Map.of() : super.getParameterMap();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return sends ? Collections.emptyEnumeration() : super.getParameterNames();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return sends ? null : super.getParameterValues(name);
        }
    }

    /** An answer whose refusals, if they are not in the protocol's words, are held back. */
    private static final class Told extends HttpServletResponseWrapper {

        private int sent;

        Told(HttpServletResponse response) {
            super(response);
        }

        /** What was held back. */
        Optional<Problem> problem() {
            return foreign() ? Optional.of(Problem.of(sent > 0 ? sent : getStatus())) : Optional.empty();
        }

        private boolean foreign() {
            String type = Optional.ofNullable(getContentType()).orElse("");
            return sent > 0 || getStatus() >= 300 && !type.startsWith("text/xml");
        }

        @Override
        public void sendError(int status) {
            sent = status;
        }

        @Override
        public void sendError(int status, String message) {
            sent = status;
        }

        @Override
        public void sendRedirect(String location) {
            sent = SC_FOUND;
        }

        @Override
        public void sendRedirect(String location, int status, boolean clear) {
            sent = status;
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            if (passes(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            if (passes(name)) {
                super.addHeader(name, value);
            }
        }

        /** Nobody is shown the way to a page, or asked for a password. */
        private static boolean passes(String name) {
            String small = name.toLowerCase(Locale.ROOT);
            return !small.equals("location") && !small.equals("www-authenticate");
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!foreign()) {
                super.flushBuffer();
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return foreign() ? new Nothing() : super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return foreign() ? new PrintWriter(new StringWriter()) : super.getWriter();
        }
    }

    private static final class Nothing extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("nothing is written here");
        }

        @Override
        public void write(int one) {
            // Held back.
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            // Held back.
        }
    }
}
