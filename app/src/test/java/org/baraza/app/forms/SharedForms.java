package org.baraza.app.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Forms that others wrote, with what they should become; they lie beside the checkout and are never part of it. */
final class SharedForms {

    static final Path FOLDER = Path.of("..", "..", "shared", "data", "forms", "xlsform");

    private SharedForms() {}

    /** One spreadsheet. */
    record Form(Path file) {

        String fileName() {
            return String.valueOf(file.getFileName());
        }

        String base() {
            return fileName().substring(0, fileName().lastIndexOf('.'));
        }

        /** What it was called where it comes from; the part before __ says where. */
        String ownName() {
            return fileName().substring(base().indexOf("__") + 2);
        }

        boolean isRefused() {
            return Files.exists(beside(".error.txt"));
        }

        String expected() throws IOException {
            return Files.readString(beside(".xml"));
        }

        byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }

        private Path beside(String ending) {
            return FOLDER.resolve(base() + ending);
        }

        @Override
        public String toString() {
            return fileName();
        }
    }

    static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    static List<Form> list() {
        if (!areThere()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().matches(".*\\.xlsx?"))
                    .sorted()
                    .map(Form::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
