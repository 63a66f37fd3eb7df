package org.baraza.app.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import org.baraza.core.ground.Handle;

/**
 * Handles that were erased, one a line, kept beside the key: a backup made before an erasure brings the identity back,
 * and this list takes it away again.
 *
 * @param file the list; missing while nothing was erased
 */
record ErasedList(Path file) {

    /** When this returns, the handle is on disk. */
    void add(Handle handle) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                PrivateFolders.make(folder);
            }
            if (!Files.exists(file)) {
                PrivateFolders.makeFile(file);
                PrivateFolders.sync(folder);
            }
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.APPEND);
                    FileLock lock = out.lock()) {
                ByteBuffer line = ByteBuffer.wrap(Keysets.bytes("\n" + handle.code() + "\n"));
                while (line.hasRemaining()) {
                    int unused = out.write(line);
                }
                out.force(true);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Those that are not on it yet. */
    void addAll(Set<Handle> handles) {
        Set<Handle> here = list();
        handles.stream().filter(h -> !here.contains(h)).forEach(this::add);
    }

    /** Lines that are no handle are left out. */
    Set<Handle> list() {
        Set<String> codes = new TreeSet<>();
        if (Files.exists(file)) {
            try {
                codes.addAll(Files.readAllLines(file));
            } catch (IOException e) {
                throw unusable(e);
            }
        }
        return codes.stream()
                .filter(code -> code.matches("[A-Za-z0-9-]{1,64}"))
                .map(Handle::new)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private VaultFault unusable(IOException e) {
        return new VaultFault(
                "erased-list",
                "The list of erased identities " + file + " cannot be used, so nothing is erased. Give this user the"
                        + " right to read and write it.",
                e);
    }
}
