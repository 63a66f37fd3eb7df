package org.baraza.planted.app.web;

import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Gives a file away that did not pass the door. */
final class GivesFileAway {

    static Resource give(Path file) {
        return new FileSystemResource(file);
    }
}
