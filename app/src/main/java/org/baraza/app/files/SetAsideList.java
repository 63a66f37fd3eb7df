package org.baraza.app.files;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baraza.app.desk.Sheets;
import org.baraza.core.ground.Finding;
import org.baraza.core.protect.disclosure.CsvCell;

/**
 * The rows set aside with their reasons, as a CSV file a person can open: the columns of {@link Sheets#SET_ASIDE}. Written beside its final
 * name and moved there when complete; no file when nothing was set aside. A field that a spreadsheet would take for a
 * formula gets an apostrophe in front.
 */
final class SetAsideList implements Closeable {

    private static final String HEADER = Sheets.SET_ASIDE.header().collect(Collectors.joining(","));

    /** Characters of a line that are written; the rest of a longer one is in the file that was given. */
    private static final int LONGEST_LINE = 1 << 16;

    private final Path target;
    private final Path growing;
    private Optional<BufferedWriter> writer = Optional.empty();

    SetAsideList(Path target) {
        this.target = target;
        this.growing = target.resolveSibling(target.getFileName() + ".tmp");
    }

    void add(Finding finding, String line) throws IOException {
        if (writer.isEmpty()) {
            Files.createDirectories(target.toAbsolutePath().getParent());
            writer = Optional.of(Files.newBufferedWriter(growing));
            writer.get().write(HEADER + "\r\n");
        }
        String shown = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
        BufferedWriter to = writer.get();
        to.write(String.join(
                ",",
                String.valueOf(finding.row()),
                finding.kind().code(),
                CsvCell.show(finding.column()),
                CsvCell.show(finding.value()),
                CsvCell.show(finding.kind().title()),
                CsvCell.show(finding.kind().remedy()),
                CsvCell.show(shown)));
        to.write("\r\n");
    }

    /** Puts the list in its place; empty when nothing was set aside. */
    Optional<Path> finish() throws IOException {
        if (writer.isEmpty()) {
            return Optional.empty();
        }
        writer.get().close();
        writer = Optional.empty();
        Files.move(growing, target, StandardCopyOption.REPLACE_EXISTING);
        return Optional.of(target);
    }

    /** Leaves nothing behind unless finished. */
    @Override
    public void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
            Files.deleteIfExists(growing);
        }
    }
}
