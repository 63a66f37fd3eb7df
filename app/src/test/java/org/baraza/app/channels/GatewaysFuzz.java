package org.baraza.app.channels;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baraza.app.desk.Messages.Call;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Outline;
import org.baraza.fuzz.FuzzTarget;

/**
 * Whatever a gateway calls with is a message, a receipt or a question, or it is refused in one sentence. The first sign
 * chooses the gateway and the way; the rest is what it calls with.
 */
@AutoService(FuzzTarget.class)
public final class GatewaysFuzz implements FuzzTarget {

    private static final List<String> PARTS = List.of("", "receive", "status", "delivered", "stopped");
    private static final Access ACCESS = new Access(Optional.empty(), "", "", "");
    private static final Keywords KEYWORDS = Keywords.read("", Keywords.NAME);
    private static final double[] RING = {20, 4, 21, 4, 21, 5, 20, 5, 20, 4};
    private static final AreaNames NAMES = AreaNames.of(List.of(new Area(
            "XXA01",
            "Kanda",
            "XXA",
            1,
            Optional.empty(),
            LocalDate.of(2019, 1, 1),
            Optional.empty(),
            new Outline(List.of(List.of(RING))))));

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(
                Gateway.class, Encoded.class, Udh.class, Fields.class, Calls.class, Meaning.class, AreaNames.class);
    }

    @Override
    public void feed(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int choice = input[0] & 0xFF;
        byte[] rest = java.util.Arrays.copyOfRange(input, 1, input.length);
        List<Gateway> all = Gateways.list();
        Gateway gateway = all.get(choice % all.size());
        String part = PARTS.get(choice / all.size() % PARTS.size());
        Call call = choice >= 200
                ? new Call(part, "task=result", "application/json", rest)
                : choice >= 100
                        ? new Call(part, "", "application/x-www-form-urlencoded", rest)
                        : new Call(part, new String(rest, StandardCharsets.ISO_8859_1), "", new byte[0]);
        try {
            Heard heard = gateway.read(call, ACCESS);
            if (heard instanceof Heard.Message message) {
                check(message);
            }
        } catch (Malformed e) {
            check(e, input);
        }
        try {
            var unused = gateway.fate(call);
        } catch (Malformed e) {
            check(e, input);
        }
    }

    private static void check(Heard.Message message) {
        if (message.words().indexOf('\0') >= 0) {
            throw new AssertionError("words that steer a machine");
        }
        if (message.from().filter(f -> f.isEmpty() || f.length() > 64).isPresent()) {
            throw new AssertionError("a sender that is none");
        }
        if (message.part().filter(p -> p.position() > p.total()).isPresent()) {
            throw new AssertionError("a part behind the last");
        }
        var unused = Meaning.of(message.words(), KEYWORDS);
        if (NAMES.find(message.words()).filter(a -> !a.equals("XXA01")).isPresent()) {
            throw new AssertionError("an area there is none of");
        }
    }

    private static void check(Malformed e, byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        if (e.status() < 400
                || e.status() >= 500
                || text.length() > 20 && e.why().contains(text)) {
            throw new AssertionError("refused in the wrong words", e);
        }
    }
}
