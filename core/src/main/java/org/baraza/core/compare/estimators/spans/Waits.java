package org.baraza.core.compare.estimators.spans;

import java.util.stream.IntStream;
import org.baraza.core.compare.Code;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Role;
import org.baraza.core.compare.Study;
import org.baraza.core.compare.estimators.Given;
import org.baraza.core.measure.spans.Lives;

/** Waits, read from the columns every method for them has. */
final class Waits {

    static final Role TIME = Role.of("time", Role.Kind.NUMBER, "How long each was watched, 0 or more.");
    static final Role EVENT = Role.of("event", Role.Kind.FLAG, "1 if it happened then, 0 if watching ended before.");
    static final Role START = Role.optional("start", Role.Kind.NUMBER, "When watching began; 0 when left out.");

    static final String EXAMPLE = """
            weeks,answered,team
            6,1,A
            6,1,A
            6,0,A
            7,1,A
            10,1,A
            13,1,A
            16,1,A
            22,1,A
            23,1,A
            25,0,A
            1,1,B
            2,1,B
            3,1,B
            4,1,B
            5,1,B
            8,1,B
            8,1,B
            11,1,B
            12,0,B
            15,1,B
            """;

    private Waits() {}

    static Lives of(Study study) {
        double[] until = study.numbers("time");
        double[] event = study.numbers("event");
        double[] from = study.has("start") ? study.numbers("start") : new double[until.length];
        boolean[] ended = new boolean[until.length];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = event[i] == 1;
            if (until[i] < 0) {
                throw new Refused(Code.BAD_VALUES, "A wait cannot be shorter than nothing.");
            }
        }
        return Given.tried(() -> new Lives(from, until, ended, Given.weights(study, until.length)));
    }

    static long events(Lives lives) {
        return IntStream.range(0, lives.size()).filter(i -> lives.ended()[i]).count();
    }
}
