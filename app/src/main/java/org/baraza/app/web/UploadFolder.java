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
            return Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "baraza-uploads"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
