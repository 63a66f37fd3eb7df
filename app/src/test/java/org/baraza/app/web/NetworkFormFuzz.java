package org.baraza.app.web;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.baraza.core.ground.Handle;
import org.baraza.core.record.networks.NetworkStep;
import org.baraza.fuzz.FuzzTarget;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What anybody may send as a form about a network: a step of it by that person, not ahead of time, or nothing. */
@AutoService(FuzzTarget.class)
public final class NetworkFormFuzz implements FuzzTarget {

    private static final List<String> KINDS = List.of(
            "community-named",
            "people-estimated",
            "no-channel-found",
            "community-ended",
            "network-opened",
            "network-ended",
            "channel-opened",
            "channel-changed",
            "channel-rested",
            "channel-resumed",
            "holder-withdrew",
            "channel-ended",
            "exposed",
            "cleared",
            "tested",
            "nothing");
    private static final Instant NOW = Instant.parse("2026-03-14T18:00:00Z");

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(NetworkForm.class);
    }

    @Override
    public int longest() {
        return 600;
    }

    @Override
    public void feed(byte[] input) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        for (String line : new String(input, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] pair = line.split("=", 2);
            given.add(pair[0], pair[pair.length - 1]);
        }
        NetworkForm form = new NetworkForm("network-01", given, new Handle("deng"), NOW);
        for (String kind : KINDS) {
            form.read(kind, "PRAMIQ").ifPresent(NetworkFormFuzz::requireOurs);
        }
    }

    private static void requireOurs(NetworkStep step) {
        if (!step.id().equals("network-01")
                || !step.by().code().equals("deng")
                || step.at().isAfter(NOW)) {
            throw new AssertionError("a step of another network, person or time: " + step);
        }
        if (step instanceof NetworkStep.ChannelOpened s
                && s.card()
                        .holder()
                        .filter(h -> !h.who().code().matches("[0-9a-z]{5}(-[0-9a-z]{5}){3}"))
                        .isPresent()) {
            throw new AssertionError("a holder who is no pseudonym");
        }
    }
}
