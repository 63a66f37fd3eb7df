package org.baraza.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Where files lie while they are brought in. Wiring gives a folder of the site; without one the system's temporary
 * folder serves.
 *
 * @param path an existing folder
 */
public record UploadFolder(Path path) {

    public static UploadFolder of(ObjectProvider<UploadFolder> given) {
        return given.getIfAvailable(() -> new UploadFolder(temporary()));
    }

    private static Path temporary() {
        try {
            // Readable by its owner alone, and with a name nobody could put in our way.
            return Files.createTempDirectory("baraza-uploads-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
