package org.baraza.app.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baraza.app.desk.Retained;
import org.baraza.core.protect.RetentionRule;

/**
 * Files in one folder that are kept for a time since they were last written.
 *
 * @param kept name of the class
 * @param folder where they lie; need not exist
 * @param which names of those that belong to the class
 */
record RetainedFiles(String kept, Path folder, Predicate<String> which) implements Retained {

    @Override
    public Set<RetentionRule.Then> can() {
        return Set.of(RetentionRule.Then.DELETE);
    }

    @Override
    public List<String> listDue(Instant cutoff) {
        return files().stream()
                .filter(f -> lastWritten(f).isBefore(cutoff))
                .map(RetainedFiles::name)
                .sorted()
                .toList();
    }

    @Override
    public Optional<Instant> earliest() {
        return files().stream()
                .map(RetainedFiles::lastWritten)
                .filter(at -> !at.equals(Instant.MAX))
                .min(Comparator.naturalOrder());
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS) && which.test(name(f)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** A file that went away meanwhile is not due. */
    private static Instant lastWritten(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (IOException e) {
            return Instant.MAX;
        }
    }

    @Override
    public void delete(String item) {
        try {
            boolean unused = Files.deleteIfExists(folder.resolve(item));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isGone(String item) {
        return Files.notExists(folder.resolve(item), LinkOption.NOFOLLOW_LINKS);
    }
}
