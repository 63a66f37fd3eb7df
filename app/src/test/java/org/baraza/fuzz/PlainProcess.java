package org.baraza.fuzz;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A process that feeds a target without Jazzer, whose hooks take time and memory of their own. It is started when first
 * asked, ends with the process that asks, and is started again where an input ended it.
 */
final class PlainProcess {

    private static final Cost ENDED_IT = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);

    private final FuzzTarget target;
    private Optional<Process> running = Optional.empty();

    PlainProcess(FuzzTarget target) {
        this.target = target;
    }

    /** What an input costs there; the most there is where it ended the process. */
    Cost feed(byte[] input) throws IOException {
        Process process = running.filter(Process::isAlive).orElseGet(this::start);
        running = Optional.of(process);
        try {
            DataOutputStream to = new DataOutputStream(process.getOutputStream());
            to.writeInt(input.length);
            to.write(input);
            to.flush();
            String line = process.inputReader().readLine();
            if (line == null) {
                return ENDED_IT;
            }
            String[] said = line.split(" ", 2);
            return new Cost(Long.parseLong(said[0]), Long.parseLong(said[1]));
        } catch (IOException e) {
            return ENDED_IT;
        }
    }

    private Process start() {
        try {
            return new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            Fuzz.HEAP,
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            PlainProcess.class.getName(),
                            target.name()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Argument: the target's name. Reads length and bytes of each input, prints nanoseconds and bytes for each. */
    public static void main(String[] args) throws Exception {
        FuzzTarget target = FuzzTargets.find(args[0]).orElseThrow();
        DataInputStream in = new DataInputStream(System.in);
        while (true) {
            byte[] input;
            try {
                input = in.readNBytes(in.readInt());
            } catch (EOFException e) {
                return;
            }
            Cost cost = Cost.of(target, input);
            System.out.println(cost.nanos() + " " + cost.bytes());
        }
    }
}
