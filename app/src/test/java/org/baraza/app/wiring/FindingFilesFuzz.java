package org.baraza.app.wiring;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.baraza.core.ground.Finding;
import org.baraza.fuzz.FuzzTarget;

/** A list of findings is read, and then written and read again as the same, or is said to be damaged. */
@AutoService(FuzzTarget.class)
public final class FindingFilesFuzz implements FuzzTarget {

    private final Path folder = Path.of(System.getProperty("java.io.tmpdir"));

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(FindingFiles.class);
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public int longest() {
        return 800;
    }

    @Override
    public void feed(byte[] input) throws IOException {
        Files.write(folder.resolve("findings.jsonl"), input);
        FindingFiles files = new FindingFiles(folder);
        List<Finding> read;
        try {
            read = files.read("findings", 50);
        } catch (UncheckedIOException e) {
            return;
        }
        files.write("again", read);
        if (!files.read("again", 50).equals(read)) {
            throw new AssertionError("findings are not read as they were written");
        }
    }
}
