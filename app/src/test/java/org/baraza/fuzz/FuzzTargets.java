package org.baraza.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** All targets there are, and their files. */
final class FuzzTargets {

    private FuzzTargets() {}

    /** By name. */
    static List<FuzzTarget> list() {
        return ServiceLoader.load(FuzzTarget.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(FuzzTarget::name))
                .toList();
    }

    static Optional<FuzzTarget> find(String name) {
        if (name.equals("together")) {
            return Optional.of(new Together());
        }
        // Only the one asked for is made: some know a lot of the program.
        return ServiceLoader.load(FuzzTarget.class).stream()
                .filter(t -> FuzzTarget.nameOf(t.type()).equals(name))
                .findFirst()
                .map(ServiceLoader.Provider::get);
    }

    /** The folder of a target's seeds and of what once broke it. */
    static Optional<Path> folder(FuzzTarget target) {
        return Optional.ofNullable(target.getClass().getResource("/fuzz/" + target.name()))
                .map(FuzzTargets::path);
    }

    private static Path path(URL folder) {
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("test resources lie in a folder", e);
        }
    }

    /** Everything a target starts from. */
    static List<byte[]> seeds(FuzzTarget target) {
        List<byte[]> seeds = new ArrayList<>(target.seeds());
        folder(target).ifPresent(folder -> {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    seeds.add(Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return seeds;
    }
}
