package org.baraza.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * One person's connection: HTTP/1.1, kept open, as plain as can be, so that the two cores go to the server. Not for
 * several threads at once.
 */
final class Line implements AutoCloseable {

    private static final String SESSION = "session";

    private final InetSocketAddress server;
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Optional<Socket> socket = Optional.empty();
    private InputStream in = InputStream.nullInputStream();

    /** Whether any of the answer to the last question has come. */
    private boolean answering;

    /** @param session of whoever is signed in; empty for nobody */
    Line(URI server, String session) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.host = server.getAuthority();
        if (!session.isEmpty()) {
            cookies.put(SESSION, session);
        }
    }

    /**
     * @param status HTTP status
     * @param headers by name in small letters
     * @param body as it travelled, compressed or not
     */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        /** The body, unpacked. */
        String text() throws IOException {
            byte[] plain = "gzip".equals(headers.get("content-encoding"))
                    ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                    : body;
            return new String(plain, StandardCharsets.UTF_8);
        }
    }

    /** Asks again on a fresh connection, as browsers do, where the kept one was closed before any answer came on it. */
    Answer get(String path) throws IOException {
        boolean kept = socket.isPresent();
        try {
            return ask("GET " + path + " HTTP/1.1\r\n", new byte[0]);
        } catch (EOFException | SocketException e) {
            if (!kept || answering) {
                throw e;
            }
            return ask("GET " + path + " HTTP/1.1\r\n", new byte[0]);
        }
    }

    Answer post(String path, String type, byte[] body) throws IOException {
        return ask(
                "POST " + path + " HTTP/1.1\r\nSec-Fetch-Site: same-origin\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + body.length + "\r\n",
                body);
    }

    private Answer ask(String begin, byte[] body) throws IOException {
        if (socket.isEmpty()) {
            Socket fresh = new Socket();
            fresh.setTcpNoDelay(true);
            fresh.connect(server, 30_000);
            fresh.setSoTimeout(60_000);
            in = new BufferedInputStream(fresh.getInputStream(), 1 << 16);
            socket = Optional.of(fresh);
        }
        StringBuilder head = new StringBuilder(begin)
                .append("Host: ")
                .append(host)
                .append("\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nAccept-Language: en\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            cookies.forEach(
                    (name, value) -> head.append(name).append('=').append(value).append("; "));
            head.setLength(head.length() - 2);
            head.append("\r\n");
        }
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        answering = false;
        try {
            socket.get().getOutputStream().write(all);
            return answer();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Answer answer() throws IOException {
        String start = line();
        int status = Integer.parseInt(start.split(" ")[1]);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            headers.put(name, value);
            if (name.equals("set-cookie")) {
                remember(value);
            }
        }
        byte[] body = "chunked".equals(headers.get("transfer-encoding"))
                ? chunks()
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        if ("close".equals(headers.get("connection"))) {
            close();
        }
        return new Answer(status, headers, body);
    }

    private void remember(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server hung up");
            }
            answering = true;
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            if (socket.isPresent()) {
                socket.get().close();
            }
        } catch (IOException e) {
            // It was of no use any more.
        }
        socket = Optional.empty();
    }
}
