package org.baraza.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens the imports page, brings a file of two rows through its form and looks every second until it is in. One file in
 * twenty speaks of the country whose pages are being read, so that these pages change under the readers; the others
 * speak of places elsewhere.
 */
final class ImportTinyFile implements WriteAction {

    private static final String BOUNDARY = "baraza-load-boundary";
    private static final Pattern FORM =
            Pattern.compile("enctype=[^>]*>\\s*<input type=\"hidden\" name=\"form\" value=\"([^\"]+)\"");
    private static final int ONE_IN = 20;
    private static final long LOOK_AGAIN_MILLIS = 1_000;

    private final String ownPcode;

    /** @param ownPcode a place code of the country whose pages are being read */
    ImportTinyFile(String ownPcode) {
        this.ownPcode = ownPcode;
    }

    @Override
    public void write(Line line, long number) throws IOException, InterruptedException {
        String pcode = number % ONE_IN == 0 ? ownPcode : "XXA0101";
        String file = "pcode,year,population\n%s,1990,%d\n%s,1991,%d\n"
                .formatted(pcode, 10_000 + number, pcode, 20_000 + number);
        Matcher form = FORM.matcher(line.get("/imports").text());
        if (!form.find()) {
            throw new IOException("the imports page has no form");
        }
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n" + form.group(1)
                + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people-" + number
                + ".csv\"\r\nContent-Type: text/csv\r\n\r\n" + file + "\r\n--" + BOUNDARY + "--\r\n";
        Line.Answer sent = line.post(
                "/imports", "multipart/form-data; boundary=" + BOUNDARY, body.getBytes(StandardCharsets.UTF_8));
        String job = sent.headers().getOrDefault("location", "");
        if (sent.status() != 303 || job.isEmpty()) {
            throw new IOException("the import was answered with " + sent.status());
        }
        while (true) {
            Line.Answer progress = line.get(job + "/progress");
            if (progress.status() != 200) {
                throw new IOException("the progress was answered with " + progress.status());
            }
            if (progress.text().contains("/data-sets/")) {
                return;
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }
}
