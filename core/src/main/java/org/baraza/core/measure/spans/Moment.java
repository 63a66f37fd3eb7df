package org.baraza.core.measure.spans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A moment of one stratum at which something ended.
 *
 * @param stratum which
 * @param time when
 * @param dead cases that ended then
 * @param risk cases under observation just before, those that ended among them
 */
record Moment(int stratum, double time, int[] dead, int[] risk) {

    static List<Moment> all(CoxData data) {
        List<Moment> moments = new ArrayList<>();
        Lives lives = data.lives();
        for (int stratum : Arrays.stream(data.strata()).distinct().sorted().toArray()) {
            int[] cases = IntStream.range(0, lives.size())
                    .filter(i -> data.strata()[i] == stratum)
                    .toArray();
            double[] times = Arrays.stream(cases)
                    .filter(i -> lives.ended()[i])
                    .mapToDouble(i -> lives.until()[i])
                    .sorted()
                    .distinct()
                    .toArray();
            for (double time : times) {
                int[] risk = Arrays.stream(cases)
                        .filter(i -> lives.until()[i] >= time && (lives.from()[i] < time || lives.from()[i] == 0))
                        .toArray();
                int[] dead = Arrays.stream(risk)
                        .filter(i -> lives.ended()[i] && lives.until()[i] == time)
                        .toArray();
                moments.add(new Moment(stratum, time, dead, risk));
            }
        }
        return moments;
    }
}
