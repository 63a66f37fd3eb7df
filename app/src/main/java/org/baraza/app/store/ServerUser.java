package org.baraza.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs, for it refuses to run as root.
 *
 * <ul>
 *   <li>An ordinary user runs it directly.
 *   <li>Root runs it as the owner of the site folder, where that is somebody else ({@code setpriv}).
 *   <li>Otherwise root runs it in a user name space of its own without any privilege ({@code unshare -U}); files stay
 *       root's.
 *   <li>Where that is not allowed, as in most containers, the folder is given to {@code nobody} and {@code setpriv}
 *       drops root for good.
 * </ul>
 *
 * @param prefix words to put before a command
 * @param uid whose the files must be
 */
record ServerUser(List<String> prefix, int uid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;

    /** @param folder the folder the server's files lie in; must exist */
    static ServerUser of(Path folder) {
        int me = effectiveUid(myStatus());
        if (me != ROOT) {
            return new ServerUser(List.of(), me);
        }
        int owner = owner(folder);
        if (owner != ROOT) {
            return steppedDownTo(owner);
        }
        List<String> alone = List.of("unshare", "-U", "--");
        return runs(alone) ? new ServerUser(alone, ROOT) : steppedDownTo(NOBODY);
    }

    private static List<String> myStatus() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status"));
        } catch (IOException e) {
            throw DiskFaults.explain("The user this program runs as is not to be known", e);
        }
    }

    /** @param status lines as Linux shows them of a process; real, effective, saved and file system user in one line */
    static int effectiveUid(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("Uid:"))
                .map(line -> Integer.parseInt(line.split("\\s+", -1)[2]))
                .findFirst()
                .orElseThrow();
    }

    private static ServerUser steppedDownTo(int uid) {
        String id = Integer.toString(uid);
        List<String> down = List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups", "--");
        if (!runs(down)) {
            throw new StoreFault(
                    "root",
                    "PostgreSQL must not run as root, and neither unshare nor setpriv works here."
                            + " Start this program as an ordinary user, or set database-url.");
        }
        return new ServerUser(down, uid);
    }

    /** Gives a file or a folder with all it holds to the server's user, where it is not already. */
    void own(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.toList()) {
                if (owner(each) != uid) {
                    Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** A command as this user, in plain English and with nothing of the caller's PostgreSQL settings. */
    ProcessBuilder command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        ProcessBuilder command = new ProcessBuilder(all).redirectErrorStream(true);
        Map<String, String> environment = command.environment();
        environment.keySet().removeIf(k -> k.startsWith("PG"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return command;
    }

    private static int owner(Path path) {
        try {
            return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw DiskFaults.explain("The owner of " + path + " is not to be known", e);
        }
    }

    private static boolean runs(List<String> prefix) {
        List<String> words = new ArrayList<>(prefix);
        words.add("true");
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
