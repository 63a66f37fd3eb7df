package org.baraza.app.doctor.checks;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.baraza.app.desk.Diagnosis;
import org.baraza.app.desk.Examined;
import org.baraza.app.desk.HealthCheck;

/** Whether the site's database can be reached from elsewhere, which it never should. */
@AutoService(HealthCheck.class)
public final class OpenPorts implements HealthCheck {

    private static final int PORT_LINE = 3;
    private static final String LISTENING = "0A";

    private final Path net;

    public OpenPorts() {
        this(Path.of("/proc/net"));
    }

    /** @param net where the lists of sockets are */
    OpenPorts(Path net) {
        this.net = net;
    }

    @Override
    public String name() {
        return "ports";
    }

    @Override
    public List<Diagnosis> look(Examined site) {
        OptionalInt port = port(site.site());
        if (port.isEmpty()) {
            return List.of(new Diagnosis.CannotTell("The site's own database does not run, so it has no port."));
        }
        try {
            return List.of(
                    beyondThisComputer(port.getAsInt())
                            ? new Diagnosis.Wrong(
                                    "The site's database can be reached from other computers at port " + port.getAsInt()
                                            + ".",
                                    "Set listen_addresses = '127.0.0.1' in postgres/data/postgresql.conf and start anew.")
                            : new Diagnosis.Good("The site's database can be reached from this computer only."));
        } catch (IOException e) {
            return List.of(new Diagnosis.CannotTell("This system does not say which ports are open."));
        }
    }

    private static OptionalInt port(Path site) {
        try {
            List<String> lines = Files.readAllLines(site.resolve("postgres/data/postmaster.pid"));
            return lines.size() > PORT_LINE
                    ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                    : OptionalInt.empty();
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private boolean beyondThisComputer(int port) throws IOException {
        String wanted = ":%04X".formatted(port);
        for (String list : List.of("tcp", "tcp6")) {
            Path file = net.resolve(list);
            if (Files.exists(file)) {
                try (Stream<String> lines = Files.lines(file)) {
                    if (lines.map(l -> l.strip().split("\\s+"))
                            .filter(f -> f.length > 3 && f[3].equals(LISTENING))
                            .map(f -> f[1])
                            .anyMatch(a -> a.endsWith(wanted) && !isOwn(a.substring(0, a.indexOf(':'))))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** 127.0.0.0/8 and ::1, as Linux writes them: each four bytes backwards. */
    private static boolean isOwn(String address) {
        return address.length() == 8
                ? address.endsWith("7F")
                : address.equals("00000000000000000000000001000000")
                        || address.endsWith("7F") && address.startsWith("0000000000000000FFFF0000");
    }
}
