package org.baraza.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** All targets in one process, for the short run of every build: the first byte chooses. */
final class Together implements FuzzTarget {

    private final List<FuzzTarget> targets = FuzzTargets.list();

    @Override
    public Set<Class<?>> parsers() {
        return Set.of();
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            for (byte[] seed : FuzzTargets.seeds(targets.get(i))) {
                byte[] chosen = new byte[seed.length + 1];
                chosen[0] = (byte) i;
                System.arraycopy(seed, 0, chosen, 1, seed.length);
                all.add(chosen);
            }
        }
        return all;
    }

    @Override
    public void feed(byte[] input) throws Exception {
        if (input.length > 0) {
            targets.get((input[0] & 0xff) % targets.size()).feed(Arrays.copyOfRange(input, 1, input.length));
        }
    }

    @Override
    public int mostMegabytes() {
        return targets.stream().mapToInt(FuzzTarget::mostMegabytes).max().orElse(0);
    }

    @Override
    public int longest() {
        return 1_500;
    }
}
