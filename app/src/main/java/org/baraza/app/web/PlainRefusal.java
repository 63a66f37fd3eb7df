package org.baraza.app.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the web server says of a request so broken that none of our pages was reached: a line, with the same headers. */
public final class PlainRefusal extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SafeHeaders.set(response);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getOutputStream()
                    .write(("The request could not be understood. Check the address and try again. ("
                                    + response.getStatus() + ")\n")
                            .getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // Whoever asked is gone, or reads something else already.
        }
    }
}
