package org.baraza.app.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A file that only its owner can read. It holds a keyset of the library in its own text form, which its other programs
 * read too.
 *
 * @param file the key; its folder is made when missing
 * @param erased list of erased handles
 */
record KeyFile(Path file, Path erased) implements KeyPlace {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    static KeyFile at(Path file, Path erased, Path siteFolder) {
        Path real = realFolder(file.toAbsolutePath().normalize());
        if (real.startsWith(realFolder(siteFolder.toAbsolutePath().normalize().resolve("any"))
                .getParent())) {
            throw new VaultFault(
                    "key-in-site",
                    "The vault's key is to lie in the site folder, where whoever takes the folder takes both."
                            + " Choose a file elsewhere for vault-key.");
        }
        return new KeyFile(file, erased);
    }

    /** The same file by the real path of the nearest folder above it that exists. */
    private static Path realFolder(Path file) {
        for (Path above = file.getParent(); above != null; above = above.getParent()) {
            try {
                return above.toRealPath().resolve(above.relativize(file));
            } catch (IOException e) {
                // Not made yet.
            }
        }
        return file;
    }

    @Override
    public String words() {
        return "the file " + file;
    }

    @Override
    public Optional<Aead> find() {
        return read().map(Keysets::aead);
    }

    /** The keys themselves; empty when there is no file. */
    Optional<KeysetHandle> read() {
        try {
            requirePrivate();
            return Optional.of(Keysets.readOpen(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        } catch (GeneralSecurityException e) {
            throw new VaultFault(
                    "key-damaged",
                    "The key file " + file + " holds no key that can be read. Put your copy of it in its place.",
                    e);
        }
    }

    private void requirePrivate() throws IOException {
        if (posix() && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw new VaultFault(
                    "key-readable",
                    "Others on this computer may read the key file " + file + ". Run: chmod 600 '" + file + "'");
        }
    }

    private boolean posix() throws IOException {
        return Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class);
    }

    @Override
    public Aead make() {
        KeysetHandle keyset = Keysets.makeSealing();
        write(keyset);
        return Keysets.aead(keyset);
    }

    @Override
    public Aead turn() {
        KeysetHandle keyset = Keysets.withNew(read().orElseThrow(() -> missing()));
        write(keyset);
        return Keysets.aead(keyset);
    }

    @Override
    public int count() {
        return read().map(KeysetHandle::size).orElse(0);
    }

    @Override
    public void forget() {
        write(Keysets.newestOnly(read().orElseThrow(() -> missing())));
    }

    @Override
    public void destroy() {
        try (FileChannel old = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Files.delete(file);
            blank(old);
        } catch (NoSuchFileException e) {
            // Nothing to destroy.
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private VaultFault missing() {
        return new VaultFault("no-key", "There is no key file " + file + ". Put your copy of it in its place.");
    }

    private VaultFault unusable(IOException e) {
        return new VaultFault(
                "key-unusable",
                "The key file " + file + " cannot be used. Give this user the right to read and write it.",
                e);
    }

    /** Replaces the file as a whole, so that at every moment there is a whole one, and blanks the old one. */
    void write(KeysetHandle keyset) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                PrivateFolders.make(folder);
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            PrivateFolders.makeFile(fresh);
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                writeAll(out, ByteBuffer.wrap(Keysets.showOpenly(keyset).getBytes(StandardCharsets.UTF_8)));
            }
            if (Files.exists(file)) {
                try (FileChannel old = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    replace(fresh);
                    blank(old);
                }
            } else {
                replace(fresh);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void replace(Path fresh) throws IOException {
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        PrivateFolders.sync(file.toAbsolutePath().getParent());
    }

    /** What the file system keeps of it elsewhere, such as in a copy or a worn-out block, this does not reach. */
    private static void blank(FileChannel old) throws IOException {
        writeAll(old, ByteBuffer.allocate((int) old.size()));
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int unused = out.write(bytes);
        }
        out.force(true);
    }
}
